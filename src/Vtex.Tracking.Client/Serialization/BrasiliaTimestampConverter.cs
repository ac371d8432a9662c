using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vtex.Tracking.Serialization;

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
        return BrasiliaTimestamp.TryParse(Text(ref reader), out var timestamp)
            ? timestamp
            : throw new JsonException("The text is not an ISO 8601 date or timestamp.");
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(BrasiliaTimestamp.Format(value));

    private static string? Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, escaped: JSON can say it, a text cannot.
            return null;
        }
    }
}
