using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vtex.Tracking.Serialization;

/// <summary>The same as <see cref="BrasiliaTimestampConverter"/>, and an empty text is no date, as some apps mean it.</summary>
internal sealed class LenientTimestampConverter : JsonConverter<DateTimeOffset?>
{
    private static readonly BrasiliaTimestampConverter Strict = new();

    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null || (reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("")))
            return null;
        return Strict.Read(ref reader, typeof(DateTimeOffset), options);
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options)
    {
        if (value is { } timestamp)
            Strict.Write(writer, timestamp, options);
        else
            writer.WriteNullValue();
    }
}
