using System.Net;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Emulator.Tests.Storage;
using Vtex.Tracking.Emulator.World.Time;
using Vtex.Tracking.Emulator.World.Timelines;

namespace Vtex.Tracking.Emulator.Tests.World.Time;

public sealed class CalendarTests
{
    private static readonly TimeSpan Endless = TimeSpan.Parse("10675199.02:48:05", System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public void Adding_gives_the_sum_where_the_calendar_has_it() => Prop.ForAll(
        ArbMap.Default.ArbFor<DateTimeOffset>(), ArbMap.Default.ArbFor<TimeSpan>(), (time, span) =>
        {
            var sum = (System.Numerics.BigInteger)time.UtcTicks + span.Ticks;
            var isInside = sum >= 0 && sum <= DateTimeOffset.MaxValue.Ticks;
            return Calendar.TryAdd(time, span)?.UtcTicks == (isInside ? (long)sum : null)
                && Calendar.Add(time, span).UtcTicks == (isInside ? (long)sum : sum < 0 ? 0 : DateTimeOffset.MaxValue.Ticks);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_year_of_holidays_is_followed_by_work()
    {
        Assert.Equal(new DateOnly(2026, 3, 5), Calendar.Workday(new DateOnly(2026, 3, 2), day => day.Day < 5));
        Assert.Equal(new DateOnly(2026, 3, 2), Calendar.Workday(new DateOnly(2026, 3, 2), _ => true));
        Assert.Equal(DateOnly.MaxValue, Calendar.Workday(DateOnly.MaxValue, _ => true));
    }

    [Fact]
    public async Task A_timeline_past_the_end_of_the_calendar_is_refused_with_its_step()
    {
        var universe = Worlds.Create();
        universe.Services.Create([Worlds.Service()]);
        var half = TimeSpan.FromTicks((DateTimeOffset.MaxValue - Moments.Noon).Ticks / 2);
        foreach (var (spans, step) in new[] { (new[] { Endless }, 1), ([TimeSpan.Zero, TimeSpan.MaxValue], 2), ([half, half, TimeSpan.FromSeconds(1)], 3) })
        {
            var refused = await Assert.ThrowsAsync<WorldRuleException>(
                () => universe.PlanAsync(1, spans.Select(span => new TimelineStep(span, new CancelService()))));
            Assert.StartsWith($"Step {step} of the timeline would be due past the year 9999", refused.Message);
        }

        Assert.Single(universe.Events);
        await universe.PlanAsync(1, [new TimelineStep(half, new CancelService()), new TimelineStep(half, new CancelService())]);
    }

    [Fact]
    public async Task A_log_that_was_accepted_before_such_a_check_can_be_used()
    {
        using var folder = new TestFolder();
        var options = new UniverseOptions { ServiceTime = TimeSpan.FromDays(3_650_000), Autopilot = new AutopilotOptions() };
        await using (var first = folder.Open())
        {
            var universe = first.GetOrCreateUniverse("loja");
            universe.Schedule(3);
            universe.Services.Create([Samples.Service(2)]);
            universe.Do(() => universe.Append(new TimelinePlanned(4, [new TimelineStep(Endless, new CancelService())])));
            var log = Vtex.Tracking.Emulator.Storage.LogImage.Of("outra", options, universe.Events).SelectMany(part => part.ToArray()).ToArray();
            await File.WriteAllBytesAsync(Path.Combine(folder.Path, "outra.log"), log, TestContext.Current.CancellationToken);
        }

        await using var second = folder.Open();

        Assert.Empty(second.Unreadable);
        await second.Clock.AdvanceAsync(TimeSpan.FromDays(365), TestContext.Current.CancellationToken);
        Assert.All(second.Universes, universe => Assert.Null(universe.Failure));
        await second.Clock.SetAsync(DateTimeOffset.MaxValue, TestContext.Current.CancellationToken);
        Assert.All(second.Universes, universe => Assert.Null(universe.Failure));
    }

    [Fact]
    public async Task A_service_time_of_ten_thousand_years_is_refused_from_everywhere()
    {
        await using var emulator = TrackingEmulator.CreateInMemory();
        foreach (var span in new[] { TimeSpan.FromDays(3_650_000), TimeSpan.FromDays(365) + TimeSpan.FromTicks(1), -TimeSpan.FromTicks(1) })
        {
            var refused = Assert.Throws<WorldRuleException>(() => emulator.OpenUniverse("loja", new UniverseOptions { ServiceTime = span }));
            Assert.StartsWith("serviceTime must lie between 0 and 365 days", refused.Message);
        }

        using var client = new HttpClient(emulator.CreateHandler());
        using var body = new StringContent("""{"name":"loja","serviceTime":"3650000.00:00:00"}""", Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(new Uri(emulator.BaseAddress, "_emulator/universes"), body, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("\"$.serviceTime\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Empty(emulator.Universes);
        Assert.NotNull(emulator.OpenUniverse("loja", new UniverseOptions { ServiceTime = TimeSpan.FromDays(365) }));
    }

    // Everything that a universe can do, where the calendar begins and where it ends.
    [Theory]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59.9999999Z")]
    [InlineData("9999-12-31T20:00:00Z")]
    [InlineData("9999-12-20T12:00:00Z")]
    [InlineData("9999-09-30T12:00:00Z")]
    public async Task Nothing_fails_at_the_ends_of_the_calendar(string start)
    {
        await using var emulator = TrackingEmulator.CreateInMemory();
        var universe = emulator.OpenUniverse("loja", new UniverseOptions
        {
            StartTime = DateTimeOffset.Parse(start, System.Globalization.CultureInfo.InvariantCulture),
            Autopilot = new AutopilotOptions { Drivers = 2, StartOfDay = new TimeOnly(23, 0), DeliveredShare = 0.5 },
            ServiceTime = TimeSpan.FromDays(365),
        });
        var actions = new List<Func<Task>>
        {
            () => Task.FromResult(universe.Services.Create([Samples.Service(1)])),
            () => Task.FromResult(universe.Services.Create([Samples.Service(1, "1-LOST")])),
            () => universe.BackOffice.RegisterHolidayAsync(DateOnly.MaxValue),
            () => universe.GetRecipient(1).RescheduleAsync(DateOnly.MaxValue, DayPeriod.Night),
            () => universe.GetRecipient(1).RescheduleAsync(DateOnly.MinValue, DayPeriod.Morning),
            () => universe.Parcels.RegisterAsync(new NewParcel { PackageId = "p" }),
            () => { universe.Schedule(4); return Task.CompletedTask; },
            () => universe.Clock.AdvanceAsync(TimeSpan.FromHours(3), TestContext.Current.CancellationToken),
            () => { universe.Schedule(4); return Task.CompletedTask; },
        };
        actions.AddRange(Scenario.All.Select(scenario => (Func<Task>)(() => universe.PlayAsync(scenario))));
        foreach (var action in actions)
        {
            try
            {
                await action();
            }
            catch (Exception failure) when (failure is WorldRuleException or ArgumentOutOfRangeException { ParamName: "by" })
            {
                // The calendar ends there, and the message says so.
            }
        }

        await universe.Clock.SetAsync(DateTimeOffset.MaxValue, TestContext.Current.CancellationToken);

        Assert.Null(universe.Failure);
        using var client = new HttpClient(emulator.CreateHandler());
        foreach (var path in new[] { "", "/routes", "/parcels", "/events", "/drivers", "/holidays", "/clock" })
        {
            using var answer = await client.GetAsync(new Uri(emulator.BaseAddress, $"_emulator/universes/loja{path}"), TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task A_clock_that_goes_to_the_end_and_back_for_ever_says_when_it_cannot()
    {
        using var clock = new EmulatorClock(DateTimeOffset.MinValue);
        await clock.SetAsync(DateTimeOffset.MaxValue, TestContext.Current.CancellationToken);
        await clock.SetAsync(DateTimeOffset.MinValue, TestContext.Current.CancellationToken);

        var refused = await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => clock.SetAsync(DateTimeOffset.MaxValue, TestContext.Current.CancellationToken));

        Assert.Contains("14,000 years", refused.Message);
        Assert.Equal(DateTimeOffset.MinValue, clock.GetUtcNow());
    }

    [Fact]
    public async Task A_way_around_the_world_and_again_can_be_added_up()
    {
        var universe = Worlds.Create();
        universe.Schedule();
        var driver = universe.GetDriver(Worlds.DriverName);
        for (var attempt = 0; attempt < 2; attempt++)
        {
            await driver.StartAsync(1);
            for (var i = 0; i < 120; i++)
                await driver.ReportPositionAsync(0, i % 2 == 0 ? -90 : 90);
            await driver.FailAsync(1, new DeliveryFailure { Reason = "x" });
            await universe.ExecuteAsync(1, new JoinRoute(Worlds.DriverName));
        }

        Assert.Equal(int.MaxValue, universe.State(1).TravelledMeters);
    }
}
