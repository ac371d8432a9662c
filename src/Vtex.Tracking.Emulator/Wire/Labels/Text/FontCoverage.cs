namespace Vtex.Tracking.Emulator.Wire;

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
