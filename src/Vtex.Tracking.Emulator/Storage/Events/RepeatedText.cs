using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Vtex.Tracking.Emulator.Storage;

/// <summary>
/// Reads words that come again and again, such as cities, and keeps each once: a million services share a few hundred of
/// them. A word may push another out of its place, so that the memory stays small; then it is only kept twice.
/// </summary>
internal sealed class RepeatedText : JsonConverter<string>
{
    private const int Places = 4096;
    private const int MostCharacters = 64;

    private static readonly RepeatedText Converter = new();

    // Threads may write to the same place at once; a reference is written as a whole, so the worst is a word kept twice.
    private static readonly string?[] Words = new string?[Places];

    private static readonly HashSet<string> Properties =
    [
        "driver", "username", "displacementType", "vehiclePlate", "timeOfDay", "reason", "justification",
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
        if (reader.TokenType != JsonTokenType.String || reader.HasValueSequence || reader.ValueSpan.Length > MostCharacters)
            return reader.GetString();
        Span<char> characters = stackalloc char[MostCharacters];
        ReadOnlySpan<char> word = characters[..reader.CopyString(characters)];
        ref var place = ref Words[string.GetHashCode(word, StringComparison.Ordinal) & (Places - 1)];
        return place is { } known && word.SequenceEqual(known) ? known : place = new string(word);
    }

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader);

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);
}
