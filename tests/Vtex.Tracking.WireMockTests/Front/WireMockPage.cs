using Vtex.Tracking.Readme;

namespace Vtex.Tracking.WireMockTests.Front;

/// <summary>The mappings of docs/wiremock.md.</summary>
internal static class WireMockPage
{
    public static IReadOnlyList<string> Mappings { get; } =
        [.. ReadmePage.Open("docs/wiremock.md").Blocks("json").Select(block => block.Text)];

    /// <summary>The mapping of a proxy in front of the emulator.</summary>
    public static string Proxy(Uri emulator) => Mappings
        .Single(mapping => mapping.Contains("proxyBaseUrl", StringComparison.Ordinal))
        .Replace("http://localhost:5310", emulator.ToString().TrimEnd('/'), StringComparison.Ordinal);
}
