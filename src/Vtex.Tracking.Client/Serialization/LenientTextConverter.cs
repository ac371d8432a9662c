using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vtex.Tracking.Serialization;

/// <summary>Texts from apps that anyone may write: where a number or a truth value stands, it is taken as it is spelt.</summary>
internal sealed class LenientTextConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return Text(ref reader);
            case JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                // What is deserialized lies in memory whole, so that no token is in pieces.
                return Encoding.UTF8.GetString(reader.ValueSpan.ToArray());
            default:
                throw new JsonException("A text must be a JSON string or number.");
        }
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);

    public override string ReadAsPropertyName(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Text(ref reader);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value);

    private static string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException exception)
        {
            // Half of a surrogate pair, escaped: JSON can say it, a text cannot.
            throw new JsonException("The text is no text of Unicode.", exception);
        }
    }
}
