namespace Vtex.Tracking.Emulator.World;

/// <summary>Back office: gives a finished service another status.</summary>
/// <param name="Status">Ativo, Realizado, Não Realizado, Cancelado pelo BackOffice or Retornado ao Remetente.</param>
/// <param name="Justification">One of the registered justifications.</param>
public sealed record CorrectStatus(ServiceStatus Status, string Justification) : ServiceAction
{
    /// <inheritdoc />
    public override ServiceMove Move => ServiceMove.Correct;

    internal override ServiceStatus? To => Status;
}
