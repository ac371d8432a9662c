namespace Vtex.Tracking.Emulator.Tests.World;

public sealed class ClockTimerTests : IDisposable
{
    private readonly EmulatorClock _clock = new(Moments.Noon);
    private readonly List<(string Name, double Minute)> _fired = [];

    [Fact]
    public async Task Timers_fire_in_order_of_due_time_and_then_of_creation()
    {
        Timer("third", 3);
        Timer("first", 1);
        Timer("second", 2);
        Timer("second too", 2);
        await AdvanceAsync(5);
        Assert.Equal([("first", 1), ("second", 2), ("second too", 2), ("third", 3)], _fired);
    }

    [Fact]
    public async Task A_timer_is_not_due_a_tick_before_its_time()
    {
        Timer("a", 1);
        await _clock.AdvanceAsync(TimeSpan.FromMinutes(1) - TimeSpan.FromTicks(1), TestContext.Current.CancellationToken);
        Assert.Empty(_fired);
        await _clock.AdvanceAsync(TimeSpan.FromTicks(1), TestContext.Current.CancellationToken);
        Assert.Equal([("a", 1)], _fired);
    }

    [Fact]
    public async Task A_timer_due_at_once_fires_with_an_advance_of_zero()
    {
        Timer("now", 0);
        Assert.Empty(_fired);
        await AdvanceAsync(0);
        Assert.Equal([("now", 0)], _fired);
    }

    [Fact]
    public async Task A_periodic_timer_fires_at_every_period()
    {
        using var timer = _clock.CreateTimer(Note, "p", TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2));
        await AdvanceAsync(6);
        Assert.Equal([("p", 1), ("p", 3), ("p", 5)], _fired);
    }

    [Fact]
    public async Task A_timer_made_by_a_timer_fires_in_the_same_advance()
    {
        using var timer = _clock.CreateTimer(_ => Timer("inner", 1), null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);
        Timer("later", 3);
        await AdvanceAsync(3);
        Assert.Equal([("inner", 2), ("later", 3)], _fired);
    }

    [Fact]
    public async Task A_changed_timer_forgets_its_old_time()
    {
        using var timer = _clock.CreateTimer(Note, "a", TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);
        Assert.True(timer.Change(TimeSpan.FromMinutes(4), Timeout.InfiniteTimeSpan));
        await AdvanceAsync(3);
        Assert.Empty(_fired);
        await AdvanceAsync(1);
        Assert.Equal([("a", 4)], _fired);
    }

    [Fact]
    public async Task A_stopped_or_disposed_timer_does_not_fire()
    {
        using var stopped = _clock.CreateTimer(Note, "stopped", TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
        stopped.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        var disposed = _clock.CreateTimer(Note, "disposed", TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
        await disposed.DisposeAsync();
        Assert.False(disposed.Change(TimeSpan.Zero, TimeSpan.Zero));
        await AdvanceAsync(5);
        Assert.Empty(_fired);
    }

    [Fact]
    public async Task A_periodic_timer_may_dispose_itself()
    {
        ITimer? timer = null;
        timer = _clock.CreateTimer(state => { Note(state); timer!.Dispose(); }, "once", TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
        await AdvanceAsync(5);
        Assert.Equal([("once", 1)], _fired);
    }

    [Fact]
    public async Task A_timer_in_the_farthest_future_does_not_fire_now()
    {
        await AdvanceAsync(1);
        using var timer = _clock.CreateTimer(Note, "never", TimeSpan.MaxValue, TimeSpan.MaxValue);
        await AdvanceAsync(60);
        Assert.Empty(_fired);
    }

    [Fact]
    public async Task Delays_and_cancellations_follow_the_clock()
    {
        var delay = Task.Delay(TimeSpan.FromHours(1), _clock, TestContext.Current.CancellationToken);
        using var source = new CancellationTokenSource(TimeSpan.FromMinutes(30), _clock);
        await AdvanceAsync(59);
        Assert.False(delay.IsCompleted);
        Assert.True(source.IsCancellationRequested);
        await AdvanceAsync(1);
        await delay;
    }

    [Fact]
    public async Task Concurrent_advances_add_up_and_fire_each_timer_once()
    {
        for (var minute = 1; minute <= 100; minute++)
            Timer("t", minute);
        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => AdvanceAsync(1))));
        Assert.Equal(Moments.Noon.AddMinutes(100), _clock.GetUtcNow());
        Assert.Equal(Enumerable.Range(1, 100).Select(minute => ("t", (double)minute)), _fired);
    }

    public void Dispose() => _clock.Dispose();

    private void Timer(string name, double minutes) =>
        _clock.CreateTimer(Note, name, TimeSpan.FromMinutes(minutes), Timeout.InfiniteTimeSpan);

    private void Note(object? name) => _fired.Add(((string)name!, (_clock.GetUtcNow() - Moments.Noon).TotalMinutes));

    private Task<IReadOnlyList<WorldEvent>> AdvanceAsync(double minutes) =>
        _clock.AdvanceAsync(TimeSpan.FromMinutes(minutes), TestContext.Current.CancellationToken);
}
