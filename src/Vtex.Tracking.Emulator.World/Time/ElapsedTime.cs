namespace Vtex.Tracking.Emulator.World.Time;

/// <summary>The time that has passed on a clock, in ticks: by itself at its speed, and by what it was moved.</summary>
internal sealed class ElapsedTime(TimeProvider machine)
{
    /// <summary>Longer than the calendar, and short enough to add two without running over.</summary>
    public const long Max = long.MaxValue / 2;

    private long _ticks;
    private long _machineTimestamp = machine.GetTimestamp();
    private double _speed;

    /// <summary>Emulated seconds per real second.</summary>
    public double Speed
    {
        get => _speed;
        set
        {
            Settle();
            _speed = value;
        }
    }

    public long Ticks => _speed == 0
        ? _ticks
        : _ticks + Math.Clamp((long)(machine.GetElapsedTime(_machineTimestamp).Ticks * _speed), 0, Math.Max(0, Max - _ticks));

    /// <summary>Never goes back.</summary>
    public void MoveTo(long ticks)
    {
        Settle();
        _ticks = Math.Max(_ticks, ticks);
    }

    /// <summary>Gets the time that a timer of the machine has to run until then; infinite when the clock stands still.</summary>
    public TimeSpan RealTimeUntil(long ticks)
    {
        if (_speed == 0)
            return Timeout.InfiniteTimeSpan;
        // A real timer takes at most 49 days; waking early only sets it again.
        var wait = Math.Clamp((ticks - Ticks) / _speed, 0, TimeSpan.TicksPerDay);
        return TimeSpan.FromTicks((long)wait) + TimeSpan.FromMilliseconds(1);
    }

    private void Settle()
    {
        _ticks = Ticks;
        _machineTimestamp = machine.GetTimestamp();
    }
}
