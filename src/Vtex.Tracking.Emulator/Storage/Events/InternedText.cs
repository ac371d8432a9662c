using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Vtex.Tracking.Emulator.World.Text;

namespace Vtex.Tracking.Emulator.Storage;

/// <summary>Reads texts that repeat, such as cities; equal ones share memory.</summary>
internal sealed class InternedText : JsonConverter<string>
{
    private static readonly InternedText Converter = new();

    private static readonly HashSet<string> Properties =
    [
        "driver", "username", "displacementType", "vehiclePlate", "timeOfDay", "reason", "justification",
        "app", "account", "workspace", "city", "state", "description", "type", "legalType", "firstName", "neighborhood", "complement",
        "phoneAreaCode", "invoiceSerie", "sender", "highLighter", "packingList", "partnerCnpj", "carrierCnpj", "branchCnpj",
        "orderId", "affiliateId", "salesChannel", "marketplaceServicesEndpoint", "seller", "measurementUnit", "selectedSla", "lockTtl",
        "shippingEstimate", "country", "addressType", "documentType", "lastName", "courier", "number",
    ];

    /// <summary>Adds the converter to the properties whose texts repeat.</summary>
    public static void AddTo(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.PropertyType == typeof(string) && Properties.Contains(property.Name))
                property.CustomConverter = Converter;
        }
    }

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String || reader.HasValueSequence || reader.ValueSpan.Length > StringInterner.MaxLength)
            return reader.GetString();
        Span<char> characters = stackalloc char[StringInterner.MaxLength];
        return StringInterner.Of(characters[..reader.CopyString(characters)]);
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);
}
