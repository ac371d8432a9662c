using System.Text;

namespace Vtex.Tracking.Secrets;

/// <summary>
/// Finds the other ways to write a text: its accents as part of the letters, behind them, or left out. The letters of Western
/// Europe are known here, since without ICU .NET knows none.
/// </summary>
internal static class UnicodeForms
{
    private const string Letters = "ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöùúûüýÿ";
    private const string Bases = "AAAAAACEEEEIIIINOOOOOUUUUYaaaaaaceeeeiiiinooooouuuuyy";
    private const string Marks =
        "\u0300\u0301\u0302\u0303\u0308\u030A\u0327\u0300\u0301\u0302\u0308\u0300\u0301\u0302\u0308\u0303"
        + "\u0300\u0301\u0302\u0303\u0308\u0300\u0301\u0302\u0308\u0301"
        + "\u0300\u0301\u0302\u0303\u0308\u030A\u0327\u0300\u0301\u0302\u0308\u0300\u0301\u0302\u0308\u0303"
        + "\u0300\u0301\u0302\u0303\u0308\u0300\u0301\u0302\u0308\u0301\u0308";

    /// <summary>Returns the text in all its forms, as it is first.</summary>
    public static IEnumerable<string> Of(string text)
    {
        yield return text;
        if (text.All(character => character <= 0x7F))
            yield break;
        var others = new HashSet<string>(StringComparer.Ordinal)
        {
            Composed(text), Decomposed(text), Bare(text), Normalized(text, NormalizationForm.FormC), Normalized(text, NormalizationForm.FormD),
        };
        others.Remove(text);
        foreach (var form in others)
            yield return form;
    }

    private static string Composed(string text)
    {
        var result = new StringBuilder(text);
        for (var letter = 0; letter < Letters.Length; letter++)
            result.Replace($"{Bases[letter]}{Marks[letter]}", Letters[letter].ToString());
        return result.ToString();
    }

    private static string Decomposed(string text)
    {
        var result = new StringBuilder(text);
        for (var letter = 0; letter < Letters.Length; letter++)
            result.Replace(Letters[letter].ToString(), $"{Bases[letter]}{Marks[letter]}");
        return result.ToString();
    }

    private static string Bare(string text) =>
        new([.. Decomposed(text).Where(character => character is not (>= '\u0300' and <= '\u036F'))]);

    private static string Normalized(string text, NormalizationForm form)
    {
        try
        {
            return text.Normalize(form);
        }
        catch (Exception exception) when (exception is ArgumentException or PlatformNotSupportedException)
        {
            // Half a surrogate pair.
            return text;
        }
    }
}
