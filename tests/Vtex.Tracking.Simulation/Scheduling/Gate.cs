namespace Vtex.Tracking.Simulation.Scheduling;

/// <summary>Where something waits until it is chosen to go on.</summary>
/// <param name="kind">What it is about to do.</param>
/// <param name="owner">The number of its process; -1 for the hub.</param>
/// <param name="label">What it is, for the trace.</param>
internal sealed class Gate(GateKind kind, int owner, string label)
{
    private readonly TaskCompletionSource<Fate> _passed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public GateKind Kind => kind;

    public int Owner => owner;

    /// <summary>Gets whether an import of an order waits here.</summary>
    public bool IsOfOrders => label.Contains(" /api/", StringComparison.Ordinal);

    public Task<Fate> Passed => _passed.Task;

    public void Pass(Fate fate) => _passed.TrySetResult(fate);

    public override string ToString() => $"{kind} of {owner}: {label}";
}

/// <summary>Specifies what waits at a gate.</summary>
internal enum GateKind
{
    /// <summary>A request is under way.</summary>
    Request,

    /// <summary>The answer is under way.</summary>
    Answer,

    /// <summary>An operation is under way to a store.</summary>
    StoreCall,

    /// <summary>The result is under way from a store.</summary>
    StoreResult,

    /// <summary>A call of the hub is under way to a carrier.</summary>
    CarrierCall,

    /// <summary>The carrier's answer is under way.</summary>
    CarrierAnswer,
}

/// <summary>Specifies how it goes on behind a gate.</summary>
internal enum Fate
{
    /// <summary>As it should.</summary>
    Arrives,

    /// <summary>It is lost on the way.</summary>
    Lost,

    /// <summary>No connection can be made; for a store, it says that it failed.</summary>
    Refused,

    /// <summary>Only a half of it arrives.</summary>
    Cut,

    /// <summary>It arrives twice.</summary>
    Doubled,
}
