using System.Text;
using System.Text.Json.Nodes;
using Vtex.Tracking.WireMockTests.Wire;

namespace Vtex.Tracking.WireMockTests.Corpus;

/// <summary>A request of a case, and how its answer is looked at.</summary>
internal sealed class CaseStep
{
    private CaseStep(RawRequest request, IReadOnlyList<string> shown, int atLeastMilliseconds, bool isStatusOnly)
    {
        Request = request;
        Shown = shown;
        AtLeastMilliseconds = atLeastMilliseconds;
        IsStatusOnly = isStatusOnly || request.Target.StartsWith("/__admin", StringComparison.Ordinal);
    }

    public RawRequest Request { get; }

    /// <summary>The parts of a JSON answer that are compared, named by their way down such as <c>$.requests[*].url</c>.</summary>
    public IReadOnlyList<string> Shown { get; }

    /// <summary>How long the answer must take; 0 when that does not matter.</summary>
    public int AtLeastMilliseconds { get; }

    /// <summary>Only the status is compared, and what <see cref="Shown"/> names: for the admin API, and for the server's own error pages.</summary>
    public bool IsStatusOnly { get; }

    /// <param name="node"><c>"GET /path"</c>, or an object with it as <c>send</c>.</param>
    /// <param name="number">Its place in the case, from 0.</param>
    public static CaseStep Read(JsonNode node, int number)
    {
        if (node is JsonValue)
            node = new JsonObject { ["send"] = node.DeepClone() };

        var line = node["send"]!.GetValue<string>().Split(' ', 2);
        var body = node["json"]?.ToJsonString() ?? node["body"]?.GetValue<string>();
        var headers = (node["headers"]?.AsObject() ?? [])
            .SelectMany(header => Values(header.Value!).Select(value => KeyValuePair.Create(header.Key, value)))
            .ToList();
        if (node["json"] is not null)
            headers.Add(KeyValuePair.Create("Content-Type", "application/json"));
        headers.Add(KeyValuePair.Create(StepHeader, $"{number}"));
        return new CaseStep(
            new RawRequest(line[0], line[1], headers, body is null ? null : Encoding.UTF8.GetBytes(body)),
            [.. node["show"]?.AsArray().Select(path => path!.GetValue<string>()) ?? []],
            node["atLeastMilliseconds"]?.GetValue<int>() ?? 0,
            node["statusOnly"]?.GetValue<bool>() ?? false);
    }

    /// <summary>The header that tells the requests of a case apart in the servers' journals.</summary>
    public const string StepHeader = "X-Step";

    private static IEnumerable<string> Values(JsonNode node) =>
        node is JsonArray several ? several.Select(value => value!.GetValue<string>()) : [node.GetValue<string>()];
}
