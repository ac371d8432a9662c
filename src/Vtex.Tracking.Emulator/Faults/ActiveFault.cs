namespace Vtex.Tracking.Emulator;

/// <summary>A fault that was added to an emulator, and how often it has happened.</summary>
public sealed class ActiveFault
{
    private int _used;
    private int _skipped;

    internal ActiveFault(int id, EmulatorFault fault, string? universe, int? times, int skip)
    {
        Id = id;
        Fault = fault;
        Universe = universe;
        Times = times;
        Skip = skip;
    }

    /// <summary>The id, counted from 1 in the emulator.</summary>
    public int Id { get; }

    /// <summary>What happens, and to which requests.</summary>
    public EmulatorFault Fault { get; }

    /// <summary>The universe whose requests it meets; null for those of all.</summary>
    public string? Universe { get; }

    /// <summary>How often it happens; null for always.</summary>
    public int? Times { get; }

    /// <summary>How many of the requests that it meets pass first.</summary>
    public int Skip { get; }

    /// <summary>How often it has happened.</summary>
    public int Used => Volatile.Read(ref _used);

    /// <summary>Gets whether it will not happen any more.</summary>
    public bool IsUsedUp => Used >= Times;

    /// <summary>Returns name and use, such as <c>server-error (1 of 2)</c>.</summary>
    public override string ToString() => Times is { } times
        ? FormattableString.Invariant($"{Fault.Name} ({Used} of {times})")
        : FormattableString.Invariant($"{Fault.Name} ({Used})");

    /// <summary>Counts a request that it meets; the caller holds the lock.</summary>
    /// <returns>Whether the fault happens to it.</returns>
    internal bool Take()
    {
        if (IsUsedUp)
            return false;
        if (_skipped < Skip)
        {
            _skipped++;
            return false;
        }

        Volatile.Write(ref _used, _used + 1);
        return true;
    }
}
