using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.OpenApi;

namespace Vtex.Tracking.IntegrationTests.Contract;

/// <summary>
/// Generates requests that keep to the contract: properties that may be left out come and go, texts are of any characters
/// and often as long as they may be.
/// </summary>
internal static class SchemaGenerator
{
    public static Gen<JsonObject> Object(string schema) => Object(SchemaParts.Of(TrackingContract.Instance.Schema(schema)));

    private static Gen<JsonObject> Object(SchemaParts parts)
    {
        var properties =
            from part in parts.All
            from property in part.Properties ?? new Dictionary<string, IOpenApiSchema>()
            select Property(property.Key, property.Value, parts.Required.Contains(property.Key));
        return Gen.CollectToArray(properties).Select(ToObject);
    }

    private static Gen<(string Name, JsonNode? Value)> Property(string name, IOpenApiSchema schema, bool required)
    {
        var present = Value(name, schema, required).Select(value => (Name: name, Value: (JsonNode?)value));
        return required ? present : Gen.Frequency((2, present), (1, Gen.Constant((Name: name, Value: (JsonNode?)null))));
    }

    private static Gen<JsonNode> Value(string name, IOpenApiSchema schema, bool required)
    {
        var parts = SchemaParts.Of(schema);
        return parts.All.Select(part => part.Type).First(type => type is not null) switch
        {
            JsonSchemaType.Object => Object(parts).Select(value => (JsonNode)value),
            JsonSchemaType.Boolean => Gen.Elements(true, false).Select(value => (JsonNode)value),
            JsonSchemaType.Integer => Gen.Elements(0, -1, 7, int.MinValue, int.MaxValue).Select(value => (JsonNode)value),
            JsonSchemaType.Number => Gen.Choose(-9_000_000, 9_000_000).Select(value => (JsonNode)(value / 100_000.0)),
            JsonSchemaType.String => Text(name, schema, required).Select(value => (JsonNode)value),
            var type => throw new InvalidOperationException($"Nothing generates a value of type {type} for {name}."),
        };
    }

    private static Gen<string> Text(string name, IOpenApiSchema schema, bool required)
    {
        if (schema.Format == "date-time")
            return TimestampGenerator.Any;
        if (name == "legalType")
            return Gen.Elements("PF", "PJ"); // the contract says so in its description alone
        // Empty text counts as missing where a value is required (write.required-fields).
        return TextGenerator.Any(Math.Max(schema.MinLength ?? 0, required ? 1 : 0), schema.MaxLength);
    }

    private static JsonObject ToObject((string Name, JsonNode? Value)[] properties) => new(
        from property in properties
        where property.Value is not null
        select KeyValuePair.Create(property.Name, (JsonNode?)property.Value!.DeepClone()));
}
