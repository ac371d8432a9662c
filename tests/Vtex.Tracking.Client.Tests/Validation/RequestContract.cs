using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace Vtex.Tracking.Client.Tests.Validation;

/// <summary>The contract's schemas of what is sent, read from its file.</summary>
internal static class RequestContract
{
    private static readonly JsonObject[] Contracts = [Read("vtex-tracking"), Read("vtex-shipping-network")];

    /// <summary>The schema of an operation's body.</summary>
    public static JsonObject Body(string path, string method) => Contracts
        .Select(contract => contract["paths"]![path]?[method]?["requestBody"]!["content"]!["application/json"]!["schema"]!)
        .First(schema => schema is not null)
        .AsObject();

    /// <summary>Follows a reference, alone or wrapped in allOf to carry a description.</summary>
    public static JsonObject Resolve(JsonObject schema)
    {
        if (schema["allOf"] is JsonArray { Count: 1 } all)
            return Resolve(all[0]!.AsObject());
        return schema["$ref"] is { } reference
            ? schema.Root["components"]!["schemas"]![reference.GetValue<string>().Split('/')[^1]]!.AsObject()
            : schema;
    }

    /// <summary>Something that keeps to a schema, with every property that it names.</summary>
    public static JsonNode Sample(JsonObject schema)
    {
        schema = Resolve(schema);
        return schema["type"]!.GetValue<string>() switch
        {
            "array" => new JsonArray(Sample(schema["items"]!.AsObject())),
            "object" => new JsonObject(schema["properties"]!.AsObject()
                .Select(property => KeyValuePair.Create(property.Key, (JsonNode?)Sample(property.Value!.AsObject())))),
            "string" when schema["format"] is not null => JsonValue.Create("2031-03-02T08:00:00-03:00"),
            "string" => JsonValue.Create(new string('x', Math.Max(1, (int?)schema["minLength"] ?? 0))),
            "boolean" => JsonValue.Create(true),
            _ => JsonValue.Create(1),
        };
    }

    /// <summary>Returns whether a property may be null, itself or what it refers to.</summary>
    public static bool IsNullable(JsonObject property) =>
        (bool?)property["nullable"] is true || (bool?)Resolve(property)["nullable"] is true;

    private static JsonObject Read(string name, [CallerFilePath] string here = "") => JsonNode.Parse(File.ReadAllText(
        Path.Combine(Path.GetDirectoryName(here)!, $"../../../openapi/{name}.openapi.json")))!.AsObject();
}
