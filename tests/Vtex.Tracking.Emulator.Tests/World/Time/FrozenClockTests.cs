namespace Vtex.Tracking.Emulator.Tests.World;

public sealed class FrozenClockTests : IDisposable
{
    private readonly EmulatorClock _clock = new(Moments.Noon);

    [Fact]
    public void Stands_still_until_it_is_moved()
    {
        Assert.Equal(Moments.Noon, _clock.GetUtcNow());
        Assert.Equal(0, _clock.Speed);
        Assert.Equal(0, _clock.GetTimestamp());
    }

    [Fact]
    public void Shows_the_start_in_UTC()
    {
        using var clock = new EmulatorClock(new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.FromHours(-3)));
        Assert.Equal(TimeSpan.Zero, clock.GetUtcNow().Offset);
        Assert.Equal(15, clock.GetUtcNow().Hour);
        Assert.Equal(TimeZoneInfo.Utc, clock.LocalTimeZone);
    }

    [Fact]
    public async Task Advances_time_and_timestamp_alike()
    {
        await _clock.AdvanceAsync(TimeSpan.FromHours(6), TestContext.Current.CancellationToken);
        Assert.Equal(Moments.Noon.AddHours(6), _clock.GetUtcNow());
        Assert.Equal(TimeSpan.FromHours(6), _clock.GetElapsedTime(0));
    }

    [Fact]
    public async Task Set_forward_runs_timers()
    {
        var fired = 0;
        using var timer = _clock.CreateTimer(_ => fired++, null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);
        await _clock.SetAsync(Moments.Noon.AddHours(1), TestContext.Current.CancellationToken);
        Assert.Equal(1, fired);
        Assert.Equal(Moments.Noon.AddHours(1), _clock.GetUtcNow());
    }

    [Fact]
    public async Task Set_backward_runs_nothing_and_keeps_timers_and_timestamps()
    {
        var token = TestContext.Current.CancellationToken;
        var fired = 0;
        await _clock.AdvanceAsync(TimeSpan.FromMinutes(5), token);
        using var timer = _clock.CreateTimer(_ => fired++, null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);
        var before = _clock.GetTimestamp();

        await _clock.SetAsync(Moments.Noon.AddDays(-400), token);

        Assert.Equal((0, before), (fired, _clock.GetTimestamp()));
        Assert.Equal(Moments.Noon.AddDays(-400), _clock.GetUtcNow());
        await _clock.AdvanceAsync(TimeSpan.FromMinutes(1), token);
        Assert.Equal(1, fired);
    }

    [Fact]
    public async Task Set_back_to_the_first_day_of_the_calendar_after_a_long_way()
    {
        var token = TestContext.Current.CancellationToken;
        await _clock.AdvanceAsync(TimeSpan.FromDays(365 * 1_000), token);
        await _clock.SetAsync(DateTimeOffset.MinValue, token);
        Assert.Equal(DateTimeOffset.MinValue, _clock.GetUtcNow());
        await _clock.AdvanceAsync(TimeSpan.FromDays(1), token);
        Assert.Equal(DateTimeOffset.MinValue.AddDays(1), _clock.GetUtcNow());
    }

    [Fact]
    public async Task Refuses_to_go_back_by_advancing_or_past_the_year_9999()
    {
        var token = TestContext.Current.CancellationToken;
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => _clock.AdvanceAsync(TimeSpan.FromTicks(-1), token));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => _clock.AdvanceAsync(TimeSpan.MaxValue, token));
        Assert.Equal(Moments.Noon, _clock.GetUtcNow());

        await _clock.SetAsync(DateTimeOffset.MaxValue, token);
        Assert.Equal(DateTimeOffset.MaxValue, _clock.GetUtcNow());
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => _clock.AdvanceAsync(TimeSpan.FromTicks(1), token));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1_000_001)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Refuses_speeds_out_of_range(double speed) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _clock.Run(speed));

    [Fact]
    public async Task A_cancelled_advance_does_not_move()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => _clock.AdvanceAsync(TimeSpan.FromHours(1), new CancellationToken(canceled: true)));
        Assert.Equal(Moments.Noon, _clock.GetUtcNow());
    }

    public void Dispose() => _clock.Dispose();
}
