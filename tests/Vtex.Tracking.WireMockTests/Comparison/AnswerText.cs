using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Vtex.Tracking.WireMockTests.Corpus;
using Vtex.Tracking.WireMockTests.Servers;
using Vtex.Tracking.WireMockTests.Wire;

namespace Vtex.Tracking.WireMockTests.Comparison;

/// <summary>Writes an answer down so that equal texts mean: a client sees the same.</summary>
internal static class AnswerText
{
    /// <summary>These are the web server's own, or carry the time.</summary>
    private static readonly HashSet<string> OfTheServer = new(StringComparer.OrdinalIgnoreCase)
    {
        "Date", "Server", "Vary", "Connection", "Keep-Alive", "Transfer-Encoding", "Content-Length",
    };

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Write(RawAnswer answer, CaseStep step, StubCase one, StubServer server)
    {
        if (answer.Status is null)
            return answer.Failure!;
        if (step.IsStatusOnly)
            return string.Join('\n', [$"{answer.StatusCode}", .. step.Shown.Select(path => $"{path} = {Part(answer, path)}")]);

        var text = new StringBuilder(one.SetsStatusMessage ? answer.Status : answer.Status.Split(' ')[0]);
        foreach (var (name, value) in answer.Headers
            .Where(header => !OfTheServer.Contains(header.Key))
            .OrderBy(header => header.Key, StringComparer.OrdinalIgnoreCase))
            text.Append(CultureInfo.InvariantCulture, $"\n{name.ToLowerInvariant()}: {value}");
        return text.Append("\n\n").Append(answer.Failure ?? Body(answer.Body))
            .Replace($":{server.EndPoint.Port}", ":{port}")
            .ToString();
    }

    private static string Body(byte[] body)
    {
        try
        {
            return Strict.GetString(body);
        }
        catch (DecoderFallbackException)
        {
            return Convert.ToHexString(body);
        }
    }

    private static string Part(RawAnswer answer, string path)
    {
        var steps = path.Split(['$', '.', '[', ']'], StringSplitOptions.RemoveEmptyEntries);
        var parts = steps.Aggregate<string, IEnumerable<JsonNode?>>(
            [JsonNode.Parse(answer.Body)], (nodes, step) => nodes.SelectMany(node => Step(node, step)));
        return string.Join(", ", parts.Select(part => InOrder(part)?.ToJsonString() ?? "null"));
    }

    private static JsonNode?[] Step(JsonNode? node, string step) => (node, step) switch
    {
        (JsonArray items, "*") => [.. items],
        (JsonArray items, _) => [items[int.Parse(step, CultureInfo.InvariantCulture)]],
        (JsonObject members, _) when members.ContainsKey(step) => [members[step]],
        _ => [],
    };

    /// <summary>The order of an object's members has no meaning in the admin API.</summary>
    private static JsonNode? InOrder(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members
            .OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, InOrder(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(InOrder)]),
        null => null,
        _ => node.DeepClone(),
    };
}
