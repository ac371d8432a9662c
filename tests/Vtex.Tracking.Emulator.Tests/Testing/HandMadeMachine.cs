namespace Vtex.Tracking.Emulator.Tests;

/// <summary>A machine whose real time passes when the test says so; it has one alarm, as a clock needs.</summary>
internal sealed class HandMadeMachine : TimeProvider, IDisposable
{
    private long _ticks;
    private Alarm? _alarm;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How long the alarm still sleeps; infinite when it is off.</summary>
    public TimeSpan AlarmIn => _alarm!.Due is { } due ? TimeSpan.FromTicks(due - _ticks) : Timeout.InfiniteTimeSpan;

    public override long GetTimestamp() => _ticks;

    public void Pass(TimeSpan time)
    {
        var end = _ticks + time.Ticks;
        while (_alarm?.Due is { } due && due <= end)
        {
            _ticks = Math.Max(_ticks, due);
            _alarm.Ring();
        }

        _ticks = end;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        _alarm = new Alarm(this, callback);

    /// <summary>Rings as a machine may that was about to when it was told not to.</summary>
    public void RingLate() => _alarm!.Ring();

    public void Dispose() => _alarm?.Dispose();

    private sealed class Alarm(HandMadeMachine machine, TimerCallback callback) : ITimer
    {
        public long? Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Due = dueTime == Timeout.InfiniteTimeSpan ? null : machine._ticks + dueTime.Ticks;
            return true;
        }

        public void Ring()
        {
            Due = null;
            callback(null);
        }

        public void Dispose() => Due = null;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
