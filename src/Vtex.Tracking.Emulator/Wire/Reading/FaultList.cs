namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Gathers the faults of a request, so that all are told at once; the first hundred by name.</summary>
internal sealed class FaultList
{
    private const int Named = 100;

    private List<Fault>? _faults;
    private int _count;

    /// <summary>Whether what the real system is not known to refuse counts as a fault too.</summary>
    public bool Strict { get; init; }

    /// <summary>How many there are.</summary>
    public int Count => _count;

    /// <summary>Whether there are more than will be named; what is not read yet need not be read any more.</summary>
    public bool IsFull => _count > Named;

    public void Add(string path, string message)
    {
        if (++_count <= Named)
            (_faults ??= []).Add(new Fault(path, message));
    }

    /// <exception cref="RequestRefusedException">There are faults.</exception>
    public void ThrowIfAny()
    {
        if (_faults is null)
            return;

        if (IsFull)
            _faults.Add(new Fault("$", "There are more faults, which are not listed."));
        throw RequestRefusedException.BadRequest(_faults);
    }
}
