namespace Vtex.Tracking.Emulator.World;

/// <summary>Driver: reaches the address.</summary>
public sealed record Arrive : ServiceAction
{
    /// <inheritdoc />
    public override ServiceMove Move => ServiceMove.Arrive;
}
