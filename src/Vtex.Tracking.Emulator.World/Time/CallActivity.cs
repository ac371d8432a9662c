namespace Vtex.Tracking.Emulator.World;

/// <summary>Counts calls that a clock cannot see, so that it does not go on while one of them is being answered.</summary>
internal sealed class CallActivity
{
    private long _steps;
    private int _underWay;

    /// <summary>Grows whenever a call begins or ends.</summary>
    public long Steps => Interlocked.Read(ref _steps);

    public int UnderWay => Volatile.Read(ref _underWay);

    public void Begin()
    {
        Interlocked.Increment(ref _underWay);
        Interlocked.Increment(ref _steps);
    }

    public void End()
    {
        Interlocked.Decrement(ref _underWay);
        Interlocked.Increment(ref _steps);
    }
}
