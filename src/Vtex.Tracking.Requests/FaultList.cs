namespace Vtex.Tracking.Requests;

/// <summary>Collects the faults of a request, so that all are reported at once; the first hundred by name.</summary>
internal sealed class FaultList
{
    private const int MaxListed = 100;

    private readonly bool _refusesUnknown;
    private List<Fault>? _faults;
    private List<Fault>? _notices;
    private List<FieldNames>? _objects;
    private int _count;

    /// <summary>Gets whether field names are found in any case.</summary>
    public bool IgnoresCase { get; init; }

    /// <summary>Gets whether more is refused than the real system is known to refuse, such as unknown fields.</summary>
    public bool Strict { get; init; }

    /// <summary>Gets whether fields that nothing reads are faults, and fields that are given more than once.</summary>
    public bool RefusesUnknown
    {
        get => _refusesUnknown || Strict;
        init => _refusesUnknown = value;
    }

    /// <summary>Gets the years that timestamps may have, in UTC.</summary>
    public (int First, int Last) Years { get; init; } = (1, 9999);

    /// <summary>Gets whether there are more faults than are listed; what is not read yet need not be read any more.</summary>
    public bool IsFull => _count > MaxListed;

    /// <summary>Gets whether there is none so far; unknown fields are found later.</summary>
    public bool IsEmpty => _count == 0;

    public void Add(string path, string message) => Add(new Fault(path, message));

    public void Add(Fault fault)
    {
        if (++_count <= MaxListed)
            (_faults ??= []).Add(fault);
    }

    /// <summary>Gets what is odd in a request but no fault; the first hundred.</summary>
    public IReadOnlyList<Fault> Notices => _notices ?? [];

    /// <summary>Adds what only a strict reading refuses; any other notes it.</summary>
    public void AddStrict(Fault fault)
    {
        if (Strict)
            Add(fault);
        else
            Note(fault);
    }

    /// <summary>Adds a notice.</summary>
    public void Note(Fault notice)
    {
        if ((_notices ??= []).Count < MaxListed)
            _notices.Add(notice);
    }

    /// <summary>Remembers an object, whose unknown fields become faults when all is read.</summary>
    public void Watch(FieldNames fields) => (_objects ??= []).Add(fields);

    /// <exception cref="FaultyRequestException">There are faults.</exception>
    public void ThrowIfAny()
    {
        if (Complete() is { Count: > 0 } faults)
            throw new FaultyRequestException(faults);
    }

    /// <summary>Returns the faults when all is read, with the unknown fields.</summary>
    public IReadOnlyList<Fault> Complete()
    {
        foreach (var fields in _objects ?? [])
            fields.RefuseOthers(this);
        _objects = null;
        if (_faults is null)
            return [];
        if (IsFull)
            _faults.Add(new Fault("$", "There are more faults, which are not listed."));
        return _faults;
    }
}
