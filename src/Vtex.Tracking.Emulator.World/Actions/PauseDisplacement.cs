namespace Vtex.Tracking.Emulator.World;

/// <summary>Driver: pauses on the way.</summary>
public sealed record PauseDisplacement : ServiceAction
{
    /// <inheritdoc />
    public override ServiceMove Move => ServiceMove.Pause;
}
