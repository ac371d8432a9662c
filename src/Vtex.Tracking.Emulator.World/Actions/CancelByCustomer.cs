namespace Vtex.Tracking.Emulator.World;

/// <summary>Recipient: cancels a service that no driver has set out for.</summary>
/// <param name="Reason">Why, if anybody should know.</param>
public sealed record CancelByCustomer(string? Reason = null) : ServiceAction
{
    /// <inheritdoc />
    public override ServiceMove Move => ServiceMove.CancelByCustomer;
}
