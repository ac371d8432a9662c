using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vtex.Tracking.Serialization;

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
