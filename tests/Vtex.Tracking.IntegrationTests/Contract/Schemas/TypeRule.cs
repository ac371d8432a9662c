using System.Text.Json;
using Microsoft.OpenApi;

namespace Vtex.Tracking.IntegrationTests.Contract;

/// <summary>The keyword <c>type</c>.</summary>
internal static class TypeRule
{
    public static string? Fault(JsonElement value, IOpenApiSchema schema)
    {
        if (schema.Type is not { } declared)
            return null;
        var type = declared & ~JsonSchemaType.Null;
        return Accepts(type, value) ? null : $"must be {Name(type)}, is {Name(value.ValueKind)}";
    }

    private static string Name(Enum type) => type.ToString().ToLowerInvariant();

    private static bool Accepts(JsonSchemaType type, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => type == JsonSchemaType.Object,
        JsonValueKind.Array => type == JsonSchemaType.Array,
        JsonValueKind.String => type == JsonSchemaType.String,
        JsonValueKind.True or JsonValueKind.False => type == JsonSchemaType.Boolean,
        JsonValueKind.Number => type == JsonSchemaType.Number || (type == JsonSchemaType.Integer && value.TryGetInt64(out _)),
        _ => false,
    };
}
