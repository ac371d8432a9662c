using System.Text.Json;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>
/// Recognizes mappings of WireMock for Java. WireMock.Net would take one, pass over what it does not know, and let the
/// rest match every request.
/// </summary>
internal static class JavaMapping
{
    private static readonly Dictionary<string, string> OfMapping = new(StringComparer.Ordinal)
    {
        ["mappings"] = "a list of mappings",
        ["scenarioName"] = "Scenario",
        ["requiredScenarioState"] = "WhenStateIs",
        ["newScenarioState"] = "SetStateTo",
        ["persistent"] = "SaveToFile",
        ["uuid"] = "Guid",
        ["id"] = "Guid",
        ["name"] = "Title",
        ["metadata"] = "Description",
        ["postServeActions"] = "Webhook",
        ["serveEventListeners"] = "Webhook",
        ["insertionIndex"] = "nothing",
    };

    private static readonly Dictionary<string, string> OfRequest = new(StringComparer.Ordinal)
    {
        ["method"] = "Methods",
        ["urlPath"] = "Path",
        ["urlPathPattern"] = "Path with a RegexMatcher",
        ["urlPathTemplate"] = "Path with a WildcardMatcher",
        ["urlPattern"] = "Path with a RegexMatcher and Params",
        ["queryParameters"] = "Params",
        ["pathParameters"] = "Path with a RegexMatcher",
        ["formParameters"] = "Body with a FormUrlEncodedMatcher",
        ["bodyPatterns"] = "Body",
        ["basicAuth"] = "Headers with Authorization",
        ["basicAuthCredentials"] = "Headers with Authorization",
        ["multipartPatterns"] = "Body",
        ["customMatcher"] = "nothing",
    };

    private static readonly Dictionary<string, string> OfResponse = new(StringComparer.Ordinal)
    {
        ["status"] = "StatusCode",
        ["statusMessage"] = "nothing",
        ["jsonBody"] = "BodyAsJson",
        ["base64Body"] = "BodyAsBytes",
        ["bodyFileName"] = "BodyAsFile",
        ["fixedDelayMilliseconds"] = "Delay",
        ["delayDistribution"] = "MinimumRandomDelay and MaximumRandomDelay",
        ["chunkedDribbleDelay"] = "nothing",
        ["transformers"] = "UseTransformer",
        ["transformerParameters"] = "Data",
        ["proxyBaseUrl"] = "ProxyUrl",
        ["additionalProxyRequestHeaders"] = "nothing",
    };

    /// <summary>Describes a mapping of the Java form, at its first property of that form; null when it is none.</summary>
    public static Fault? Find(JsonElement mapping, string path)
    {
        var found = Properties(mapping, OfMapping, path)
            .Concat(Properties(Part(mapping, "request"), OfRequest, $"{path}.request"))
            .Concat(Properties(Part(mapping, "response"), OfResponse, $"{path}.response"))
            .ToList();
        if (Part(mapping, "response") is { ValueKind: JsonValueKind.Object } response
            && response.TryGetProperty("fault", out var fault) && fault.ValueKind == JsonValueKind.String)
        {
            found.Add(($"{path}.response.fault", "fault", $"a response header {StubHeaders.Fault}"));
        }

        if (found.Count == 0)
            return null;
        var names = string.Join(", ", found.Select(part => $"{part.Name} → {part.Instead}"));
        return new Fault(found[0].Path, "belongs to a mapping of WireMock for Java. Nothing of it was taken. Here mappings are those of WireMock.Net "
            + $"({names}). Rewrite it, or keep it in a WireMock of your own in front of the emulator (proxyBaseUrl): see docs/wiremock.md.");
    }

    private static IEnumerable<(string Path, string Name, string Instead)> Properties(
        JsonElement json, Dictionary<string, string> known, string path) =>
        json.ValueKind == JsonValueKind.Object
            ? json.EnumerateObject().Where(property => known.ContainsKey(property.Name)).Select(property => ($"{path}.{property.Name}", property.Name, known[property.Name]))
            : [];

    private static JsonElement Part(JsonElement mapping, string name) =>
        mapping.ValueKind == JsonValueKind.Object && mapping.TryGetProperty(name, out var part) ? part : default;
}
