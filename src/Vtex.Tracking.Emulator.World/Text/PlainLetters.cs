using System.Globalization;

namespace Vtex.Tracking.Emulator.World.Text;

/// <summary>
/// Compares words without regard to case and accents. Letter by letter: what the runtime offers for it leaves accents
/// alone where it runs without culture data.
/// </summary>
internal static class PlainLetters
{
    private const int MaxOnStack = 256;
    private const string Accented = "áàâãäåāăąçćĉċčďéèêëēĕėęěĝğġģĥíìîïĩīĭįĵķĺļľñńņňóòôõöōŏőŕŗřśŝşšţťúùûüũūŭůűųŵýÿŷźżž";
    private const string Plain = "aaaaaaaaacccccdeeeeeeeeegggghiiiiiiiijklllnnnnoooooooorrrssssttuuuuuuuuuuwyyyzzz";

    /// <summary>A small letter without accent; what is no accented letter of the Latin alphabet only becomes small.</summary>
    public static char Of(char letter)
    {
        var small = char.ToLowerInvariant(letter);
        return small >= '\u00e0' && Accented.IndexOf(small, StringComparison.Ordinal) is >= 0 and var place ? Plain[place] : small;
    }

    /// <summary>Determines whether a text holds another; case and accents do not count.</summary>
    public static bool Contains(string text, string part) => ContainsPlain(text, OfText(part));

    /// <summary>Determines whether a text holds another, of which only small letters without accents are left; see <see cref="OfText"/>.</summary>
    public static bool ContainsPlain(ReadOnlySpan<char> text, string plainPart)
    {
        Span<char> letters = text.Length <= MaxOnStack ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var letter in text)
        {
            if (char.IsAscii(letter))
                letters[length++] = char.ToLowerInvariant(letter);
            else if (!IsAccent(letter))
                letters[length++] = Of(letter);
        }

        return letters[..length].IndexOf(plainPart) >= 0;
    }

    /// <summary>A text in small letters without accents.</summary>
    public static string OfText(string text) => string.Concat(text.Where(letter => !IsAccent(letter)).Select(Of));

    /// <summary>Determines whether a character is an accent of its own, as decomposed letters have them.</summary>
    public static bool IsAccent(char letter) => char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark;
}
