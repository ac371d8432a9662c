using Vtex.Tracking.Emulator;
using Xunit;

namespace Jacaranda.Tests;

public sealed class ConformanceTests
{
    [Fact]
    public async Task The_app_keeps_the_rules_of_the_Shipping_Network()
    {
        await using var app = Site.Build(["--urls", "http://127.0.0.1:0"], TimeProvider.System);
        await app.StartAsync(TestContext.Current.CancellationToken);

        // The emulator plays the hub: some 250 calls, in seconds.
        var report = await ConformanceRun.RunAsync(
            new ConformanceOptions { Carrier = new Uri(app.Urls.Single()), App = "jacaranda-tracking", AppVersion = "1.x" },
            TestContext.Current.CancellationToken);

        report.ThrowIfFailed(); // its message is the report
    }
}
