using Vtex.Tracking.Emulator.World.Execution;
using Vtex.Tracking.Emulator.World.Lifecycle;
using Vtex.Tracking.Emulator.World.State;

namespace Vtex.Tracking.Emulator.World.Platform;

/// <summary>The changes of a status that users of the platform make by hand.</summary>
internal static class ManualStatus
{
    /// <exception cref="WorldRuleException">The status ends no service.</exception>
    public static ServiceAction ActionOf(ServiceStatus status, string reason, string? occurrence = null) => status switch
    {
        ServiceStatus.Delivered or ServiceStatus.NotDelivered => new FinishByHand(status, reason) { Occurrence = occurrence },
        ServiceStatus.CancelledByBackOffice => new CancelService(reason),
        ServiceStatus.CancelledByCustomer => new CancelByCustomer(reason),
        ServiceStatus.ReturnedToSender => new ReturnToSender(),
        _ => throw new WorldRuleException(
            $"{status.Describe()} ends no service. Choose Realizado, Não Realizado, Cancelado pelo BackOffice, Cancelado pelo Cliente or Retornado ao Remetente."),
    };

    /// <exception cref="WorldRuleException">The reason of an action is not registered.</exception>
    public static void CheckReason(WorldState state, ServiceAction action)
    {
        if (ReasonOf(action) is { } reason && !state.Justifications.Contains(reason))
            throw new JustificationUnknown([.. state.Justifications.Order(StringComparer.Ordinal)]).ToException();
    }

    private static string? ReasonOf(ServiceAction action) => action switch
    {
        FinishByHand finish => finish.Justification,
        CancelService cancel => cancel.Reason,
        CancelByCustomer cancel => cancel.Reason,
        _ => null,
    };
}
