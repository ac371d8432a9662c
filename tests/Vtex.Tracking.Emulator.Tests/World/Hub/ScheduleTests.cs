using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Emulator.World.Universes;

namespace Vtex.Tracking.Emulator.Tests.World.Hub;

public sealed class ScheduleTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Trait("Category", "Slow")]
    [Fact]
    public void Whatever_the_carriers_do_the_schedule_is_kept_and_every_package_delivered_in_the_end() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(HubStep.Stories(), steps => LiveAsync(steps).GetAwaiter().GetResult()));

    [Fact]
    public async Task The_journal_holds_the_latest_thousand_calls_the_oldest_first()
    {
        var clock = new EmulatorClock(Moments.Noon);
        var universe = new Universe("loja", clock, new UniverseOptions(), new OutgoingGateways { Carriers = new ScriptedLine(clock.GetUtcNow) });
        universe.Hub.RegisterCarrier(new CarrierApp { Name = "ipe", BaseAddress = new Uri("http://localhost/") });
        await universe.Hub.InvoiceAsync(new HubOrder { OrderId = "1", Packages = [new() { Id = "A" }] }, TestContext.Current.CancellationToken);
        await clock.AdvanceAsync(1_100 * Hour, TestContext.Current.CancellationToken);

        Assert.Equal(1_000, universe.Hub.Journal.Count);
        Assert.Equal(Enumerable.Range(101, 1_000).Select(hour => Moments.Noon.AddHours(hour)), universe.Hub.Journal.Select(entry => entry.Asked));
    }

    private static async Task LiveAsync(HubStep[] steps)
    {
        var clock = new EmulatorClock(Moments.Noon);
        var line = new ScriptedLine(clock.GetUtcNow);
        var universe = new Universe("loja", clock, new UniverseOptions(), new OutgoingGateways { Carriers = line });
        line.Look = call => CheckCall(universe, call);
        foreach (var carrier in HubStep.Carriers)
            universe.Hub.RegisterCarrier(new CarrierApp { Name = carrier, BaseAddress = new Uri("http://localhost/") });
        for (var i = 0; i < steps.Length; i++)
            await TakeAsync(universe, line, steps[i], i);

        foreach (var carrier in HubStep.Carriers)
            line.Set(carrier, CarrierMood.Delivering);
        await clock.AdvanceAsync(3 * Hour, TestContext.Current.CancellationToken);

        Assert.Empty(line.Objections);
        Assert.All(universe.Hub.Packages, package => Assert.True(package.State is HubPackageState.Delivered or HubPackageState.Returned, $"{package}"));
        Assert.All(universe.Hub.Carriers, carrier => Assert.Equal((0, null), (carrier.OpenNumbers, carrier.NextPoll)));
        CheckPolls(line);
        CheckReplay(universe);
    }

    private static async Task TakeAsync(Universe universe, ScriptedLine line, HubStep step, int number)
    {
        if (step.Mood is { } mood)
            line.Set(step.Carrier, mood);
        if (step.Packages > 0)
        {
            await universe.Hub.InvoiceAsync(
                new HubOrder
                {
                    OrderId = number.ToString(CultureInfo.InvariantCulture),
                    Carrier = step.Carrier,
                    Packages = [.. Enumerable.Range(0, step.Packages).Select(place => new NewHubPackage { Id = $"{number}.{place}.{(number + place) % 10}" })],
                },
                TestContext.Current.CancellationToken);
        }

        await universe.Clock.AdvanceAsync(TimeSpan.FromMinutes(step.Minutes), TestContext.Current.CancellationToken);
    }

    // A poll asks for all numbers that are open, and for none that has ended; a notification tells of all without a number.
    private static string? CheckCall(Universe universe, ScriptedCall call)
    {
        var packages = universe.Hub.Packages.Where(package => package.Carrier == call.Carrier).ToList();
        var due = call.Kind == HubCallKind.Tracking
            ? packages.Where(package => package.State == HubPackageState.LabelIssued).Select(package => package.TrackingNumber!)
            : packages.Where(package => package.State == HubPackageState.Invoiced && package.Order == universe.Hub.GetPackage(call.About[0]).Order).Select(package => package.Id);
        return due.Order(StringComparer.Ordinal).SequenceEqual(call.About.Order(StringComparer.Ordinal)) ? null : $"should be about {string.Join(", ", due)}";
    }

    private static void CheckPolls(ScriptedLine line)
    {
        foreach (var polls in line.Calls.Where(call => call.Kind == HubCallKind.Tracking).GroupBy(call => call.Carrier))
        {
            var answered = polls.Where(poll => poll.Answered).ToList();
            Assert.All(answered.Zip(answered.Skip(1)), pair => Assert.True(pair.Second.At - pair.First.At >= Hour, "two answered polls within an hour"));
            // As long as anything is open, no hour goes by without a call.
            Assert.All(polls.Zip(polls.Skip(1)), pair => Assert.True(
                pair.Second.At - pair.First.At <= Hour || !pair.Second.About.Any(pair.First.About.Contains), "an hour without a poll"));
        }
    }

    private static void CheckReplay(Universe universe)
    {
        var again = new Universe(universe.Name, universe.Clock, universe.Options);
        again.Replay(universe.Events);
        Assert.Equal(universe.Hub.Packages, again.Hub.Packages);
        Assert.Equal(universe.Hub.Carriers, again.Hub.Carriers);
        Assert.Equal(universe.Hub.Journal, again.Hub.Journal);
    }
}
