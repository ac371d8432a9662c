namespace Vtex.Tracking.Emulator.World;

/// <summary>Driver: hands the goods over, or does what the service is.</summary>
/// <param name="Receipt">What the driver records.</param>
public sealed record Deliver(DeliveryReceipt Receipt) : ServiceAction
{
    /// <summary>With nothing recorded.</summary>
    public Deliver()
        : this(new DeliveryReceipt())
    {
    }

    /// <inheritdoc />
    public override ServiceMove Move => ServiceMove.Deliver;
}
