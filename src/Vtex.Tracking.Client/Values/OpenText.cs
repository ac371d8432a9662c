using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vtex.Tracking.Values;

/// <summary>
/// Folds a word of an open set, such as a status, to what makes it that word: case, spaces and accents do not count. Done
/// by hand, for Unicode normalization depends on ICU, which images such as Alpine's lack.
/// </summary>
internal static class OpenText
{
    // Capitals too: without ICU, older runtimes lower ASCII alone.
    private const string Accented = "áàâãäéèêëíìîïóòôõöúùûüçÁÀÂÃÄÉÈÊËÍÌÎÏÓÒÔÕÖÚÙÛÜÇ";
    private const string Plain = "aaaaaeeeeiiiiooooouuuucaaaaaeeeeiiiiooooouuuuc";

    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character) || IsCombiningAccent(character))
                continue;
            var accented = Accented.IndexOf(character);
            folded.Append(accented < 0 ? char.ToLowerInvariant(character) : Plain[accented]);
        }

        return folded.ToString();
    }

    private static bool IsCombiningAccent(char character) => character is >= '\u0300' and <= '\u036F';
}

/// <summary>Converts value types over texts to and from JSON. Unknown texts are kept as they came.</summary>
internal static class OpenTextConverter
{
    public sealed class OfDeliveryServiceStatus() : Converter<DeliveryServiceStatus>(text => new(text), status => status.Value);

    public sealed class OfDeliveryServiceType() : Converter<DeliveryServiceType>(text => new(text), type => type.Value);

    public sealed class OfLegalType() : Converter<LegalType>(text => new(text), type => type.Value);

    public sealed class OfDisplacementType() : Converter<DisplacementType>(text => new(text), type => type.Value);

    public abstract class Converter<T>(Func<string, T> parse, Func<T, string> format) : JsonConverter<T>
        where T : struct
    {
        public override bool HandleNull => true;

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType switch
            {
                JsonTokenType.String => parse(reader.GetString()!),
                JsonTokenType.Null => default,
                _ => throw new JsonException("The value must be a JSON string."),
            };

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(format(value));
    }
}
