using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vtex.Tracking;

/// <summary>
/// Converts statuses and types to and from JSON texts; unknown texts are kept as they came. Public only for contexts of
/// source-generated JSON that hold the models.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OpenTextJsonConverter : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => Create(typeToConvert) is not null;

    /// <inheritdoc/>
    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) => Create(typeToConvert);

    private static JsonConverter? Create(Type type)
    {
        if (type == typeof(DeliveryServiceStatus))
            return new Converter<DeliveryServiceStatus>(text => new(text), status => status.Value);
        if (type == typeof(DeliveryServiceType))
            return new Converter<DeliveryServiceType>(text => new(text), kind => kind.Value);
        if (type == typeof(LegalType))
            return new Converter<LegalType>(text => new(text), kind => kind.Value);
        if (type == typeof(OrderStatus))
            return new Converter<OrderStatus>(text => new(text), status => status.Value);
        if (type == typeof(InvoiceType))
            return new Converter<InvoiceType>(text => new(text), kind => kind.Value);
        return type == typeof(DisplacementType)
            ? new Converter<DisplacementType>(text => new(text), kind => kind.Value)
            : null;
    }

    private sealed class Converter<T>(Func<string, T> parse, Func<T, string> format) : JsonConverter<T>
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
