namespace Vtex.Tracking.Emulator.World;

/// <summary>
/// Something to do to a service. Whoever does it (a driver, the back office, a recipient, a timeline, the autopilot), it
/// goes through the same table of moves.
/// </summary>
public abstract record ServiceAction
{
    private protected ServiceAction()
    {
    }

    /// <summary>Which move of the table this is.</summary>
    public abstract ServiceMove Move { get; }

    /// <summary>The status that it leads to, where the move leaves a choice.</summary>
    internal virtual ServiceStatus? To => null;
}
