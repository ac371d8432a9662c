using System.Text.Json.Nodes;
using Vtex.Tracking.Readme;

namespace Vtex.Tracking.WireMockTests.Comparison;

/// <summary>The differences that stay, each with its reason and the cases that show it: the file Differences.json.</summary>
internal static class KnownDifferences
{
    public static IReadOnlyList<KnownDifference> All { get; } =
        [.. JsonNode.Parse(File.ReadAllText(
                Path.Combine(RepositoryFolder.Root, "tests", "Vtex.Tracking.WireMockTests", "Differences.json")))!
            .AsArray().Select(one => KnownDifference.Read(one!))];

    public static KnownDifference? Of(string caseId) =>
        All.FirstOrDefault(one => one.Cases.Contains(caseId, StringComparer.Ordinal));
}
