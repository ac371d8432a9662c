namespace Vtex.Tracking.Emulator.World;

/// <summary>Back office: changes what is known of a service.</summary>
/// <param name="Edit">The new values; what is null stays as it is.</param>
public sealed record EditService(ServiceEdit Edit) : ServiceAction
{
    /// <inheritdoc />
    public override ServiceMove Move => ServiceMove.Edit;
}
