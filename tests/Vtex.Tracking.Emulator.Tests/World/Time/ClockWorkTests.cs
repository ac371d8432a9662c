namespace Vtex.Tracking.Emulator.Tests.World;

/// <summary>What timers leave to be finished is waited for before the next timer fires.</summary>
public sealed class ClockWorkTests : IDisposable
{
    private readonly EmulatorClock _clock = new(Moments.Noon);
    private readonly List<string> _happened = [];

    [Fact]
    public async Task The_next_timer_waits_for_the_work_of_the_one_before_and_the_clock_stands_still()
    {
        var work = new TaskCompletionSource();
        Timer(1, () => _clock.Time.WaitFor(ThenNoteAsync(work.Task, "work")));
        Timer(1, () => _happened.Add("same time"));
        Timer(2, () => _happened.Add("later"));

        var advance = AdvanceAsync(5);
        Assert.False(advance.IsCompleted);
        Assert.Equal(Moments.Noon.AddMinutes(1), _clock.GetUtcNow());
        Assert.Empty(_happened);
        work.SetResult();
        await advance;

        Assert.Equal(["work", "same time", "later"], _happened);
        Assert.Equal(Moments.Noon.AddMinutes(5), _clock.GetUtcNow());
    }

    [Fact]
    public async Task All_work_of_a_timer_is_waited_for_and_what_that_work_hands_over_too()
    {
        var (first, second) = (new TaskCompletionSource(), new TaskCompletionSource());
        Timer(1, () =>
        {
            _clock.Time.WaitFor(MoreAsync(first.Task, second.Task));
            _clock.Time.WaitFor(ThenNoteAsync(first.Task, "first"));
        });
        Timer(2, () => _happened.Add("later"));

        var advance = AdvanceAsync(2);
        first.SetResult();
        await Task.Yield();
        Assert.False(advance.IsCompleted);
        second.SetResult();
        await advance;

        Assert.Equal("later", _happened[^1]);
        Assert.Equal(["first", "later", "second"], _happened.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Without_work_everything_happens_on_the_thread_of_the_caller()
    {
        var thread = 0;
        Timer(1, () => thread = Environment.CurrentManagedThreadId);
        Timer(2, () => _clock.Time.WaitFor(Task.CompletedTask));

        Assert.True(AdvanceAsync(5).IsCompletedSuccessfully);

        Assert.Equal(Environment.CurrentManagedThreadId, thread);
    }

    [Fact]
    public async Task An_advance_that_is_cancelled_stops_where_it_is_and_loses_nothing()
    {
        var work = new TaskCompletionSource();
        using var source = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        Timer(1, () => _clock.Time.WaitFor(ThenNoteAsync(work.Task, "work")));
        Timer(2, () => _happened.Add("later"));

        var cancelled = _clock.AdvanceAsync(TimeSpan.FromMinutes(5), source.Token);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        Assert.Equal(Moments.Noon.AddMinutes(1), _clock.GetUtcNow());

        var next = AdvanceAsync(4);
        Assert.False(next.IsCompleted);
        work.SetResult();
        await next;
        Assert.Equal(["work", "later"], _happened);
        Assert.Equal(Moments.Noon.AddMinutes(5), _clock.GetUtcNow());
    }

    [Fact]
    public async Task Work_that_fails_fails_the_advance_but_no_timer_is_lost()
    {
        Timer(1, () => _clock.Time.WaitFor(Task.FromException(new InvalidOperationException("broken"))));
        Timer(1, () => _happened.Add("same time"));
        Timer(2, () => _happened.Add("later"));

        Assert.Equal("broken", (await Assert.ThrowsAsync<InvalidOperationException>(() => AdvanceAsync(5))).Message);
        Assert.Empty(_happened);
        await AdvanceAsync(5);

        Assert.Equal(["same time", "later"], _happened);
    }

    [Fact]
    public async Task Setting_the_clock_waits_too()
    {
        var work = new TaskCompletionSource();
        Timer(1, () => _clock.Time.WaitFor(work.Task));
        var set = _clock.SetAsync(Moments.Noon.AddHours(1), TestContext.Current.CancellationToken);
        Assert.False(set.IsCompleted);
        work.SetResult();
        await set;
    }

    [Fact]
    public async Task A_running_clock_waits_too_and_then_fires_what_fell_due_meanwhile()
    {
        using var machine = new HandMadeMachine();
        using var clock = new EmulatorClock(Moments.Noon, machine);
        var work = new TaskCompletionSource();
        var fired = 0;
        using var first = clock.CreateTimer(_ => clock.Time.WaitFor(work.Task), null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);
        using var second = clock.CreateTimer(_ => fired++, null, TimeSpan.FromMinutes(2), Timeout.InfiniteTimeSpan);
        clock.Run(60);

        machine.Pass(TimeSpan.FromSeconds(3));
        Assert.Equal(0, fired);
        work.SetResult();
        await clock.AdvanceAsync(TimeSpan.Zero, TestContext.Current.CancellationToken);

        Assert.Equal(1, fired);
    }

    public void Dispose() => _clock.Dispose();

    private void Timer(double minutes, Action fire) =>
        _clock.CreateTimer(_ => fire(), null, TimeSpan.FromMinutes(minutes), Timeout.InfiniteTimeSpan);

    private async Task ThenNoteAsync(Task before, string name)
    {
        await before;
        _happened.Add(name);
    }

    private async Task MoreAsync(Task before, Task more)
    {
        await before;
        _clock.Time.WaitFor(ThenNoteAsync(more, "second"));
    }

    private Task<IReadOnlyList<WorldEvent>> AdvanceAsync(double minutes) =>
        _clock.AdvanceAsync(TimeSpan.FromMinutes(minutes), TestContext.Current.CancellationToken);
}
