namespace Vtex.Tracking.Emulator.World;

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
