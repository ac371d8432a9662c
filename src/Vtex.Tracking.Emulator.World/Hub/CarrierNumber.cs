using System.Globalization;
using System.Text;

namespace Vtex.Tracking.Emulator.World.Hub;

/// <summary>Reads a tracking number as a carrier gave it.</summary>
internal static class CarrierNumber
{
    /// <summary>The number that the hub uses: without white space and invisible characters around it.</summary>
    /// <param name="given">What the carrier gave.</param>
    /// <returns>Null when nothing is left, or when there are invisible or lost characters inside.</returns>
    public static string? Usable(string? given)
    {
        var number = Trim(given ?? "");
        return number.Length == 0 || number.EnumerateRunes().Any(IsUnusable) ? null : number;
    }

    /// <summary>Lists the faults of a number; empty for most numbers.</summary>
    public static IEnumerable<NumberFault> Faults(string given)
    {
        if (Usable(given) is not { } number)
        {
            yield return NumberFault.Unusable;
            yield break;
        }

        if (IsPlaceholder(number))
            yield return NumberFault.Placeholder;
        if (number.Length < given.Length)
            yield return NumberFault.BlanksAround;
        if (number.Any(char.IsWhiteSpace))
            yield return NumberFault.BlanksInside;
        if (BarCodeRule.FaultOf(number) is var fault and not BarCodeFault.None)
            yield return fault == BarCodeFault.TooLong ? NumberFault.TooLong : NumberFault.NotAscii;
    }

    /// <summary>The fault in words that follow "a number".</summary>
    public static string Describe(NumberFault fault) => fault switch
    {
        NumberFault.Unusable => "that cannot be used, because it has invisible or lost characters",
        NumberFault.Placeholder => "that is a placeholder",
        NumberFault.BlanksAround => "with white space or invisible characters around it",
        NumberFault.BlanksInside => "with white space inside",
        NumberFault.TooLong => "that is too long for the bar code of a label",
        _ => "that no bar code can hold, because it is not ASCII",
    };

    /// <summary>The same text for numbers that people and scanners easily take for each other.</summary>
    public static string Folded(string number) =>
        string.Concat(number.Where(letter => !char.IsWhiteSpace(letter))).ToUpperInvariant();

    // "0", "-", "0000000000" and "N/A" are numbers of no package.
    private static bool IsPlaceholder(string number) => TextRule.IsPlaceholder(number)
        || number.Equals("N/A", StringComparison.OrdinalIgnoreCase)
        || !number.Any(letter => char.IsLetterOrDigit(letter) && letter != '0');

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

/// <summary>Faults of tracking numbers. The names are part of the format of logs.</summary>
internal enum NumberFault
{
    Unusable,
    Placeholder,
    BlanksAround,

    /// <summary>The one that does no harm by itself.</summary>
    BlanksInside,
    TooLong,
    NotAscii,
}

/// <summary>
/// Determines whether a tracking number can be printed as a bar code: Code 128 along a label of 100 by 150 mm, whose
/// narrowest bar is 0.25 mm wide. Chosen by us.
/// </summary>
internal static class BarCodeRule
{
    /// <summary>The longest number, in characters. Start, check and stop symbols and the quiet zones are counted in.</summary>
    public const int MaxLength = 47;

    /// <summary>The longest number of an even count of digits, which take half the width.</summary>
    public const int MaxDigits = 2 * MaxLength;

    private const int MinPairedDigits = 4;

    public static BarCodeFault FaultOf(string number)
    {
        if (number.Length == 0)
            return BarCodeFault.Empty;
        if (number.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            return BarCodeFault.NotPrintableAscii;
        return number.Length > (IsPaired(number) ? MaxDigits : MaxLength) ? BarCodeFault.TooLong : BarCodeFault.None;
    }

    /// <summary>Gets whether a number is written as pairs of digits (code set C) instead of characters (code set B).</summary>
    public static bool IsPaired(string number) =>
        number.Length >= MinPairedDigits && number.Length % 2 == 0 && !number.AsSpan().ContainsAnyExceptInRange('0', '9');
}

/// <summary>Why a tracking number cannot be printed as a bar code.</summary>
internal enum BarCodeFault
{
    /// <summary>It can be printed.</summary>
    None,

    /// <summary>There is no number.</summary>
    Empty,

    /// <summary>It has characters that Code 128 cannot write.</summary>
    NotPrintableAscii,

    /// <summary>Its bars would not fit the width of a label.</summary>
    TooLong,
}
