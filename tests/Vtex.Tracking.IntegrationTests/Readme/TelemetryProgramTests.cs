using Vtex.Tracking.Readme;

namespace Vtex.Tracking.IntegrationTests.Readme;

/// <summary>The program on docs/telemetry.md shows on the console what the page says.</summary>
public sealed class TelemetryProgramTests
{
    private static readonly string Shown = Show();

    [Theory]
    [InlineData("Activity.DisplayName:        GET /services\n")]
    [InlineData("    vtex.operation: GetDeliveryServicesByCreatedDate\n")]
    [InlineData("    vtex.account: loja-a\n")]
    [InlineData("Metric Name: vtex.tracking.operation.duration,")]
    [InlineData("Unit: s")]
    [InlineData("(120,240]:")]
    [InlineData("Healthy: vtex-tracking-loja-a\n")]
    public void It_shows(string text) => Assert.Contains(text, Shown, StringComparison.Ordinal);

    private static string Show() =>
        SnippetRun.Program(ReadmePage.Open("docs/telemetry.md").Program()).ReplaceLineEndings("\n");
}
