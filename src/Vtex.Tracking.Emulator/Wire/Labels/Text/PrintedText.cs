using System.Globalization;
using System.Text;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>
/// Prepares text for printing: accents are composed, forms of letters that the font lacks become plain ones, invisible characters are removed,
/// white space is collapsed, and what the font lacks then becomes <see cref="Replacement"/>.
/// </summary>
internal static class PrintedText
{
    /// <summary>The replacement for characters that cannot be printed.</summary>
    public const string Replacement = "□";

    /// <summary>The explanation of <see cref="Replacement"/> on a label.</summary>
    public const string Legend = Replacement + ": caractere que não pode ser impresso nesta etiqueta";

    // Longer than any line of a label; what a request brings has no bound of its own.
    private const int MaxLength = 500;

    public static string Of(string text)
    {
        if (text.Length > MaxLength)
            text = text[..MaxLength] + "…";
        var printed = new StringBuilder(text.Length);
        foreach (var rune in LatinComposition.Compose(Plain(text)).EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
                Space(printed);
            else if (!IsInvisible(rune))
                printed.Append(IsPrintable(rune) ? rune.ToString() : Replacement);
        }

        return printed.ToString().TrimEnd();
    }

    // Before accents are composed, which may belong to such a letter.
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            plain.Append(PlainLetters.Of(rune, plain.Length > 0 ? plain[^1] : '\0') ?? rune.ToString());
        return plain.ToString();
    }

    private static bool IsPrintable(Rune rune) => rune != Rune.ReplacementChar && FontCoverage.Has(rune.Value);

    private static void Space(StringBuilder printed)
    {
        if (printed.Length > 0 && printed[^1] != ' ')
            printed.Append(' ');
    }

    // Controls, marks of direction, joiners, variation selectors and skin tones: none of them is a character of its own.
    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        || rune.Value is 0x034F or 0x2065 or (>= 0xFE00 and <= 0xFE0F) or (>= 0x1F3FB and <= 0x1F3FF) or (>= 0xE0100 and <= 0xE01EF);
}

/// <summary>The characters that the embedded font of labels has; both of its weights have the same.</summary>
internal static class FontCoverage
{
    private static readonly (int First, int Last)[] Ranges =
    [
        (0x0020, 0x007E), (0x00A0, 0x024F), (0x0300, 0x034F), (0x0351, 0x0353), (0x0357, 0x0358), (0x035A, 0x035A),
        (0x035C, 0x0362), (0x1E00, 0x1EFB), (0x2000, 0x2064), (0x206A, 0x206F), (0x20A0, 0x20B5), (0x20B8, 0x20BA),
        (0x20BD, 0x20BD), (0x2116, 0x2116), (0x2122, 0x2122), (0x2190, 0x2193), (0x2212, 0x2212), (0x25A1, 0x25A1),
        (0xFFFD, 0xFFFD),
    ];

    /// <summary>Gets whether the font has a character.</summary>
    public static bool Has(int codePoint)
    {
        foreach (var (first, last) in Ranges)
        {
            if (codePoint <= last)
                return codePoint >= first;
        }

        return false;
    }
}
