namespace Vtex.Tracking.Emulator.World;

/// <summary>Driver: goes on after a pause.</summary>
public sealed record ResumeDisplacement : ServiceAction
{
    /// <inheritdoc />
    public override ServiceMove Move => ServiceMove.Resume;
}
