using System.Text.Json.Nodes;

namespace Vtex.Tracking.IntegrationTests.Contract;

/// <summary>Lists the keywords of a schema as it stands in the file, with those of the schemas inside it.</summary>
internal static class SchemaKeywords
{
    public static IEnumerable<string> In(JsonNode schema)
    {
        foreach (var (keyword, value) in schema.AsObject())
        {
            yield return keyword;
            foreach (var inner in Inner(keyword, value!).SelectMany(In))
                yield return inner;
        }
    }

    private static IEnumerable<JsonNode> Inner(string keyword, JsonNode value) => keyword switch
    {
        "properties" => value.AsObject().Select(property => property.Value!),
        "items" => [value],
        "additionalProperties" when value is JsonObject => [value],
        "allOf" => value.AsArray().Select(part => part!),
        _ => [],
    };
}
