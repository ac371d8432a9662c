namespace Vtex.Tracking.Emulator.Wire;

/// <summary>The bar code that carriers print (ISO/IEC 15417), in its code set B: all of ASCII that can be printed.</summary>
internal static class Code128
{
    private const int StartB = 104;
    private const int Stop = 106;
    private const int Modulus = 103;

    // The widths of bars and spaces by turns, for each of the 107 symbols.
    private static readonly string[] Widths =
    [
        "212222", "222122", "222221", "121223", "121322", "131222", "122213", "122312", "132212", "221213", "221312",
        "231212", "112232", "122132", "122231", "113222", "123122", "123221", "223211", "221132", "221231", "213212",
        "223112", "312131", "311222", "321122", "321221", "312212", "322112", "322211", "212123", "212321", "232121",
        "111323", "131123", "131321", "112313", "132113", "132311", "211313", "231113", "231311", "112133", "112331",
        "132131", "113123", "113321", "133121", "313121", "211331", "231131", "213113", "213311", "213131", "311123",
        "311321", "331121", "312113", "312311", "332111", "314111", "221411", "431111", "111224", "111422", "121124",
        "121421", "141122", "141221", "112214", "112412", "122114", "122411", "142112", "142211", "241211", "221114",
        "413111", "241112", "134111", "111242", "121142", "121241", "114212", "124112", "124211", "411212", "421112",
        "421211", "212141", "214121", "412121", "111143", "111341", "131141", "114113", "114311", "411113", "411311",
        "113141", "114131", "311141", "411131", "211412", "211214", "211232", "2331112",
    ];

    /// <summary>Whether a text can be written.</summary>
    public static bool Takes(string text) => text.Length > 0 && text.All(letter => letter is >= ' ' and <= '~');

    /// <summary>The widths of bars and spaces by turns, the first a bar, in units of the narrowest.</summary>
    /// <exception cref="ArgumentException">The text has a character that the code cannot write.</exception>
    public static IReadOnlyList<int> Encode(string text)
    {
        if (!Takes(text))
            throw new ArgumentException("Only printable ASCII can be written as Code 128, and at least one character.", nameof(text));

        var check = StartB;
        for (var i = 0; i < text.Length; i++)
            check += (i + 1) * Symbol(text[i]);
        int[] symbols = [StartB, .. text.Select(Symbol), check % Modulus, Stop];
        return [.. symbols.SelectMany(symbol => Widths[symbol]).Select(digit => digit - '0')];
    }

    private static int Symbol(char letter) => letter - ' ';
}
