namespace Vtex.Tracking.Documents;

/// <summary>
/// The check digits of CPF and CNPJ: a weighted sum modulo 11, the weights growing from 2 at the right. A character
/// counts for its ASCII code less 48, which is a digit's own value and lets letters take part.
/// </summary>
internal static class CheckDigits
{
    private const int CheckDigitCount = 2;

    /// <param name="characters">The whole number, the check digits last.</param>
    /// <param name="highestWeight">After this weight they begin at 2 again.</param>
    public static bool Fit(ReadOnlySpan<char> characters, int highestWeight)
    {
        var first = characters.Length - CheckDigitCount;
        return Digit(characters.Slice(0, first), highestWeight) == characters[first]
            && Digit(characters.Slice(0, first + 1), highestWeight) == characters[first + 1];
    }

    /// <summary>Numbers of one digit repeated pass the arithmetic, yet none was ever given out.</summary>
    public static bool AreAllEqual(ReadOnlySpan<char> characters)
    {
        foreach (var character in characters)
        {
            if (character != characters[0])
                return false;
        }

        return true;
    }

    /// <summary>Calculates the digit that checks what stands before it.</summary>
    public static char Digit(ReadOnlySpan<char> characters, int highestWeight)
    {
        var (sum, weight) = (0, 2);
        for (var index = characters.Length - 1; index >= 0; index--)
        {
            sum += (characters[index] - '0') * weight;
            weight = weight == highestWeight ? 2 : weight + 1;
        }

        var rest = sum % 11;
        return (char)(rest < 2 ? '0' : '0' + 11 - rest);
    }
}
