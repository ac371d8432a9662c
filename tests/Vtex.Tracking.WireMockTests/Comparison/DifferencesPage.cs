using System.Globalization;
using System.Text;
using Vtex.Tracking.WireMockTests.Corpus;

namespace Vtex.Tracking.WireMockTests.Comparison;

/// <summary>Writes docs/wiremock-differences.md.</summary>
internal static class DifferencesPage
{
    public static string Write()
    {
        var text = new StringBuilder($"""
            # What differs from WireMock

            Every run of the tests loads {StubCases.All.Count} cases into the emulator and into WireMock 3.13.2, sends both the same
            requests, and compares what a client sees: status, headers, body, the kind of failure, and which stub is
            nearest to a request that none takes. What no stub matches is left out: there WireMock answers 404, and the
            emulator's world answers. This page is written by these tests; the cases lie in
            [`tests/Vtex.Tracking.WireMockTests/Cases`](../tests/Vtex.Tracking.WireMockTests/Cases).

            | Feature | Cases |
            |---|---|

            """);
        foreach (var feature in StubCases.All.Values.CountBy(one => one.Feature).OrderBy(pair => pair.Key, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"| {feature.Key} | {feature.Value} |\n");

        text.Append("\n## The differences\n\n");
        if (KnownDifferences.All.Count == 0)
            return text.Append("None.\n").ToString();

        text.Append("| WireMock | The emulator | Why | Cases |\n|---|---|---|---|\n");
        foreach (var one in KnownDifferences.All)
            text.Append(CultureInfo.InvariantCulture, $"| {one.WireMock} | {one.Emulator} | {one.Reason} | {string.Join(", ", one.Cases.Select(id => $"`{id}`"))} |\n");
        return text.ToString();
    }
}
