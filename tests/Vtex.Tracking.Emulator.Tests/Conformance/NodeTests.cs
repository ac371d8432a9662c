namespace Vtex.Tracking.Emulator.Tests.Conformance;

/// <summary>Apps that are not ours, which do as those in TypeScript on VTEX IO do.</summary>
public sealed class NodeTests
{
    private const string CannedNumber = "OB123456785BR";

    [Fact]
    public async Task An_app_that_works_passes_with_warnings_at_most()
    {
        var report = await JudgeAsync("working.mjs");
        Assert.True(report.IsConformant, report.ToString());
        // It relies on packages, tells any account, and takes the published form of everything else.
        Assert.Equal(["notify.ids-only", "address.other-account"], Ids(report, CheckOutcome.Warning));
        Assert.Equal(["credentials.none", "credentials.wrong"], Ids(report, CheckOutcome.Skipped));
    }

    [Fact]
    public async Task A_template_that_tells_the_same_whatever_is_asked_is_judged_by_what_it_tells()
    {
        var report = await JudgeAsync("canned.mjs", CarrierCalls.Tracking, CannedNumber);
        Assert.True(report.IsConformant, report.ToString());
        Assert.Equal(["tracking.none", "address.other-account"], Ids(report, CheckOutcome.Warning));
    }

    [Fact]
    public async Task A_template_that_gives_one_number_to_nobody_fails_once_and_is_told_why()
    {
        var report = await JudgeAsync("canned.mjs", CarrierCalls.Notify);
        Assert.Equal(["notify.one"], Ids(report, CheckOutcome.Failed));
        Assert.Equal(
            "answered 200 but without a number for 1 package of 1; it answered for OB123456785BR instead",
            report.Results[0].Found);
    }

    private static async Task<ConformanceReport> JudgeAsync(string script, CarrierCalls calls = CarrierCalls.Both, params string[] known)
    {
        await using var carrier = await NodeCarrier.StartAsync(script);
        return await ConformanceRun.RunAsync(
            new ConformanceOptions
            {
                Carrier = carrier.Address,
                App = "my-app",
                AppVersion = "1.x",
                Calls = calls,
                KnownNumbers = known,
                CallTimeout = TimeSpan.FromSeconds(60),
                SlowPause = TimeSpan.FromMilliseconds(1),
            },
            TestContext.Current.CancellationToken);
    }

    private static IEnumerable<string> Ids(ConformanceReport report, CheckOutcome outcome) =>
        report.Results.Where(result => result.Outcome == outcome).Select(result => result.Id);
}
