using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Vtex.Tracking.IntegrationTests.Contract;

/// <summary>An example that a contract gives, with the schema it should keep to.</summary>
internal sealed record ContractExample(string Place, JsonNode Value, IOpenApiSchema Schema, Direction Direction)
{
    public IReadOnlyList<Violation> Check() =>
        SchemaCheck.Run(JsonSerializer.SerializeToElement(Value), Schema, Direction, Place);
}
