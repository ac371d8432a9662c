using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vtex.Tracking.Serialization;

/// <summary>
/// The same as <see cref="BrasiliaTimestampConverter"/>, but what is no date counts as none: one odd date of one package
/// must not cost the answers for all the others.
/// </summary>
internal sealed class LenientTimestampConverter : JsonConverter<DateTimeOffset?>
{
    private static readonly BrasiliaTimestampConverter Strict = new();

    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
            return BrasiliaTimestampConverter.TryRead(ref reader, out var timestamp) ? timestamp : null;
        reader.Skip();
        return null;
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options)
    {
        if (value is { } timestamp)
            Strict.Write(writer, timestamp, options);
        else
            writer.WriteNullValue();
    }
}
