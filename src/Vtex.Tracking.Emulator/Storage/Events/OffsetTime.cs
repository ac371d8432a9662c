using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vtex.Tracking.Emulator.Storage;

/// <summary>
/// Reads times as they are written: with their offset. One without would be a time in the zone of the machine, and so another one on
/// each.
/// </summary>
internal sealed class OffsetTime : JsonConverter<DateTimeOffset>
{
    private const int OffsetLength = 6; // +00:00

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped && !reader.HasValueSequence ? reader.ValueSpan : default;
        return text is [.., (byte)'Z'] || (text.Length > OffsetLength && text[^OffsetLength] is (byte)'+' or (byte)'-')
            ? reader.GetDateTimeOffset()
            : throw new JsonException("A time lacks its offset.");
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
