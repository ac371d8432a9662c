using System.Text.Json;

namespace Vtex.Tracking.CodeGenerator;

/// <summary>Finds the schemas that a contract's operations send and receive, with all that is nested in them.</summary>
internal sealed class ContractTypes
{
    private readonly JsonElement _schemas;
    private readonly IReadOnlyList<JsonElement> _operations;

    private ContractTypes(JsonElement contract)
    {
        _schemas = contract.GetProperty("components").GetProperty("schemas");
        _operations =
        [
            .. contract.GetProperty("paths").EnumerateObject()
                .SelectMany(path => path.Value.EnumerateObject())
                .Select(member => member.Value)
                .Where(member => member.ValueKind == JsonValueKind.Object), // a path's parameters are an array
        ];
    }

    public static ContractTypes Of(string contract)
    {
        var text = File.ReadAllText(Repository.PathOf($"openapi/vtex-{contract}.openapi.json"));
        return new ContractTypes(JsonElement.Parse(text));
    }

    /// <summary>The types of all request bodies but the login's, which is the client's own work.</summary>
    public HashSet<string> SentByClient() =>
        Within(_operations.SelectMany(Sent).Where(schema => Reference(schema) != "LoginRequest"));

    public HashSet<string> Sent(string[] operationIds) => Within(Operations(operationIds).SelectMany(Sent));

    public HashSet<string> SentOrReceived(string[] operationIds) =>
        Within(Operations(operationIds).SelectMany(operation => Sent(operation).Append(Received(operation))));

    private IEnumerable<JsonElement> Operations(string[] ids) =>
        _operations.Where(operation => ids.Contains(operation.GetProperty("operationId").GetString()));

    private static IEnumerable<JsonElement> Sent(JsonElement operation) =>
        operation.TryGetProperty("requestBody", out var body) ? [JsonSchema(body)] : [];

    private static JsonElement Received(JsonElement operation) =>
        JsonSchema(operation.GetProperty("responses").GetProperty("200"));

    private static JsonElement JsonSchema(JsonElement body) =>
        body.GetProperty("content").GetProperty("application/json").GetProperty("schema");

    private HashSet<string> Within(IEnumerable<JsonElement> roots)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<JsonElement>(roots);
        while (pending.TryPop(out var schema))
        {
            if (Reference(schema) is { } type && found.Add(type))
                pending.Push(_schemas.GetProperty(type));
            foreach (var inner in Inner(schema))
                pending.Push(inner);
        }

        return found;
    }

    private static string? Reference(JsonElement schema) =>
        schema.TryGetProperty("$ref", out var reference) ? reference.GetString()!.Split('/')[^1] : null;

    private static IEnumerable<JsonElement> Inner(JsonElement schema)
    {
        if (schema.TryGetProperty("items", out var items))
            yield return items;
        if (schema.TryGetProperty("additionalProperties", out var values) && values.ValueKind == JsonValueKind.Object)
            yield return values;
        if (schema.TryGetProperty("allOf", out var parts))
        {
            foreach (var part in parts.EnumerateArray())
                yield return part;
        }

        if (schema.TryGetProperty("properties", out var properties))
        {
            foreach (var property in properties.EnumerateObject())
                yield return property.Value;
        }
    }
}
