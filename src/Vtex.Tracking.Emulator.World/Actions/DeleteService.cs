namespace Vtex.Tracking.Emulator.World;

/// <summary>Back office: deletes a service. Its id is not given again.</summary>
public sealed record DeleteService : ServiceAction
{
    /// <inheritdoc />
    public override ServiceMove Move => ServiceMove.Delete;
}
