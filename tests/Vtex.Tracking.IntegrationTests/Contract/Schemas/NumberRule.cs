using System.Globalization;
using System.Text.Json;
using Microsoft.OpenApi;

namespace Vtex.Tracking.IntegrationTests.Contract;

/// <summary>The keywords <c>minimum</c> and <c>maximum</c>, and the format <c>int32</c>.</summary>
internal static class NumberRule
{
    public static IEnumerable<string> Faults(JsonElement value, IOpenApiSchema schema)
    {
        if (schema.Format == "int32" && !value.TryGetInt32(out _))
            yield return "does not fit into 32 bits";
        if (schema.Minimum is { } min && Compare(value, min) < 0)
            yield return $"must be at least {min}, is {value}";
        if (schema.Maximum is { } max && Compare(value, max) > 0)
            yield return $"must be at most {max}, is {value}";
    }

    // Exact where it can be; what no decimal can hold lies beyond every limit that one can hold.
    private static int Compare(JsonElement value, string limit) =>
        value.TryGetDecimal(out var number)
        && decimal.TryParse(limit, NumberStyles.Float, CultureInfo.InvariantCulture, out var exactly)
            ? number.CompareTo(exactly)
            : value.GetDouble().CompareTo(double.Parse(limit, NumberStyles.Float, CultureInfo.InvariantCulture));
}
