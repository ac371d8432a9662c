namespace Vtex.Tracking.Emulator;

/// <summary>A fault that was added to an emulator, and how often it has happened.</summary>
public sealed class ActiveFault
{
    private readonly TimeProvider _clock;
    private long _beganAt;
    private int _used;
    private int _skipped;
    private volatile bool _hasBegun;

    internal ActiveFault(int id, EmulatorFault fault, string? universe, int? times, int skip, TimeProvider clock)
    {
        (Id, Fault, Universe, Times, Skip, _clock) = (id, fault, universe, times, skip, clock);
        if (!fault.StartsAfterWrite)
            Begin();
    }

    /// <summary>The id, counted from 1 in the emulator.</summary>
    public int Id { get; }

    /// <summary>The fault, and the requests that it applies to.</summary>
    public EmulatorFault Fault { get; }

    /// <summary>The universe whose requests it applies to; null for those of all.</summary>
    public string? Universe { get; }

    /// <summary>The number of times that it happens; null for always.</summary>
    public int? Times { get; }

    /// <summary>The number of matching requests that pass first.</summary>
    public int Skip { get; }

    /// <summary>The number of times that it has happened.</summary>
    public int Used => Volatile.Read(ref _used);

    /// <summary>Gets whether it will not happen any more: as often as it was to, or for as long.</summary>
    public bool IsUsedUp => Used >= Times || (_hasBegun && _clock.GetElapsedTime(_beganAt) >= Fault.Duration);

    /// <summary>Returns name and use, such as <c>server-error (1 of 2)</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Fault.Name} ({Used}{(Times is null ? "" : " of ")}{Times})");

    /// <summary>Counts a request that it applies to, and returns whether it happens to it; the caller holds the lock.</summary>
    internal bool Take(HttpRequest request)
    {
        if (!_hasBegun)
        {
            if (FaultTarget.AnyWrite.Includes(request))
                Begin();
            return false;
        }

        if (!Fault.Requests.Includes(request))
            return false;
        if (IsUsedUp || _skipped < Skip)
        {
            _skipped++;
            return false;
        }

        Volatile.Write(ref _used, _used + 1);
        return true;
    }

    private void Begin() => (_beganAt, _hasBegun) = (_clock.GetTimestamp(), true);
}
