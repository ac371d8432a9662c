namespace Vtex.Tracking.Emulator;

/// <summary>A fault that was added to an emulator, and how often it has happened.</summary>
public sealed class ActiveFault
{
    private int _used;
    private int _skipped;

    internal ActiveFault(int id, EmulatorFault fault, string? universe, int? times, int skip) =>
        (Id, Fault, Universe, Times, Skip) = (id, fault, universe, times, skip);

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

    /// <summary>Gets whether it will not happen any more.</summary>
    public bool IsUsedUp => Used >= Times;

    /// <summary>Returns name and use, such as <c>server-error (1 of 2)</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Fault.Name} ({Used}{(Times is null ? "" : " of ")}{Times})");

    /// <summary>Counts a request that it applies to, and returns whether it happens to it; the caller holds the lock.</summary>
    internal bool Take()
    {
        if (IsUsedUp || _skipped < Skip)
        {
            _skipped++;
            return false;
        }

        Volatile.Write(ref _used, _used + 1);
        return true;
    }
}
