using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Vtex.Tracking.Reading;

namespace Vtex.Tracking.Serialization;

/// <summary>Timestamps of the Orders API. Without an offset they are UTC (from the guides). Written with an offset.</summary>
internal sealed class UtcTimestampConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
            throw new JsonException("A timestamp must be a JSON string.");
        if (!BrasiliaTimestamp.TryParse(reader.GetString().AsSpan(), out var timestamp, out var hasOffset))
            throw new JsonException("The text is not an ISO 8601 date or timestamp.");
        return hasOffset ? timestamp : new DateTimeOffset(timestamp.DateTime, TimeSpan.Zero);
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(BrasiliaTimestamp.Format(value));
}

/// <summary>The value of an invoice, which the reference types as a text.</summary>
internal sealed class CentsTextConverter : JsonConverter<Cents>
{
    private static readonly CentsJsonConverter Numbers = new();

    public override Cents Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Numbers.Read(ref reader, typeToConvert, options);

    public override void Write(Utf8JsonWriter writer, Cents value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value.ToString(CultureInfo.InvariantCulture));
}

/// <summary>The time of a delivery: minutes, without an offset. No source names the zone; UTC is chosen.</summary>
internal sealed class DeliveredDateConverter : JsonConverter<DateTimeOffset?>
{
    private static readonly UtcTimestampConverter Times = new();

    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? null : Times.Read(ref reader, typeof(DateTimeOffset), options);

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options)
    {
        if (value is { } time)
            writer.WriteStringValue(time.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
        else
            writer.WriteNullValue();
    }
}

/// <summary>The day of an event.</summary>
internal sealed class EventDayConverter : JsonConverter<BrasiliaDay>
{
    public override BrasiliaDay Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        BrasiliaTimestamp.TryParse(reader.GetString(), out var time)
            ? BrasiliaDay.At(time)
            : throw new JsonException("The text is not an ISO 8601 date.");

    public override void Write(Utf8JsonWriter writer, BrasiliaDay value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
