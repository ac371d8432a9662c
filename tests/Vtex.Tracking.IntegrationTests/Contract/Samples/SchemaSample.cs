using System.Text.Json.Nodes;

namespace Vtex.Tracking.IntegrationTests.Contract;

/// <summary>
/// Makes values out of a contract's schemas and their examples: with every property, or with none that may be left out.
/// Reads the file itself, because the model of OpenAPI counts the examples of version 3.0 as outdated.
/// </summary>
internal sealed class SchemaSample(JsonNode contract, bool filled)
{
    private static readonly Lazy<JsonNode> Tracking =
        new(() => JsonNode.Parse(ContractFiles.ReadText(TrackingContract.FileName))!);

    public static JsonNode Filled(string schema) => new SchemaSample(Tracking.Value, filled: true).Named(schema);

    public static JsonNode Minimal(string schema) => new SchemaSample(Tracking.Value, filled: false).Named(schema);

    private JsonNode Named(string schema) => Make(contract["components"]!["schemas"]![schema]!);

    private JsonNode Make(JsonNode schema)
    {
        if (schema["$ref"] is { } reference)
            return Named(reference.GetValue<string>().Split('/')[^1]);
        if (schema["allOf"] is JsonArray parts)
            return Make(parts.Single()!);
        if (schema["example"] is { } example)
            return example.DeepClone();
        return schema["type"]!.GetValue<string>() switch
        {
            "object" => MakeObject(schema),
            "array" => new JsonArray(Make(schema["items"]!)),
            "string" when schema["format"] is not null => "2031-03-12T08:00:00.125-03:00",
            "string" => "texto"[..Math.Min(5, schema["maxLength"]?.GetValue<int>() ?? 5)],
            "integer" => 7,
            "number" => 12.5,
            "boolean" => true,
            var type => throw new InvalidOperationException($"The contract has a type {type}, which has no sample."),
        };
    }

    private JsonObject MakeObject(JsonNode schema)
    {
        var required = (schema["required"]?.AsArray() ?? []).Select(name => name!.GetValue<string>()).ToList();
        return new JsonObject(
            from property in schema["properties"]!.AsObject()
            where filled || required.Contains(property.Key)
            select KeyValuePair.Create<string, JsonNode?>(property.Key, Make(property.Value!)));
    }
}
