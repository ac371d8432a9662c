namespace Vtex.Tracking.Simulation.Disks;

/// <summary>
/// A disk that outlives the processes that use it. What was written is with the operating system; what was flushed is on
/// the disk, and only that survives the loss of power: of the rest a part, chosen by the seed, may be there, or zeros.
/// </summary>
internal sealed class SimulatedDisk(Action<string> trace, PlantedFault planted)
{
    private readonly SortedDictionary<string, SimulatedFile> _names = new(StringComparer.Ordinal);
    private readonly List<Action<IDictionary<string, SimulatedFile>>> _unsyncedNames = [];
    private SortedDictionary<string, SimulatedFile> _durableNames = new(StringComparer.Ordinal);
    private (int In, DiskFault Fault)? _armed;
    private long _ticks;

    public IDictionary<string, SimulatedFile> Names => _names;

    /// <summary>Told when an operation ends the process that asked for it.</summary>
    public Action? Died { get; set; }

    /// <summary>Gets whether a fault waits for its operation.</summary>
    public bool IsArmed => _armed is not null;

    /// <summary>Opens the disk for a process.</summary>
    public MountedDisk Mount() => new(this, planted);

    /// <summary>Lets one of the next operations meet a fault.</summary>
    public void Arm(int operation, DiskFault fault) => _armed = (operation, fault);

    public void Heal() => _armed = null;

    /// <summary>Returns the fault of an operation; it counts those that change something.</summary>
    public DiskFault? Count(string operation)
    {
        if (_armed is not { } armed)
            return null;
        _armed = armed with { In = armed.In - 1 };
        if (armed.In > 0)
            return null;
        _armed = null;
        trace($"disk: {armed.Fault} at {operation}");
        return armed.Fault;
    }

    /// <summary>Returns a time that no other write has.</summary>
    public DateTime Touch() => new(2026, 1, 1, 0, 0, 0, (int)(++_ticks % 1000), DateTimeKind.Utc);

    /// <summary>Changes the names in the folder; not on the disk yet.</summary>
    public void ChangeNames(Action<IDictionary<string, SimulatedFile>> change)
    {
        change(_names);
        _unsyncedNames.Add(change);
    }

    /// <summary>What is flushed is there under its name, and so is all that was done to names before.</summary>
    public void SyncNames()
    {
        _unsyncedNames.Clear();
        _durableNames = new SortedDictionary<string, SimulatedFile>(_names, StringComparer.Ordinal);
    }

    /// <summary>Takes the power away.</summary>
    public void LosePower(Draw draw)
    {
        var kept = draw.Below(_unsyncedNames.Count + 1);
        foreach (var change in _unsyncedNames.Take(kept))
            change(_durableNames);
        _names.Clear();
        foreach (var (name, file) in _durableNames)
            _names.Add(name, file);
        foreach (var file in _names.Values.Distinct())
            file.LosePower(draw);
        SyncNames();
        trace($"disk: power lost, {string.Join(", ", _names.Where(entry => entry.Key.EndsWith(".log", StringComparison.Ordinal)).Select(entry => $"{Path.GetFileName(entry.Key)} {entry.Value.Content.Length}"))}");
    }
}

/// <summary>Specifies what happens to an operation on a disk.</summary>
internal enum DiskFault
{
    /// <summary>It fails, and nothing has changed.</summary>
    Fails,

    /// <summary>A part of a write is done before it fails.</summary>
    Tears,

    /// <summary>There is no space; a part of a write is done.</summary>
    IsFull,

    /// <summary>The process dies before it.</summary>
    DiesBefore,

    /// <summary>The process dies in the middle of it.</summary>
    DiesWithin,

    /// <summary>The process dies after it.</summary>
    DiesAfter,
}

/// <summary>A file of a simulated disk.</summary>
internal sealed class SimulatedFile
{
    public byte[] Content { get; set; } = [];

    public byte[] Durable { get; set; } = [];

    public DateTime Time { get; set; }

    /// <summary>Who has it open, and whether for himself alone.</summary>
    public List<(MountedDisk By, bool Alone)> Users { get; } = [];

    public void LosePower(Draw draw)
    {
        var common = Content.AsSpan().CommonPrefixLength(Durable);
        var left = Content.Length - common;
        var kept = common + (left > 0 ? draw.Below(left + 1) : 0);
        var content = Content[..kept];
        // The length may be on the disk before the content is.
        if (left > 0 && draw.Happens(30))
            Array.Resize(ref content, Content.Length);
        Content = Durable = content;
        Users.Clear();
    }
}
