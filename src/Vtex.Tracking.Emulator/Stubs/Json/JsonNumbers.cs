using System.Globalization;
using System.Text.Json;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Numbers of JSON: by their worth, and as Java writes them.</summary>
internal static class JsonNumbers
{
    public static bool TryParse(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);

    /// <summary>Whether they are worth the same, however they are written: 1, 1.0 and 10e-1.</summary>
    public static bool Same(JsonElement left, JsonElement right) =>
        left.TryGetDecimal(out var one) && right.TryGetDecimal(out var other)
            ? one == other
            : left.GetDouble().Equals(right.GetDouble());

    /// <summary>As Java prints it: a whole number as it is, any other as a <c>double</c>, such as 100.0 or 1.0E7.</summary>
    public static string Print(JsonElement number)
    {
        var raw = number.GetRawText();
        if (raw.AsSpan().IndexOfAny('.', 'e', 'E') < 0)
            return raw;
        var value = number.GetDouble();
        var plain = value == 0 || Math.Abs(value) is >= 1e-3 and < 1e7;
        return value.ToString(plain ? "0.0###################" : "0.0###################E0", CultureInfo.InvariantCulture);
    }
}
