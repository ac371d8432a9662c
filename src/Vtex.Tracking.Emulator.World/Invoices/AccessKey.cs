using System.Globalization;
using Vtex.Tracking.Emulator.World.Brazil;

namespace Vtex.Tracking.Emulator.World.Invoices;

/// <summary>
/// The access key of an NF-e: state 2, year and month 4, issuer 14, model 2, series 3, number 9, emission 1, code 8, check
/// digit 1. In the layout 1.10 emission and code are one code of 9 digits.
/// </summary>
internal static class AccessKey
{
    public const int Length = 44;

    private const int MonthAt = 4;
    private const int IssuerAt = 6;
    private const int ModelAt = 20;
    private const int SerieAt = 22;
    private const int NumberAt = 25;
    private const int CodeAt = 34;
    private const int HighestWeight = 9;

    /// <summary>Determines whether a text without blanks is a key: its check digit, state and month are right.</summary>
    public static bool IsValid(string key) =>
        key.Length == Length
        && key[..IssuerAt].All(char.IsAsciiDigit)
        && key[IssuerAt..ModelAt].All(letter => char.IsAsciiDigit(letter) || char.IsAsciiLetterUpper(letter))
        && key[ModelAt..].All(char.IsAsciiDigit)
        && BrazilianStates.OfNumber(key[..2]) is not null
        && key[MonthAt..IssuerAt] is [('0' or '1'), _] month && string.CompareOrdinal(month, "01") >= 0 && string.CompareOrdinal(month, "12") <= 0
        && key[^1] == CheckDigits.Of(key[..^1], HighestWeight);

    public static string Issuer(string key) => key[IssuerAt..ModelAt];

    public static int Serie(string key) => int.Parse(key.AsSpan(SerieAt, NumberAt - SerieAt), NumberStyles.None, CultureInfo.InvariantCulture);

    public static int Number(string key) => int.Parse(key.AsSpan(NumberAt, CodeAt - NumberAt), NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Gets the code that the issuer chose, with the kind of emission: nine digits.</summary>
    public static string Code(string key) => key[CodeAt..^1];

    /// <param name="state">The two letters of the issuer's state.</param>
    /// <param name="issued">The day of issue in Brasília.</param>
    /// <param name="issuer">The issuer's CNPJ.</param>
    /// <param name="serie">The series.</param>
    /// <param name="number">The number.</param>
    /// <param name="code">The code that makes keys hard to guess.</param>
    public static string Create(string state, DateOnly issued, string issuer, int serie, int number, uint code)
    {
        var body = string.Create(
            CultureInfo.InvariantCulture,
            $"{BrazilianStates.NumberOf(state)}{issued:yyMM}{issuer}55{serie:D3}{number:D9}1{code % 100_000_000:D8}");
        return body + CheckDigits.Of(body, HighestWeight);
    }
}
