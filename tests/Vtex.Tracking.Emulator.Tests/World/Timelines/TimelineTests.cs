using Vtex.Tracking.Emulator.World.Lifecycle;
using Vtex.Tracking.Emulator.World.Timelines;

namespace Vtex.Tracking.Emulator.Tests.World;

public sealed class TimelineTests
{
    [Fact]
    public async Task Steps_happen_at_their_time_and_the_result_of_the_advance_tells_them()
    {
        using var universe = Worlds.Create();
        universe.Schedule();
        await universe.PlanAsync(1, [
            new(TimeSpan.FromHours(1), new StartDisplacement()),
            new(TimeSpan.FromMinutes(20), new Deliver()),
        ]);

        Assert.Empty(await universe.Clock.AdvanceAsync(TimeSpan.FromMinutes(59)));
        var happened = await universe.Clock.AdvanceAsync(TimeSpan.FromHours(1));

        Assert.Equal(ServiceStatus.Delivered, universe.State(1).Status);
        Assert.Equal(Moments.Noon.AddMinutes(80), universe.State(1).Delivered);
        Assert.Equal(
            ["WorkDayStarted", "DisplacementStarted", "RouteEstimated", "TimelineStepTaken",
             "ServiceDelivered", "WorkDayFinished", "RouteFinished", "TimelineStepTaken"],
            happened.Select(e => e.Kind));
    }

    [Fact]
    public async Task A_step_that_the_rules_refuse_is_passed_over_and_the_log_says_why()
    {
        using var universe = Worlds.Create();
        universe.Schedule();
        await universe.PlanAsync(1, [new(TimeSpan.Zero, new Deliver()), new(TimeSpan.Zero, new StartDisplacement())]);
        var happened = await universe.Clock.AdvanceAsync(TimeSpan.Zero);

        Assert.Equal(ServiceStatus.InProgress, universe.State(1).Status);
        var refusal = happened.OfType<TimelineStepTaken>().First().Refusal;
        Assert.Equal(new MoveNotPossible(1, ServiceStatus.Routed, ServiceMove.Deliver), refusal);
        Assert.StartsWith("Service 1 is Roteirizado; the move Deliver", refusal!.Describe(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_magic_suffix_leads_to_its_end()
    {
        var ends = new Dictionary<string, ServiceStatus>
        {
            ["-DELIVERED"] = ServiceStatus.Delivered,
            ["-FAILED-ABSENT"] = ServiceStatus.NotDelivered,
            ["-FAILED-ADDRESS"] = ServiceStatus.NotDelivered,
            ["-FAILED-REFUSED"] = ServiceStatus.NotDelivered,
            ["-DAMAGED"] = ServiceStatus.NotDelivered,
            ["-RETURNED"] = ServiceStatus.ReturnedToSender,
            ["-LATE"] = ServiceStatus.Delivered,
            ["-PAUSED"] = ServiceStatus.Paused,
            ["-LOST"] = ServiceStatus.NotDelivered,
            ["-SECOND-ATTEMPT"] = ServiceStatus.Delivered,
            ["-CANCELLED"] = ServiceStatus.CancelledByBackOffice,
            ["-CANCELLED-BY-CUSTOMER"] = ServiceStatus.CancelledByCustomer,
            ["-RATED"] = ServiceStatus.Delivered,
        };
        Assert.Equal(ends.Keys, MagicSuffix.All.Select(suffix => suffix.Suffix));

        using var universe = Worlds.Create();
        universe.Services.Create([.. ends.Keys.Select(suffix => Worlds.Service() with { OrderNumber = "4711" + suffix.ToLowerInvariant() })]);
        var happened = await universe.Clock.AdvanceAsync(TimeSpan.FromDays(5));

        Assert.Equal(ends.Values, universe.State.Services.All.Select(service => service.Status));
        Assert.All(happened.OfType<TimelineStepTaken>(), step => Assert.Null(step.Refusal));
    }

    [Fact]
    public async Task Every_scenario_is_played_to_its_end_without_a_refusal()
    {
        foreach (var scenario in Scenario.All)
        {
            using var universe = Worlds.Create();
            var services = await universe.PlayAsync(scenario);
            var happened = await universe.Clock.AdvanceAsync(TimeSpan.FromDays(10));

            Assert.NotEmpty(services);
            Assert.Empty(universe.State.Timelines);
            Assert.All(happened.OfType<TimelineStepTaken>(), step => Assert.Null(step.Refusal));
            Assert.All(services, id => Assert.True(ServiceLifecycle.IsFinished(universe.State(id).Status), scenario.Name));
        }
    }
}
