using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace Vtex.Tracking.Client.Tests.Orders;

/// <summary>The contract of the Orders API, read from its file: its examples, and what a request lacks of it.</summary>
internal static class OrdersContract
{
    private static readonly JsonObject Root = Read();

    public static IEnumerable<(string Path, string Method, JsonObject Operation)> Operations => Root["paths"]!.AsObject()
        .SelectMany(path => path.Value!.AsObject().Select(member => (path.Key, member.Key, member.Value!.AsObject())));

    public static JsonObject Operation(string id) =>
        Operations.Single(operation => (string?)operation.Operation["operationId"] == id).Operation;

    /// <summary>The example of an operation's success, and its status.</summary>
    public static (int Status, JsonNode? Body) Success(string id)
    {
        var success = Operation(id)["responses"]!.AsObject().First(response => response.Key[0] == '2');
        return (int.Parse(success.Key, System.Globalization.CultureInfo.InvariantCulture),
            success.Value!["content"]?["application/json"]!["example"]!.DeepClone());
    }

    /// <summary>Finds the operation of a request, by method and path.</summary>
    public static string OperationOf(HttpMethod method, string pathAndQuery)
    {
        var segments = pathAndQuery.Split('?')[0].Split('/');
        return (string)Operations.Single(operation =>
            operation.Method.Equals(method.Method, StringComparison.OrdinalIgnoreCase)
            && operation.Path.Split('/') is var template && template.Length == segments.Length
            && template.Zip(segments).All(pair => pair.First.StartsWith('{') ? pair.Second.Length > 0 : pair.First == pair.Second))
            .Operation["operationId"]!;
    }

    /// <summary>What a request has that the contract does not know, and what it lacks.</summary>
    public static IEnumerable<string> Breaches(string id, string pathAndQuery, string? body)
    {
        var operation = Operation(id);
        var parameters = operation["parameters"]!.AsArray().Where(parameter => (string?)parameter!["in"] == "query").ToList();
        var query = pathAndQuery.Split('?') is [_, var text]
            ? text.Split('&').Select(pair => pair.Split('=')[0]).ToHashSet(StringComparer.Ordinal)
            : [];
        foreach (var name in query.Except(parameters.Select(parameter => (string)parameter!["name"]!)))
            yield return $"?{name} is unknown";
        foreach (var missing in parameters.Where(parameter => (bool)parameter!["required"]! && !query.Contains((string)parameter["name"]!)))
            yield return $"?{missing!["name"]} is missing";
        var schema = operation["requestBody"]?["content"]!["application/json"]!["schema"]!.AsObject();
        if (schema is null != body is null)
            yield return "the body is missing, or not expected";
        if (schema is null || body is null)
            yield break;
        foreach (var breach in BreachesOf(schema, JsonNode.Parse(body), "$"))
            yield return breach;
    }

    /// <summary>What a JSON value has that a schema does not know, lacks, or has of another type.</summary>
    public static IEnumerable<string> BreachesOf(JsonObject schema, JsonNode? value, string place)
    {
        var isNullable = (bool?)schema["nullable"] is true;
        schema = Resolve(schema);
        if (value is null)
            return isNullable || (bool?)schema["nullable"] is true ? [] : [$"{place} is null"];
        return ((string)schema["type"]!, value) switch
        {
            ("object", JsonObject found) => OfObject(schema, found, place),
            ("array", JsonArray items) => items.SelectMany((item, index) => BreachesOf(schema["items"]!.AsObject(), item, $"{place}[{index}]")),
            ("string", JsonValue text) when text.GetValueKind() == System.Text.Json.JsonValueKind.String => [],
            ("integer", JsonValue number) when number.GetValueKind() == System.Text.Json.JsonValueKind.Number
                && !number.ToJsonString().Contains('.', StringComparison.Ordinal) => [],
            ("number", JsonValue number) when number.GetValueKind() == System.Text.Json.JsonValueKind.Number => [],
            ("boolean", JsonValue flag) when flag.GetValueKind() is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => [],
            var (type, _) => [$"{place} is not of the type {type}"],
        };
    }

    /// <summary>The places of an example that the contract requires, and that may neither be null nor are plain values in .NET.</summary>
    public static IEnumerable<object[]> Required(JsonObject schema, JsonNode? value, object[] place)
    {
        schema = Resolve(schema);
        if (value is JsonArray items)
            return items.SelectMany((item, index) => Required(schema["items"]!.AsObject(), item, [.. place, index]));
        if (value is not JsonObject found || schema["properties"] is not JsonObject properties)
            return [];
        var required = (schema["required"]?.AsArray() ?? []).Select(name => (string)name!)
            .Where(name => (bool?)properties[name]!["nullable"] is not true && IsReference(properties[name]!.AsObject()))
            .Select(name => (object[])[.. place, name]);
        return required.Concat(found
            .Where(property => properties.ContainsKey(property.Key))
            .SelectMany(property => Required(properties[property.Key]!.AsObject(), property.Value, [.. place, property.Key])));
    }

    private static bool IsReference(JsonObject schema) =>
        schema["format"] is null && (string?)Resolve(schema)["type"] is "string" or "array" or "object"
        // Values in .NET although they are texts on the wire.
        && !((string?)schema["description"] ?? "").Contains("in cents", StringComparison.Ordinal)
        && !((string?)schema["description"] ?? "").StartsWith("Day of the event", StringComparison.Ordinal)
        && schema["enum"] is null;

    private static IEnumerable<string> OfObject(JsonObject schema, JsonObject found, string place)
    {
        var properties = schema["properties"]?.AsObject() ?? [];
        foreach (var name in (schema["required"]?.AsArray() ?? []).Select(name => (string)name!).Where(name => !found.ContainsKey(name)))
            yield return $"{place}.{name} is missing";
        foreach (var property in found)
        {
            if (properties[property.Key] is not JsonObject known)
            {
                if (schema["additionalProperties"] is null)
                    yield return $"{place}.{property.Key} is unknown";
                continue;
            }

            foreach (var breach in BreachesOf(known, property.Value, $"{place}.{property.Key}"))
                yield return breach;
        }
    }

    private static JsonObject Resolve(JsonObject schema)
    {
        if (schema["allOf"] is JsonArray { Count: 1 } all)
            return Resolve(all[0]!.AsObject());
        return schema["$ref"] is { } reference
            ? Root["components"]!["schemas"]![reference.GetValue<string>().Split('/')[^1]]!.AsObject()
            : schema;
    }

    private static JsonObject Read([CallerFilePath] string here = "") => JsonNode.Parse(File.ReadAllText(
        Path.Combine(Path.GetDirectoryName(here)!, "../../../openapi/vtex-orders.openapi.json")))!.AsObject();
}
