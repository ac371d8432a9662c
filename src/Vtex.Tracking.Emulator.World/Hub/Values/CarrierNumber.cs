using System.Globalization;
using System.Text;

namespace Vtex.Tracking.Emulator.World;

/// <summary>Reads a tracking number as a carrier gave it.</summary>
internal static class CarrierNumber
{
    /// <summary>The fault that does no harm by itself.</summary>
    public const string WhiteSpaceInside = "with white space inside";

    /// <summary>The number that the hub uses: without white space and invisible characters around it.</summary>
    /// <param name="given">What the carrier gave.</param>
    /// <returns>Null when nothing is left, or when there are invisible or lost characters inside.</returns>
    public static string? Usable(string? given)
    {
        var number = Trim(given ?? "");
        return number.Length == 0 || number.EnumerateRunes().Any(IsUnusable) ? null : number;
    }

    /// <summary>What is wrong with a number, in words that follow "a number"; nothing for most numbers.</summary>
    public static IEnumerable<string> Faults(string given)
    {
        if (Usable(given) is not { } number)
        {
            yield return "that cannot be used, because it has invisible or lost characters";
            yield break;
        }

        if (number.Length < given.Length)
            yield return "with white space or invisible characters around it";
        if (number.Any(char.IsWhiteSpace))
            yield return WhiteSpaceInside;
        if (BarCodeRule.FaultOf(number) is var fault and not BarCodeFault.None)
            yield return fault == BarCodeFault.TooLong ? "that is too long for the bar code of a label" : "that no bar code can hold, because it is not ASCII";
    }

    /// <summary>The same text for numbers that people and scanners easily take for each other.</summary>
    public static string Folded(string number) =>
        string.Concat(number.Where(letter => !char.IsWhiteSpace(letter))).ToUpperInvariant();

    private static string Trim(string given)
    {
        var (start, end) = (0, given.Length);
        while (start < end && IsBlank(given[start]))
            start++;
        while (end > start && IsBlank(given[end - 1]))
            end--;
        return given[start..end];
    }

    private static bool IsBlank(char letter) => char.IsWhiteSpace(letter) || IsInvisible(CharUnicodeInfo.GetUnicodeCategory(letter));

    private static bool IsUnusable(Rune rune) => rune == Rune.ReplacementChar || IsInvisible(Rune.GetUnicodeCategory(rune));

    private static bool IsInvisible(UnicodeCategory category) => category is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
