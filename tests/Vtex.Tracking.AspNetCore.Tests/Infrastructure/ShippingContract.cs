using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Vtex.Tracking.IntegrationTests.Contract;
using Vtex.Tracking.Readme;

namespace Vtex.Tracking.AspNetCore.Tests.Infrastructure;

/// <summary>The contract of the Shipping Network: its examples, its schemas, and whether something keeps to them.</summary>
internal static class ShippingContract
{
    private static readonly string Text = File.ReadAllText(
        Path.Combine(RepositoryFolder.Root, "openapi", "vtex-shipping-network.openapi.json"));

    private static readonly OpenApiDocument Document = OpenApiDocument.Parse(Text, OpenApiConstants.Json).Document!;

    private static readonly JsonObject Root = JsonNode.Parse(Text)!.AsObject();

    /// <summary>The example of a notify: one package, with all that the guides show.</summary>
    public static JsonObject NotifyExample() => Root["paths"]!["/{app_name}/v{app_version}/{account}/{workspace}/notify"]![
        "post"]!["requestBody"]!["content"]!["application/json"]!["example"]!.DeepClone().AsObject();

    /// <summary>A notify of so many packages, by their ids alone.</summary>
    public static JsonObject Notify(IEnumerable<string> ids)
    {
        var notify = NotifyExample();
        notify["dispatchOrder"]!["packageIds"] = new JsonArray([.. ids.Select(id => (JsonNode)id)]);
        notify["dispatchOrder"]!.AsObject().Remove("packages");
        return notify;
    }

    /// <summary>A schema as it stands in the file.</summary>
    public static JsonObject Schema(string name) => Root["components"]!["schemas"]![name]!.AsObject();

    /// <summary>Follows a reference, alone or wrapped in allOf to carry a description.</summary>
    public static JsonObject Resolve(JsonObject schema)
    {
        if (schema["allOf"] is JsonArray { Count: 1 } all)
            return Resolve(all[0]!.AsObject());
        return schema["$ref"] is { } reference ? Schema(reference.GetValue<string>().Split('/')[^1]) : schema;
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
            "string" => JsonValue.Create("x"),
            "boolean" => JsonValue.Create(true),
            _ => JsonValue.Create(1),
        };
    }

    /// <summary>How an answer of 200 breaks its schema.</summary>
    public static IEnumerable<string> ViolationsOf(string answer, string schema)
    {
        using var json = JsonDocument.Parse(answer);
        return [.. SchemaCheck.Run(json.RootElement, Document.Components!.Schemas![schema], Direction.Response)
            .Select(violation => violation.ToString())];
    }
}
