namespace Vtex.Tracking.Emulator.World;

/// <summary>Driver: reports that the service could not be done.</summary>
/// <param name="Failure">Why.</param>
public sealed record Fail(DeliveryFailure Failure) : ServiceAction
{
    /// <inheritdoc />
    public override ServiceMove Move => ServiceMove.Fail;
}
