using System.Text;

namespace Vtex.Tracking.Services;

/// <summary>
/// Folds a word of an open set, such as a status, to what makes it that word. Done by hand, not by Unicode normalisation: that depends on the
/// machine's ICU, and is absent in apps that run without globalization.
/// </summary>
internal static class OpenText
{
    private const string Accented = "áàâãäéèêëíìîïóòôõöúùûüç";
    private const string Plain = "aaaaaeeeeiiiiooooouuuuc";

    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character) || IsCombiningAccent(character))
                continue;
            var lower = char.ToLowerInvariant(character);
            var accented = Accented.IndexOf(lower);
            folded.Append(accented < 0 ? lower : Plain[accented]);
        }

        return folded.ToString();
    }

    private static bool IsCombiningAccent(char character) => character is >= '\u0300' and <= '\u036F';
}
