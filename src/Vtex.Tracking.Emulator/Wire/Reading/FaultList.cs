namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Gathers the faults of a request, so that all are told at once; the first hundred by name.</summary>
internal sealed class FaultList
{
    private const int Named = 100;

    private readonly bool _refusesUnknown;
    private List<Fault>? _faults;
    private List<AskedFields>? _objects;
    private int _count;

    /// <summary>Whether what the real system is not known to refuse counts as a fault too; unknown fields do then.</summary>
    public bool Strict { get; init; }

    /// <summary>Whether a field that nobody has asked for is a fault, in every object that was read.</summary>
    public bool RefusesUnknown
    {
        get => _refusesUnknown || Strict;
        init => _refusesUnknown = value;
    }

    /// <summary>Whether there are more than will be named; what is not read yet need not be read any more.</summary>
    public bool IsFull => _count > Named;

    public void Add(string path, string message)
    {
        if (++_count <= Named)
            (_faults ??= []).Add(new Fault(path, message));
    }

    /// <summary>Takes note of an object; before the faults are told, its unknown fields are looked for.</summary>
    public void Watch(AskedFields fields) => (_objects ??= []).Add(fields);

    /// <exception cref="RequestRefusedException">There are faults.</exception>
    public void ThrowIfAny()
    {
        foreach (var fields in _objects ?? [])
            fields.RefuseOthers(this);
        _objects = null;
        if (_faults is null)
            return;

        if (IsFull)
            _faults.Add(new Fault("$", "There are more faults, which are not listed."));
        throw RequestRefusedException.BadRequest(_faults);
    }
}
