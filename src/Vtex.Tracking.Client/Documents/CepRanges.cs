namespace Vtex.Tracking.Documents;

/// <summary>The ranges of CEPs of each state, as the Brazilian post publishes them.</summary>
internal static class CepRanges
{
    private const int PrefixLength = 5;

    /// <summary>In ascending order. Below 01000 no CEP is given out.</summary>
    public static IReadOnlyList<CepRange> All { get; } =
    [
        new(01000, 19999, "SP"),
        new(20000, 28999, "RJ"),
        new(29000, 29999, "ES"),
        new(30000, 39999, "MG"),
        new(40000, 48999, "BA"),
        new(49000, 49999, "SE"),
        new(50000, 56999, "PE"),
        new(57000, 57999, "AL"),
        new(58000, 58999, "PB"),
        new(59000, 59999, "RN"),
        new(60000, 63999, "CE"),
        new(64000, 64999, "PI"),
        new(65000, 65999, "MA"),
        new(66000, 68899, "PA"),
        new(68900, 68999, "AP"),
        new(69000, 69299, "AM"),
        new(69300, 69399, "RR"),
        new(69400, 69899, "AM"),
        new(69900, 69999, "AC"),
        new(70000, 72799, "DF"),
        new(72800, 72999, "GO"),
        new(73000, 73699, "DF"),
        new(73700, 76799, "GO"),
        new(76800, 76999, "RO"),
        new(77000, 77999, "TO"),
        new(78000, 78899, "MT"),
        // Where Rondônia was before it moved to 768; addresses of that time are still about.
        new(78900, 78999, "RO"),
        new(79000, 79999, "MS"),
        new(80000, 87999, "PR"),
        new(88000, 89999, "SC"),
        new(90000, 99999, "RS"),
    ];

    /// <summary>The two-letter codes of the states.</summary>
    public static HashSet<string> States { get; } =
        new(All.Select(range => range.State), StringComparer.OrdinalIgnoreCase);

    /// <param name="digits">The eight digits of a CEP; anything shorter has no state.</param>
    public static string? StateOf(string digits)
    {
        if (digits.Length < PrefixLength)
            return null;
        var prefix = 0;
        foreach (var digit in digits.AsSpan(0, PrefixLength))
            prefix = (prefix * 10) + (digit - '0');
        foreach (var range in All)
        {
            if (prefix >= range.First && prefix <= range.Last)
                return range.State;
        }

        return null;
    }
}

/// <summary>The CEPs of one state that begin with certain five digits, from a first to a last, both included.</summary>
internal readonly record struct CepRange(int First, int Last, string State);
