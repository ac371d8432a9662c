namespace Vtex.Tracking.Emulator.World.Brazil;

/// <summary>
/// The check digits of CPF, CNPJ and the access keys of invoices. Hyphens, dots, slashes and blanks are passed over; a CNPJ may
/// hold letters, as new ones do since July 2026, and a letter's value is its ASCII code minus 48.
/// </summary>
internal static class CheckDigits
{
    /// <summary>The highest weight of the check digits of a CPF.</summary>
    public const int CpfHighestWeight = 11;

    private const int CpfLength = 11;
    private const int CnpjLength = 14;
    private const int CnpjHighestWeight = 9;

    public static bool AreCpf(string text) =>
        Bare(text) is { Length: CpfLength } cpf
        && cpf.All(char.IsAsciiDigit)
        && cpf.Distinct().Count() > 1
        && EndsWithCheck(cpf, CpfHighestWeight);

    public static bool AreCnpj(string text) =>
        Bare(text) is { Length: CnpjLength } cnpj
        && cnpj[..^2].All(char.IsAsciiLetterOrDigit)
        && cnpj[^2..].All(char.IsAsciiDigit)
        && cnpj.Distinct().Count() > 1
        && EndsWithCheck(cnpj, CnpjHighestWeight);

    /// <summary>Gets the CNPJ that begins with twelve letters or digits.</summary>
    public static string CompleteCnpj(string body)
    {
        var first = body + Of(body, CnpjHighestWeight);
        return first + Of(first, CnpjHighestWeight);
    }

    /// <summary>Gets the digit that checks those before it. Weights grow from 2 at the right, and begin again after the highest.</summary>
    public static char Of(string digits, int highestWeight)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
            sum += (digits[^(i + 1)] - '0') * (2 + i % (highestWeight - 1));
        var rest = sum % 11;
        return (char)('0' + (rest < 2 ? 0 : 11 - rest));
    }

    /// <summary>Gets a document without hyphens, dots, slashes and blanks, in capital letters.</summary>
    public static string Bare(string text) =>
        string.Concat(text.Where(letter => letter is not ('-' or '.' or '/' or ' '))).ToUpperInvariant();

    private static bool EndsWithCheck(string digits, int highestWeight) =>
        digits[^2] == Of(digits[..^2], highestWeight) && digits[^1] == Of(digits[..^1], highestWeight);
}
