namespace Vtex.Tracking.Emulator.World;

/// <summary>Back office: sends a service that could not be done back to its sender.</summary>
public sealed record ReturnToSender : ServiceAction
{
    /// <inheritdoc />
    public override ServiceMove Move => ServiceMove.ReturnToSender;
}
