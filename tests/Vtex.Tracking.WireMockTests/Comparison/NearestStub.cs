using System.Text.Json.Nodes;
using Vtex.Tracking.WireMockTests.Corpus;

namespace Vtex.Tracking.WireMockTests.Comparison;

/// <summary>The stub that is nearest to a request.</summary>
/// <param name="Id">The stub's id; of several that are equally near, the first named.</param>
/// <param name="AsNear">The ids of all that are equally near.</param>
/// <param name="Distances">All that the server says about it, for people.</param>
internal sealed record NearestStub(string Id, IReadOnlyList<string> AsNear, string Distances)
{
    /// <summary>By the number of the request.</summary>
    public static Dictionary<string, NearestStub> Of(IEnumerable<JsonNode> misses) => misses
        .GroupBy(miss => miss["request"]!["headers"]![CaseStep.StepHeader]!.GetValue<string>())
        .ToDictionary(group => group.Key, group => Of([.. group]), StringComparer.Ordinal);

    private static NearestStub Of(IReadOnlyList<JsonNode> misses)
    {
        var least = misses.Min(Distance);
        var nearest = misses.Where(miss => Distance(miss) == least).Select(miss => miss["stubMapping"]!["id"]!.GetValue<string>()).ToList();
        return new NearestStub(nearest[0], nearest, string.Join(", ", misses.Select(miss => $"{miss["stubMapping"]!["id"]} {miss["matchResult"]!["distance"]}")));
    }

    private static double Distance(JsonNode miss) => miss["matchResult"]!["distance"]!.GetValue<double>();
}
