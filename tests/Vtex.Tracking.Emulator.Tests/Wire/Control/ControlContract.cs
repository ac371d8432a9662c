using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Tests.Wire.Control;

/// <summary>The contract of the control API, and whether an answer keeps it.</summary>
internal sealed class ControlContract
{
    private readonly JsonNode _document = JsonNode.Parse(ControlFiles.Contract)!;

    /// <summary>Every operation, as <c>GET /_emulator/health</c>.</summary>
    public IEnumerable<string> Operations =>
        from path in _document["paths"]!.AsObject()
        from member in path.Value!.AsObject()
        where member.Key != "parameters"
        select $"{member.Key.ToUpperInvariant()} {path.Key}";

    /// <summary>The operation that a request is one of; a path that is written out goes before one with values.</summary>
    public string OperationOf(string method, string path) => Operations
        .Where(operation => operation.Split(' ') is [var verb, var template] && verb == method && Fits(template.Split('/'), path.Split('/')))
        .MinBy(operation => operation.Count(letter => letter == '{'))!;

    /// <summary>Holds that an answer has the form that the contract gives it.</summary>
    public void Check(string operation, int status, string? contentType, string body)
    {
        var parts = operation.Split(' ');
        var response = _document["paths"]![parts[1]]![parts[0].ToLowerInvariant()]!["responses"]![$"{status}"];
        Assert.True(response is not null, $"{operation} is not said to answer {status}.");
        response = Resolve(response);
        if (response["content"] is not JsonObject content)
        {
            Assert.Equal("", body);
            return;
        }

        var (mediaType, media) = Assert.Single(content);
        Assert.StartsWith(mediaType.TrimEnd('*'), contentType, StringComparison.Ordinal);
        if (mediaType.EndsWith("json", StringComparison.Ordinal))
            CheckValue(JsonNode.Parse(body), media!["schema"]!, operation);
    }

    private static bool Fits(string[] template, string[] path) =>
        template.Length == path.Length && template.Zip(path).All(pair => pair.First == pair.Second || pair.First.StartsWith('{'));

    private void CheckValue(JsonNode? value, JsonNode schema, string where)
    {
        if (Resolve(schema)["anyOf"] is JsonArray alternatives)
        {
            CheckAny(value, alternatives, where);
            return;
        }

        var parts = Flatten(schema).ToList();
        if (parts.Select(part => part["enum"]).OfType<JsonArray>().FirstOrDefault() is { } words)
            Assert.True(words.Any(word => (string?)word == (string?)value), $"{where}: {value} is none of {words}.");
        switch (value)
        {
            case JsonObject fields when parts.Any(part => part["properties"] is not null): CheckObject(fields, parts, where); break;
            case JsonArray items:
                foreach (var item in items)
                    CheckValue(item, parts.Single()["items"]!, $"{where}[]");
                break;
            default:
                Assert.Contains((string)parts.Single()["type"]!, TypesOf(value!));
                break;
        }
    }

    private void CheckAny(JsonNode? value, JsonArray alternatives, string where)
    {
        var failures = alternatives.Select(alternative => Record.Exception(() => CheckValue(value, alternative!, where))).ToList();
        Assert.True(failures.Contains(null), $"{where} has none of its forms: {string.Join(' ', failures.Select(failure => failure?.Message))}");
    }

    private void CheckObject(JsonObject fields, List<JsonNode> parts, string where)
    {
        var properties = parts.Select(part => part["properties"]).OfType<JsonObject>()
            .SelectMany(part => part).ToDictionary(field => field.Key, field => field.Value!);
        foreach (var (name, value) in fields)
        {
            Assert.True(properties.ContainsKey(name), $"{where}: the contract does not know {name}.");
            CheckValue(value, properties[name], $"{where}.{name}");
        }

        foreach (var name in parts.Select(part => part["required"]).OfType<JsonArray>().SelectMany(names => names))
            Assert.True(fields.ContainsKey((string)name!), $"{where}: {name} is missing.");
    }

    private IEnumerable<JsonNode> Flatten(JsonNode schema)
    {
        schema = Resolve(schema);
        return schema["allOf"] is JsonArray all ? all.SelectMany(part => Flatten(part!)) : [schema];
    }

    private JsonNode Resolve(JsonNode node) => (string?)node["$ref"] is { } reference
        ? reference[2..].Split('/').Aggregate(_document, (found, part) => found[part]!)
        : node;

    private static string[] TypesOf(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.True or JsonValueKind.False => ["boolean"],
        JsonValueKind.Number => value.ToJsonString().Contains('.', StringComparison.Ordinal) ? ["number"] : ["number", "integer"],
        JsonValueKind.String => ["string"],
        JsonValueKind.Object => ["object"],
        _ => [],
    };
}
