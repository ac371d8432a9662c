using Vtex.Tracking.AspNetCore.Answers;

namespace Vtex.Tracking.AspNetCore.Reading;

/// <summary>Gathers the faults of a request, so that all are told at once; the first hundred by name.</summary>
internal sealed class FaultList
{
    private const int Named = 100;

    private readonly List<Fault> _faults = [];
    private int _count;

    /// <summary>Whether there are more than will be named: what is not read yet need not be read any more.</summary>
    public bool IsFull => _count > Named;

    public void Add(string path, string message)
    {
        if (++_count <= Named)
            _faults.Add(new Fault(path, message));
    }

    /// <exception cref="RefusedException">There are faults.</exception>
    public void ThrowIfAny()
    {
        if (_count == 0)
            return;
        if (IsFull)
            _faults.Add(new Fault("$", "There are more faults, which are not listed."));
        throw new RefusedException(Problem.BadRequest(_faults));
    }
}
