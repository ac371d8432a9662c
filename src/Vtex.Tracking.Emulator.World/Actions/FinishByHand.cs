namespace Vtex.Tracking.Emulator.World;

/// <summary>Back office: ends a service without the driver.</summary>
/// <param name="Status">Realizado or Não Realizado.</param>
/// <param name="Justification">One of the registered justifications.</param>
public sealed record FinishByHand(ServiceStatus Status, string Justification) : ServiceAction
{
    /// <inheritdoc />
    public override ServiceMove Move => ServiceMove.FinishByHand;

    internal override ServiceStatus? To => Status;
}
