namespace Vtex.Tracking.Emulator.Tests.World;

public sealed class RunningClockTests : IDisposable
{
    private readonly HandMadeMachine _machine = new();
    private readonly EmulatorClock _clock;

    public RunningClockTests() => _clock = new EmulatorClock(Moments.Noon, _machine);

    [Fact]
    public void Runs_as_fast_as_told_and_stops_where_it_is()
    {
        _clock.Run(60);
        _machine.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal(Moments.Noon.AddMinutes(1), _clock.GetUtcNow());

        _clock.Run(0.5);
        _machine.Pass(TimeSpan.FromSeconds(10));
        Assert.Equal(Moments.Noon.AddSeconds(65), _clock.GetUtcNow());

        _clock.Freeze();
        _machine.Pass(TimeSpan.FromDays(1));
        Assert.Equal(Moments.Noon.AddSeconds(65), _clock.GetUtcNow());
        Assert.Equal(TimeSpan.FromSeconds(65), _clock.GetElapsedTime(0));
    }

    [Fact]
    public void Timers_fire_by_themselves()
    {
        var fired = new List<DateTimeOffset>();
        using var timer = _clock.CreateTimer(
            _ => fired.Add(_clock.GetUtcNow()), null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
        _clock.Run(60);
        _machine.Pass(TimeSpan.FromSeconds(3.5));
        Assert.Equal(3, fired.Count);
    }

    [Fact]
    public void A_timer_months_away_still_fires()
    {
        var fired = 0;
        using var timer = _clock.CreateTimer(_ => fired++, null, TimeSpan.FromDays(100), Timeout.InfiniteTimeSpan);
        _clock.Run();
        _machine.Pass(TimeSpan.FromDays(99));
        Assert.Equal(0, fired);
        _machine.Pass(TimeSpan.FromDays(2));
        Assert.Equal(1, fired);
    }

    [Fact]
    public async Task An_advance_adds_to_what_passed_by_itself()
    {
        _clock.Run(1);
        _machine.Pass(TimeSpan.FromSeconds(5));
        await _clock.AdvanceAsync(TimeSpan.FromHours(1), TestContext.Current.CancellationToken);
        _machine.Pass(TimeSpan.FromSeconds(5));
        Assert.Equal(Moments.Noon.AddHours(1).AddSeconds(10), _clock.GetUtcNow());
    }

    [Fact]
    public async Task A_timer_whose_alarm_rang_during_an_advance_still_fires()
    {
        var fired = 0;
        _clock.Run(1);
        using var busy = _clock.CreateTimer(
            _ => _machine.Pass(TimeSpan.FromMinutes(1)), null, TimeSpan.FromHours(1), Timeout.InfiniteTimeSpan);
        using var timer = _clock.CreateTimer(
            _ => fired++, null, TimeSpan.FromHours(1) + TimeSpan.FromSeconds(30), Timeout.InfiniteTimeSpan);

        await _clock.AdvanceAsync(TimeSpan.FromHours(1), TestContext.Current.CancellationToken);
        _machine.Pass(TimeSpan.FromMinutes(1));

        Assert.Equal(1, fired);
    }

    [Fact]
    public async Task At_the_end_of_the_year_9999_it_stops_instead_of_failing()
    {
        _clock.Run(1);
        await _clock.SetAsync(DateTimeOffset.MaxValue.AddSeconds(-1), TestContext.Current.CancellationToken);
        _machine.Pass(TimeSpan.FromSeconds(5));
        Assert.Equal(DateTimeOffset.MaxValue, _clock.GetUtcNow());
        await _clock.AdvanceAsync(TimeSpan.Zero, TestContext.Current.CancellationToken);
    }

    [Fact]
    public void An_alarm_that_rings_after_the_end_does_no_harm()
    {
        _clock.Run(1);
        _clock.Dispose();
        _machine.RingLate();
        Assert.Equal(Moments.Noon, _clock.GetUtcNow());
    }

    [Fact]
    public void A_frozen_clock_sets_no_alarm()
    {
        using var timer = _clock.CreateTimer(_ => { }, null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);
        Assert.Equal(Timeout.InfiniteTimeSpan, _machine.AlarmIn);
        _clock.Run(60);
        Assert.InRange(_machine.AlarmIn, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1.01));
        _clock.Freeze();
        Assert.Equal(Timeout.InfiniteTimeSpan, _machine.AlarmIn);
    }

    public void Dispose()
    {
        _clock.Dispose();
        _machine.Dispose();
    }
}
