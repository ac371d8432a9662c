using System.Globalization;

namespace Vtex.Tracking.Emulator.World.Text;

/// <summary>
/// Compares words without regard to case and accents. Letter by letter: what the runtime offers for it leaves accents
/// alone where it runs without culture data.
/// </summary>
internal static class PlainLetters
{
    private const string Accented = "áàâãäåāăąçćĉċčďéèêëēĕėęěĝğġģĥíìîïĩīĭįĵķĺļľñńņňóòôõöōŏőŕŗřśŝşšţťúùûüũūŭůűųŵýÿŷźżž";
    private const string Plain = "aaaaaaaaacccccdeeeeeeeeegggghiiiiiiiijklllnnnnoooooooorrrssssttuuuuuuuuuuwyyyzzz";

    /// <summary>A small letter without accent; what is no accented letter of the Latin alphabet only becomes small.</summary>
    public static char Of(char letter)
    {
        var small = char.ToLowerInvariant(letter);
        return small >= '\u00e0' && Accented.IndexOf(small, StringComparison.Ordinal) is >= 0 and var place ? Plain[place] : small;
    }

    /// <summary>Determines whether a text holds another; case and accents do not count.</summary>
    public static bool Contains(string text, string part) => OfText(text).Contains(OfText(part), StringComparison.Ordinal);

    /// <summary>A text in small letters without accents.</summary>
    public static string OfText(string text) => string.Concat(text.Where(letter => !IsAccent(letter)).Select(Of));

    /// <summary>Determines whether a character is an accent of its own, as decomposed letters have them.</summary>
    public static bool IsAccent(char letter) => char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark;
}
