using FsCheck;
using FsCheck.Fluent;

namespace Vtex.Tracking.Client.Tests.Documents;

/// <summary>Makes documents by the textbook's arithmetic, independently of the code under test.</summary>
internal static class DocumentGenerator
{
    private static readonly int[] CpfWeights = [11, 10, 9, 8, 7, 6, 5, 4, 3, 2];
    private static readonly int[] CnpjWeights = [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2];

    public static Gen<string> Cpf { get; } = Body("0123456789", 9).Select(WithCpfDigits);

    public static Gen<string> Cnpj { get; } = Body("0123456789", 12).Select(WithCnpjDigits);

    public static Gen<string> AlphanumericCnpj { get; } =
        Body("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", 12).Select(WithCnpjDigits);

    public static string WithCpfDigits(string body) => WithDigits(body, CpfWeights);

    public static string WithCnpjDigits(string body) => WithDigits(body, CnpjWeights);

    /// <summary>Replaces the digit at a position by another one.</summary>
    public static string Shift(string text, int position, int by) =>
        $"{text[..position]}{(char)('0' + ((text[position] - '0' + by) % 10))}{text[(position + 1)..]}";

    private static Gen<string> Body(string alphabet, int length) =>
        Gen.ArrayOf(Gen.Elements(alphabet.ToCharArray()), length)
            .Select(characters => new string(characters))
            .Where(body => body.Distinct().Count() > 1);

    private static string WithDigits(string body, int[] weights)
    {
        body += Digit(body, weights[1..]);
        return body + Digit(body, weights);
    }

    private static char Digit(string body, int[] weights)
    {
        var rest = body.Zip(weights, (character, weight) => (character - 48) * weight).Sum() % 11;
        return rest is 0 or 1 ? '0' : (char)('0' + (11 - rest));
    }
}
