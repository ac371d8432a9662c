namespace Vtex.Tracking.Emulator.World.Geography;

/// <summary>A CEP: eight digits, each further one naming a smaller area.</summary>
internal readonly record struct PostalCode
{
    private const int Digits = 8;

    private static ReadOnlySpan<int> Tens => [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000];

    private readonly int _value;

    private PostalCode(int value) => _value = value;

    /// <summary>
    /// Reads <c>NNNNN-NNN</c>, <c>NNNNNNNN</c> or <c>NN.NNN-NNN</c>: hyphens, dots and blanks are passed over, and
    /// exactly eight ASCII digits must remain.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<char> text, out PostalCode postalCode)
    {
        postalCode = default;
        var (value, digits) = (0, 0);
        foreach (var letter in text)
        {
            if (letter is '-' or '.' or ' ')
                continue;
            if (!char.IsAsciiDigit(letter) || ++digits > Digits)
                return false;
            value = value * 10 + (letter - '0');
        }

        if (digits < Digits)
            return false;

        postalCode = new(value);
        return true;
    }

    /// <summary>The number that its first digits make: <c>Prefix(5)</c> of 01310-100 is 1310.</summary>
    public int Prefix(int digits) => _value / Tens[Digits - digits];
}

/// <summary>CEPs of one state, from a first to a last group of three leading digits, both included.</summary>
internal readonly record struct PostalCodeRange(int First, int Last, string State);

/// <summary>The state of each CEP: the ranges of the Brazilian post, a public fact.</summary>
internal static class PostalCodeRanges
{
    private static readonly PostalCodeRange[] Ranges =
    [
        new(010, 199, "SP"),
        new(200, 289, "RJ"),
        new(290, 299, "ES"),
        new(300, 399, "MG"),
        new(400, 489, "BA"),
        new(490, 499, "SE"),
        new(500, 569, "PE"),
        new(570, 579, "AL"),
        new(580, 589, "PB"),
        new(590, 599, "RN"),
        new(600, 639, "CE"),
        new(640, 649, "PI"),
        new(650, 659, "MA"),
        new(660, 688, "PA"),
        new(689, 689, "AP"),
        new(690, 692, "AM"),
        new(693, 693, "RR"),
        new(694, 698, "AM"),
        new(699, 699, "AC"),
        new(700, 727, "DF"),
        new(728, 729, "GO"),
        new(730, 736, "DF"),
        new(737, 767, "GO"),
        new(768, 769, "RO"),
        new(770, 779, "TO"),
        new(780, 788, "MT"),
        // Rondônia's numbers until it got 768 and 769; old address books still carry them.
        new(789, 789, "RO"),
        new(790, 799, "MS"),
        new(800, 879, "PR"),
        new(880, 899, "SC"),
        new(900, 999, "RS"),
    ];

    /// <summary>In ascending order, from 010 to 999 without a gap; below 010 no CEP is given out.</summary>
    public static IReadOnlyList<PostalCodeRange> All => Ranges;

    /// <summary>The two-letter code of the state, or null when the text is no CEP or lies below 01000-000.</summary>
    public static string? StateOf(string? postalCode) =>
        PostalCode.TryRead(postalCode, out var read) ? StateOf(read) : null;

    public static string? StateOf(PostalCode postalCode)
    {
        var group = postalCode.Prefix(3);
        foreach (var range in Ranges)
        {
            if (group >= range.First && group <= range.Last)
                return range.State;
        }

        return null;
    }
}
