using Microsoft.Extensions.Time.Testing;

namespace Vtex.Tracking.Emulator.Tests.Conformance;

/// <summary>The carrier of samples/ passes.</summary>
public sealed class SampleTests
{
    [Fact]
    public async Task It_passes_everything_when_it_checks_its_callers_and_its_parcels_arrive()
    {
        // Half an hour further whenever somebody looks at it, so that parcels arrive during the run.
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 1, 6, 12, 0, 0, TimeSpan.Zero))
        {
            AutoAdvanceAmount = TimeSpan.FromMinutes(30),
        };
        var report = await JudgeAsync(clock, isLocked: true);
        Assert.True(report.Results.All(result => result.Outcome == CheckOutcome.Passed), report.ToString());
    }

    [Fact]
    public async Task As_it_comes_only_what_it_cannot_show_is_skipped()
    {
        var report = await JudgeAsync(TimeProvider.System, isLocked: false);
        Assert.Equal(
            ["credentials.none", "credentials.wrong", "story.order", "story.delivered-date", "story.one-end"],
            report.Results.Where(result => result.Outcome != CheckOutcome.Passed).Select(result => result.Id));
        Assert.Equal(5, report.Count(CheckOutcome.Skipped));
    }

    private static async Task<ConformanceReport> JudgeAsync(TimeProvider clock, bool isLocked)
    {
        string[] keys = isLocked ? ["--Carrier:AppKeys:vtexappkey-hub=segredo"] : [];
        await using var site = Jacaranda.Site.Build(["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default=None", .. keys], clock);
        await site.StartAsync(TestContext.Current.CancellationToken);
        return await ConformanceRun.RunAsync(
            new ConformanceOptions
            {
                Carrier = new Uri(site.Urls.Single()),
                App = "jacaranda-tracking",
                AppVersion = "1",
                AppKey = isLocked ? "vtexappkey-hub" : null,
                AppToken = isLocked ? "segredo" : null,
                CallTimeout = TimeSpan.FromSeconds(60),
                SlowPause = TimeSpan.FromMilliseconds(1),
            },
            TestContext.Current.CancellationToken);
    }
}
