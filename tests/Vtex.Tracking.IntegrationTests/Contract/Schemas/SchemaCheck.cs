using System.Text.Json;
using Microsoft.OpenApi;

namespace Vtex.Tracking.IntegrationTests.Contract;

/// <summary>Walks a JSON value along its schema and gathers all that does not fit.</summary>
internal sealed class SchemaCheck(Direction direction)
{
    private readonly List<Violation> _violations = [];

    public static IReadOnlyList<Violation> Run(
        JsonElement value, IOpenApiSchema schema, Direction direction, string path = "$")
    {
        var check = new SchemaCheck(direction);
        check.Walk(value, schema, path);
        return check._violations;
    }

    private void Walk(JsonElement value, IOpenApiSchema schema, string path)
    {
        var parts = SchemaParts.Of(schema);
        if (value.ValueKind == JsonValueKind.Null)
        {
            if (!parts.AllowsNull)
                Add(path, "is null, which the contract does not allow");
            return;
        }

        foreach (var part in parts.All)
            CheckValue(value, part, path);
        if (value.ValueKind == JsonValueKind.Object)
            WalkProperties(value, parts, path);
    }

    private void CheckValue(JsonElement value, IOpenApiSchema part, string path)
    {
        if (TypeRule.Fault(value, part) is { } typeFault)
        {
            Add(path, typeFault);
            return;
        }

        if (EnumRule.Fault(value, part) is { } enumFault)
            Add(path, enumFault);
        if (value.ValueKind == JsonValueKind.String)
            AddAll(path, TextRule.Faults(value.GetString()!, part, direction));
        if (value.ValueKind == JsonValueKind.Number)
            AddAll(path, NumberRule.Faults(value, part));
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > part.MaxItems)
            Add(path, $"must have at most {part.MaxItems} items, has {value.GetArrayLength()}");
        if (value.ValueKind == JsonValueKind.Array && part.Items is { } items)
            WalkItems(value, items, path);
        if (part.AnyOf is { Count: > 0 } forms && forms.All(form => Run(value, form, direction, path).Count > 0))
            Add(path, "fits none of the forms that the contract allows");
    }

    private void WalkItems(JsonElement array, IOpenApiSchema items, string path)
    {
        var index = 0;
        foreach (var item in array.EnumerateArray())
            Walk(item, items, $"{path}[{index++}]");
    }

    private void WalkProperties(JsonElement value, SchemaParts parts, string path)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in value.EnumerateObject())
        {
            var propertyPath = $"{path}.{property.Name}";
            if (!seen.Add(property.Name))
                Add(propertyPath, "comes twice");

            var schemas = parts.SchemasOf(property.Name);
            if (schemas.Count == 0 && !parts.IsOpen)
                Add(propertyPath, "is not in the contract");
            foreach (var schema in schemas)
                Walk(property.Value, schema, propertyPath);
        }

        foreach (var name in parts.Required.Where(name => !seen.Contains(name)))
            Add($"{path}.{name}", "is required and missing");
    }

    private void Add(string path, string message) => _violations.Add(new Violation(path, message));

    private void AddAll(string path, IEnumerable<string> messages)
    {
        foreach (var message in messages)
            Add(path, message);
    }
}
