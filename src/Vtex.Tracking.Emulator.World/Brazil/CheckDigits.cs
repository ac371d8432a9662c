namespace Vtex.Tracking.Emulator.World.Brazil;

/// <summary>
/// The check digits of CPF and CNPJ. Hyphens, dots, slashes and blanks are passed over; a CNPJ may hold letters, as new
/// ones do since July 2026, and a letter's value is its ASCII code minus 48.
/// </summary>
internal static class CheckDigits
{
    private const int CpfLength = 11;
    private const int CnpjLength = 14;
    private const int CnpjHighestWeight = 9;

    public static bool AreCpf(string text) =>
        Bare(text) is { Length: CpfLength } cpf
        && cpf.All(char.IsAsciiDigit)
        && cpf.Distinct().Count() > 1
        && EndsWithCheck(cpf, CpfLength);

    public static bool AreCnpj(string text) =>
        Bare(text) is { Length: CnpjLength } cnpj
        && cnpj[..^2].All(char.IsAsciiLetterOrDigit)
        && cnpj[^2..].All(char.IsAsciiDigit)
        && cnpj.Distinct().Count() > 1
        && EndsWithCheck(cnpj, CnpjHighestWeight);

    private static string Bare(string text) =>
        string.Concat(text.Where(letter => letter is not ('-' or '.' or '/' or ' '))).ToUpperInvariant();

    private static bool EndsWithCheck(string digits, int highestWeight) =>
        digits[^2] == Check(digits[..^2], highestWeight) && digits[^1] == Check(digits[..^1], highestWeight);

    // Weights grow from 2 at the right, and begin again after the highest.
    private static char Check(string digits, int highestWeight)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
            sum += (digits[^(i + 1)] - '0') * (2 + i % (highestWeight - 1));
        var rest = sum % 11;
        return (char)('0' + (rest < 2 ? 0 : 11 - rest));
    }
}
