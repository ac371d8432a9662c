using System.Text.Json;
using Microsoft.OpenApi;

namespace Vtex.Tracking.IntegrationTests.Contract;

/// <summary>The format <c>int32</c>.</summary>
internal static class NumberRule
{
    public static string? Fault(JsonElement value, IOpenApiSchema schema) =>
        schema.Format == "int32" && !value.TryGetInt32(out _) ? "does not fit into 32 bits" : null;
}
