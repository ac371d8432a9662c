using System.Globalization;
using System.Text;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>
/// Prepares text for printing: accents are composed, invisible characters are removed, white space is collapsed, and what
/// the font lacks becomes <see cref="Replacement"/>.
/// </summary>
internal static class PrintedText
{
    /// <summary>What stands for a character that cannot be printed.</summary>
    public const string Replacement = "□";

    /// <summary>What a label says about <see cref="Replacement"/>.</summary>
    public const string Legend = Replacement + ": caractere que não pode ser impresso nesta etiqueta";

    // Longer than any line of a label; what a request brings has no bound of its own.
    private const int MaxLength = 500;

    public static string Of(string text)
    {
        if (text.Length > MaxLength)
            text = text[..MaxLength] + "…";
        var printed = new StringBuilder(text.Length);
        foreach (var rune in LatinComposition.Compose(text).EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
                Space(printed);
            else if (!IsInvisible(rune))
                printed.Append(IsPrintable(rune) ? rune.ToString() : Replacement);
        }

        return printed.ToString().TrimEnd();
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
