namespace Vtex.Tracking.Emulator.World;

/// <summary>Back office: cancels a service.</summary>
/// <param name="Reason">Why, if anybody should know.</param>
public sealed record CancelService(string? Reason = null) : ServiceAction
{
    /// <inheritdoc />
    public override ServiceMove Move => ServiceMove.Cancel;
}
