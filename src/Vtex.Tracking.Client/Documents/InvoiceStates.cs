namespace Vtex.Tracking.Documents;

/// <summary>The states of Brazil by the numbers that access keys have for them (IBGE).</summary>
internal static class InvoiceStates
{
    private static readonly string?[] Names = Table();

    /// <returns>The two letters of a state; null when there is none of that number.</returns>
    public static string? Name(int code) => code >= 0 && code < Names.Length ? Names[code] : null;

    /// <summary>Reads a number of known digits.</summary>
    public static int Digits(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits)
            number = (number * 10) + (digit - '0');
        return number;
    }

    private static string?[] Table()
    {
        var names = new string?[54];
        Add(11, "RO", "AC", "AM", "RR", "PA", "AP", "TO");
        Add(21, "MA", "PI", "CE", "RN", "PB", "PE", "AL", "SE", "BA");
        Add(31, "MG", "ES", "RJ");
        names[35] = "SP";
        Add(41, "PR", "SC", "RS");
        Add(50, "MS", "MT", "GO", "DF");
        return names;

        void Add(int first, params string[] states) => states.CopyTo(names, first);
    }
}
