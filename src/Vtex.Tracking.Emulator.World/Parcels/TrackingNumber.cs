using System.Globalization;

namespace Vtex.Tracking.Emulator.World.Parcels;

/// <summary>
/// Tracking numbers as the post gives them (standard S10 of the Universal Postal Union): two letters, eight digits, their
/// check digit, and the country.
/// </summary>
internal static class TrackingNumber
{
    private const int Letters = 26;
    private const int Serials = 100_000_000;
    private const int SerialDigits = 8;
    private const string Country = "BR";

    private static ReadOnlySpan<int> Weights => [8, 6, 4, 2, 3, 5, 9, 7];

    /// <summary>The number that a hash gives.</summary>
    public static string Of(ulong hash)
    {
        var (first, second) = ((char)('A' + hash % Letters), (char)('A' + hash / Letters % Letters));
        var serial = (hash / (Letters * Letters) % Serials).ToString("D8", CultureInfo.InvariantCulture);
        return $"{first}{second}{serial}{CheckDigit(serial)}{Country}";
    }

    public static bool IsValid(string number) =>
        number.Length == SerialDigits + 5
        && char.IsAsciiLetterUpper(number[0])
        && char.IsAsciiLetterUpper(number[1])
        && number.AsSpan(2, SerialDigits + 1).ContainsAnyExceptInRange('0', '9') is false
        && number[2 + SerialDigits] == CheckDigit(number.AsSpan(2, SerialDigits))
        && number.EndsWith(Country, StringComparison.Ordinal);

    public static char CheckDigit(ReadOnlySpan<char> serial)
    {
        var sum = 0;
        for (var i = 0; i < SerialDigits; i++)
            sum += Weights[i] * (serial[i] - '0');
        var check = 11 - sum % 11;
        return check switch
        {
            10 => '0',
            11 => '5',
            _ => (char)('0' + check),
        };
    }
}
