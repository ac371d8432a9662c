namespace Vtex.Tracking.Emulator.World;

/// <summary>Driver: sets out for a service. The first start on a route also starts its work day.</summary>
public sealed record StartDisplacement : ServiceAction
{
    /// <inheritdoc />
    public override ServiceMove Move => ServiceMove.Start;
}
