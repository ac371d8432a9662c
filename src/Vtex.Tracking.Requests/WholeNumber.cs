using System.Text.Json;

namespace Vtex.Tracking.Requests;

/// <summary>Reads whole numbers. JSON has no kind of its own for them: 12.0 and 1.2e1 are 12.</summary>
internal static class WholeNumber
{
    /// <summary>Reads a JSON number of at most 28 digits that is whole.</summary>
    public static bool TryRead(JsonElement number, out decimal value)
    {
        value = default;
        return number.ValueKind == JsonValueKind.Number
            && number.TryGetDecimal(out value)
            && value == decimal.Truncate(value)
            && (value != 0 || IsZero(number.GetRawText()));
    }

    // What is too small for a decimal is not zero.
    private static bool IsZero(string number)
    {
        foreach (var character in number)
        {
            if (character is 'e' or 'E')
                return true;
            if (character is >= '1' and <= '9')
                return false;
        }

        return true;
    }
}
