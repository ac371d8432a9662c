using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vtex.Tracking.Reading;

/// <summary>Refuses what is too large for a floating-point number, which the serializer takes for infinity.</summary>
internal sealed class FiniteNumberConverter : JsonConverter<double>
{
    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var value) && !double.IsInfinity(value))
            return value;
        throw new JsonException("The value is not a finite number.");
    }

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value);
}
