namespace Vtex.Tracking.Emulator.World;

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
