using System.Text;

namespace Vtex.Tracking.Values;

/// <summary>
/// Folds a word of an open set, such as a status, to what makes it that word: case, spaces and accents do not count. Done
/// by hand, for Unicode normalization depends on ICU, which images such as Alpine's lack.
/// </summary>
internal static class OpenText
{
    // Capitals too: without ICU, older runtimes lower ASCII alone.
    private const string Accented = "áàâãäéèêëíìîïóòôõöúùûüçÁÀÂÃÄÉÈÊËÍÌÎÏÓÒÔÕÖÚÙÛÜÇ";
    private const string Plain = "aaaaaeeeeiiiiooooouuuucaaaaaeeeeiiiiooooouuuuc";

    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character) || IsCombiningAccent(character))
                continue;
            var accented = Accented.IndexOf(character);
            folded.Append(accented < 0 ? char.ToLowerInvariant(character) : Plain[accented]);
        }

        return folded.ToString();
    }

    private static bool IsCombiningAccent(char character) => character is >= '\u0300' and <= '\u036F';
}
