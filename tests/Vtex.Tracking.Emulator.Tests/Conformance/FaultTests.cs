using Vtex.Tracking.Emulator.Cli.Localization;
using Vtex.Tracking.Emulator.Conformance;

namespace Vtex.Tracking.Emulator.Tests.Conformance;

/// <summary>A carrier that does one thing wrong fails the checks of that thing, and no other.</summary>
[Trait("Category", "Slow")]
public sealed class FaultTests
{
    private static readonly Dictionary<CarrierFault, string[]> Failures = new()
    {
        [CarrierFault.None] = [],
        [CarrierFault.Hangs] =
        [
            "notify.one", "tracking.none", "address.other-workspace", "credentials.none", "credentials.wrong",
            "request.malformed", "request.get",
        ],
        [CarrierFault.AnswersNoJson] = ["notify.one", "tracking.none"],
        [CarrierFault.RefusesNotify] = ["notify.one"],
        [CarrierFault.LeavesPackagesOut] = ["notify.one"],
        [CarrierFault.NotifyInHtml] = ["notify.content-type"],
        [CarrierFault.NumericUrl] = ["notify.shape"],
        [CarrierFault.AnotherNumberOnRepeat] = ["notify.repeated"],
        [CarrierFault.OneNumberForAll] = ["notify.distinct"],
        [CarrierFault.LeavesOutOfMany] = ["notify.five-hundred"],
        [CarrierFault.RefusesMany] = ["notify.five-hundred"],
        [CarrierFault.AnotherNumberWithoutIds] = ["notify.packages-only"],
        [CarrierFault.AnotherNumberWithoutPackages] = ["notify.ids-only"],
        [CarrierFault.CrashesOnNull] = ["notify.nulls"],
        [CarrierFault.CrashesOnLetters] = ["notify.letters"],
        [CarrierFault.RefusesTracking] = ["tracking.known", "tracking.none", "address.other-workspace"],
        [CarrierFault.TrackingInHtml] = ["tracking.content-type"],
        [CarrierFault.TextForTruth] = ["tracking.shape"],
        [CarrierFault.CutTexts] = ["tracking.shape"],
        [CarrierFault.RefusesManyNumbers] = ["tracking.many"],
        [CarrierFault.MakesUpEvents] = ["tracking.unknown"],
        [CarrierFault.RefusesUnknown] = ["tracking.unknown"],
        [CarrierFault.CrashesOnDuplicates] = ["tracking.duplicate"],
        [CarrierFault.CrashesOnNothing] = ["tracking.none"],
        [CarrierFault.CrashesOnOtherAccount] = ["address.other-account"],
        [CarrierFault.CrashesOnOtherWorkspace] = ["address.other-workspace"],
        [CarrierFault.LetsAnybodyIn] = ["credentials.none", "credentials.wrong"],
        [CarrierFault.LooksAtKeysOnly] = ["credentials.wrong"],
        [CarrierFault.CrashesWithoutCredentials] = ["credentials.none"],
        [CarrierFault.Impatient] = ["request.slow"],
        [CarrierFault.MixesUpCalls] = ["request.concurrent"],
        [CarrierFault.MixesUpNumbers] = ["request.concurrent"],
        [CarrierFault.CrashesOnBrokenJson] = ["request.malformed"],
        [CarrierFault.CrashesOnGet] = ["request.get"],
        [CarrierFault.ForgetsUnderLoad] = ["tracking.still-known"],
        [CarrierFault.DatesWithoutOffset] = ["story.dates"],
        [CarrierFault.DatesOfPeople] = ["story.dates"],
        [CarrierFault.EventsInNoOrder] = ["story.order"],
        [CarrierFault.GoesBackwards] = ["story.forwards"],
        [CarrierFault.UndoesDeliveries] = ["story.forwards"],
        [CarrierFault.DeliveredWithoutDate] = ["story.delivered-date"],
        [CarrierFault.DateWithoutDelivery] = ["story.delivered-date"],
        [CarrierFault.DeliveredAndReturned] = ["story.one-end"],
        [CarrierFault.NumberThatNoBarCodeHolds] = ["notify.bar-code"],
        [CarrierFault.NumberWithLineEnd] = ["notify.bar-code"],
        [CarrierFault.NumberTooLong] = ["notify.bar-code"],
        [CarrierFault.NumberOfAnotherOrder] = ["notify.distinct"],
        [CarrierFault.DeliveredInYearOne] = ["story.delivered-date"],
        [CarrierFault.DeliveredIn1899] = ["story.delivered-date"],
        [CarrierFault.DeliveredIn1970] = ["story.delivered-date"],
        [CarrierFault.DeliveredBeforeItsFirstEvent] = ["story.delivered-date"],
        [CarrierFault.EventsInYearOne] = ["story.event-dates"],
        [CarrierFault.EventsIn9999] = ["story.event-dates"],
        [CarrierFault.FutureDates] = ["story.event-dates", "story.delivered-date"],
        [CarrierFault.EndsOnLetters] = ["notify.letters"],
        [CarrierFault.RefusesEverybody] = ["notify.one"],
    };

    private static readonly Dictionary<CarrierFault, string[]> Oddities = new()
    {
        [CarrierFault.PlainText] = ["notify.content-type", "tracking.content-type"],
        [CarrierFault.NoAddress] = ["notify.shape"],
        [CarrierFault.Compressed] = ["notify.content-type", "tracking.content-type"],
        [CarrierFault.Latin1] = ["notify.content-type", "tracking.content-type"],
        [CarrierFault.MembersTwice] = ["notify.shape", "tracking.shape"],
        [CarrierFault.NullDates] = ["tracking.shape"],
        [CarrierFault.TomorrowsDates] = ["story.dates", "story.event-dates", "story.delivered-date"],
        [CarrierFault.DeliveredBeforeItsInvoice] = ["story.event-dates", "story.delivered-date"],
        [CarrierFault.EventsBeforeTheInvoice] = ["story.event-dates"],
        [CarrierFault.NumberWithBlank] = ["notify.bar-code"],
        [CarrierFault.NumbersThatDifferInCase] = ["notify.distinct"],
        [CarrierFault.DamagedTexts] = ["story.texts"],
        [CarrierFault.InvisibleTexts] = ["story.texts"],
        [CarrierFault.BlankTexts] = ["tracking.shape"],
        [CarrierFault.OldestFirst] = ["story.order"],
        [CarrierFault.DropsEvents] = ["story.forwards"],
        [CarrierFault.TakesBrokenJson] = ["request.malformed"],
    };

    /// <summary>Checks that would pass if seeing nothing were enough.</summary>
    private static readonly Dictionary<CarrierFault, string[]> Hidden = new()
    {
        [CarrierFault.NoEvents] = ["tracking.shape", "story.order", "story.event-dates", "story.texts"],
        [CarrierFault.EqualDates] = ["story.order"],
        [CarrierFault.NoTexts] = ["story.texts"],
    };

    public static TheoryData<CarrierFault> HiddenOnes => [.. Hidden.Keys];

    public static TheoryData<CarrierFault> OddOnes => [.. Oddities.Keys];

    public static TheoryData<CarrierFault> Faults => [.. Enum.GetValues<CarrierFault>().Except(Oddities.Keys).Except(Hidden.Keys)];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task It_fails_exactly_the_checks_that_it_should(CarrierFault fault)
    {
        var report = await RunAsync(fault);
        Assert.True(
            Failures[fault].SequenceEqual(report.Results.Where(result => result.Outcome == CheckOutcome.Failed).Select(result => result.Id)),
            report.ToString());
        Assert.Equal(fault == CarrierFault.None, report.IsConformant);
    }

    [Theory]
    [MemberData(nameof(OddOnes))]
    public async Task What_is_only_odd_is_a_warning(CarrierFault oddity)
    {
        var report = await RunAsync(oddity);
        Assert.True(report.IsConformant, report.ToString());
        Assert.Equal(Oddities[oddity], report.Results.Where(result => result.Outcome == CheckOutcome.Warning).Select(result => result.Id));
    }

    [Theory]
    [MemberData(nameof(HiddenOnes))]
    public async Task What_was_not_seen_is_skipped_with_its_reason(CarrierFault fault)
    {
        var report = await RunAsync(fault);
        var skipped = report.Results.Where(result => result.Outcome == CheckOutcome.Skipped).ToList();
        Assert.Equal(Hidden[fault], skipped.Select(result => result.Id));
        Assert.All(skipped, result => Assert.Contains("--known-number", result.Found, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_passes_because_everything_is_refused()
    {
        var report = await RunAsync(CarrierFault.RefusesEverybody);
        Assert.Equal(["notify.one", "tracking.none"], report.Results.Where(result => result.Outcome is not CheckOutcome.Skipped).Select(result => result.Id));
        Assert.Equal(0, report.Count(CheckOutcome.Passed));
    }

    [Fact]
    public async Task After_the_end_of_the_app_the_rest_is_skipped()
    {
        var report = await RunAsync(CarrierFault.EndsOnLetters);
        var rest = report.Results.SkipWhile(result => result.Id != "notify.letters").Skip(1).ToList();
        Assert.NotEmpty(rest);
        Assert.All(rest, result => Assert.Equal((CheckOutcome.Skipped, "The app is gone: see notify.letters."), (result.Outcome, result.Found)));
        Assert.Single(report.ToString().Split('\n'), line => line.Contains("The app is gone", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_number_cannot_show_whether_concurrent_calls_are_mixed_up()
    {
        await using var carrier = await BrokenCarrier.StartAsync(CarrierFault.MixesUpCalls);
        var options = carrier.Options;
        (options.Calls, options.KnownNumbers) = (CarrierCalls.Tracking, ["BC000000001BR"]);
        carrier.Know("BC000000001BR");
        var report = await ConformanceRun.RunAsync(options, TestContext.Current.CancellationToken);
        var concurrent = report.Results.Single(result => result.Id == "request.concurrent");
        Assert.Equal(CheckOutcome.Skipped, concurrent.Outcome);
        Assert.Contains("--known-number", concurrent.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_check_fails_for_some_fault() => Assert.Equal(
        ConformanceCheck.InOrder.Select(check => check.Id).Order(StringComparer.Ordinal),
        Failures.Values.SelectMany(ids => ids).Append("story.texts").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [Fact]
    public async Task A_carrier_without_faults_passes_everything()
    {
        var report = await RunAsync(CarrierFault.None);
        Assert.True(report.Results.All(result => result.Outcome == CheckOutcome.Passed), report.ToString());
    }

    private static async Task<ConformanceReport> RunAsync(CarrierFault fault)
    {
        await using var carrier = await BrokenCarrier.StartAsync(fault);
        var report = await ConformanceRun.RunAsync(carrier.Options, TestContext.Current.CancellationToken);
        Assert.All(report.Results, result => Assert.True(SentenceTranslator.Portuguese.Find(result.Found) is not null, $"There is no Portuguese for: {result.Found}"));
        return report;
    }
}
