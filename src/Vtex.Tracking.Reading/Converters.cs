using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vtex.Tracking.Reading;

/// <summary>
/// Timestamps on the wire. Without an offset they are Brasília time, never the machine's; a plain date is midnight
/// there. Written always with an offset.
/// </summary>
internal sealed class BrasiliaTimestampConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
            throw new JsonException("A timestamp must be a JSON string.");
        return TryRead(ref reader, out var timestamp)
            ? timestamp
            : throw new JsonException("The text is not an ISO 8601 date or timestamp.");
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(BrasiliaTimestamp.Format(value));

    public static bool TryRead(ref Utf8JsonReader reader, out DateTimeOffset timestamp)
    {
        try
        {
            // A page has a hundred timestamps; most need no text of their own. Unescaping never makes one longer.
            var length = reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;
            if (length > BrasiliaTimestamp.MaxLength)
                return BrasiliaTimestamp.TryParse(reader.GetString(), out timestamp);
            Span<char> text = stackalloc char[BrasiliaTimestamp.MaxLength];
            return BrasiliaTimestamp.TryParse(text.Slice(0, reader.CopyString(text)), out timestamp, out _);
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, escaped: JSON can say it, a text cannot.
            timestamp = default;
            return false;
        }
    }
}

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
