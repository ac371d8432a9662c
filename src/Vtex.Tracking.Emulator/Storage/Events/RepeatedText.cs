using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Vtex.Tracking.Emulator.World.Text;

namespace Vtex.Tracking.Emulator.Storage;

/// <summary>Reads words that come again and again, such as cities; each is kept once.</summary>
internal sealed class RepeatedText : JsonConverter<string>
{
    private static readonly RepeatedText Converter = new();

    private static readonly HashSet<string> Properties =
    [
        "driver", "username", "displacementType", "vehiclePlate", "timeOfDay", "reason", "justification",
        "app", "account", "workspace", "city", "state", "description",
    ];

    /// <summary>Shares the words of the properties that repeat themselves.</summary>
    public static void Share(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.PropertyType == typeof(string) && Properties.Contains(property.Name))
                property.CustomConverter = Converter;
        }
    }

    /// <summary>The text at which the reader stands.</summary>
    public static string? Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String || reader.HasValueSequence || reader.ValueSpan.Length > StringInterner.MaxLength)
            return reader.GetString();
        Span<char> characters = stackalloc char[StringInterner.MaxLength];
        return StringInterner.Of(characters[..reader.CopyString(characters)]);
    }

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader);

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);
}
