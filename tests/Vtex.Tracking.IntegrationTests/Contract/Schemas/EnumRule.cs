using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Vtex.Tracking.IntegrationTests.Contract;

/// <summary>The keyword <c>enum</c>.</summary>
internal static class EnumRule
{
    public static string? Fault(JsonElement value, IOpenApiSchema schema)
    {
        if (schema.Enum is not { Count: > 0 } allowed)
            return null;
        var node = JsonNode.Parse(value.GetRawText());
        return allowed.Any(choice => JsonNode.DeepEquals(choice, node))
            ? null
            : $"must be one of {string.Join(", ", allowed.Select(choice => choice.ToJsonString()))}";
    }
}
