using System.Text;
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
        if (reader.TokenType != JsonTokenType.String)
            throw new JsonException("A time must be text.");
        // A plus may be escaped.
        var hasOffset = reader.ValueIsEscaped ? HasOffset(Encoding.UTF8.GetBytes(reader.GetString()!)) : HasOffset(reader.ValueSpan);
        return hasOffset ? reader.GetDateTimeOffset() : throw new JsonException("A time lacks its offset.");
    }

    private static bool HasOffset(ReadOnlySpan<byte> text) =>
        text is [.., (byte)'Z'] || (text.Length > OffsetLength && text[^OffsetLength] is (byte)'+' or (byte)'-');

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
