namespace Vtex.Tracking.Simulation.Scheduling;

/// <summary>All that waits, in the order in which it came.</summary>
internal sealed class Gates(Action<string> trace)
{
    private readonly List<Gate> _waiting = [];

    public IReadOnlyList<Gate> Waiting => _waiting;

    /// <summary>Waits until it is chosen.</summary>
    /// <exception cref="OperationCanceledException">Its owner gave up.</exception>
    public async Task<Fate> WaitAsync(GateKind kind, int owner, string label, CancellationToken cancellationToken = default)
    {
        var gate = Add(kind, owner, label);
        try
        {
            return await gate.Passed.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            _waiting.Remove(gate);
            trace($"given up: {gate}");
            throw;
        }
    }

    public Gate Add(GateKind kind, int owner, string label)
    {
        var gate = new Gate(kind, owner, label);
        _waiting.Add(gate);
        return gate;
    }

    public void Pass(Gate gate, Fate fate)
    {
        _waiting.Remove(gate);
        trace(fate == Fate.Arrives ? $"passes: {gate}" : $"{fate}: {gate}");
        gate.Pass(fate);
    }
}
