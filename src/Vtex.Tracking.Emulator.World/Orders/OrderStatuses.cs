using static Vtex.Tracking.Emulator.StoreOrderStatus;

namespace Vtex.Tracking.Emulator.World.Orders;

/// <summary>The words of the statuses of orders.</summary>
internal static class OrderStatuses
{
    private static readonly (string Wire, string Description)[] Words =
    [
        ("order-created", "Pedido criado"),
        ("on-order-completed", "Pedido completo"),
        ("order-accepted", "Pedido aceito"),
        ("waiting-for-authorization", "Aguardando autorização do pedido"),
        ("payment-pending", "Pagamento pendente"),
        ("payment-approved", "Pagamento aprovado"),
        ("waiting-ffmt-authorization", "Aguardando autorização para despachar"),
        ("waiting-for-manual-authorization", "Aguardando autorização manual"),
        ("authorize-fulfillment", "Autorizar despacho"),
        ("window-to-cancel", "Carência para cancelamento"),
        ("ready-for-handling", "Pronto para o manuseio"),
        ("start-handling", "Iniciar manuseio"),
        ("handling", "Preparando entrega"),
        ("invoice", "Verificando fatura"),
        ("invoiced", "Faturado"),
        ("cancellation-requested", "Cancelamento solicitado"),
        ("cancel", "Cancelar"),
        ("canceled", "Cancelado"),
        ("request-cancel", "Solicitação de cancelamento"),
    ];

    private static readonly Dictionary<string, StoreOrderStatus> ByWire = Enum.GetValues<StoreOrderStatus>()
        .ToDictionary(status => status.Wire(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The number of statuses.</summary>
    public static int Count => Words.Length;

    /// <summary>The word on the wire.</summary>
    public static string Wire(this StoreOrderStatus status) => Words[(int)status].Wire;

    /// <summary>The status in Portuguese, as the Admin shows it.</summary>
    public static string Describe(this StoreOrderStatus status) => Words[(int)status].Description;

    /// <summary>The status with a word on the wire; null when there is none.</summary>
    public static StoreOrderStatus? Find(string wire) => ByWire.TryGetValue(wire, out var status) ? status : null;

    /// <summary>Determines whether no other status may follow.</summary>
    public static bool IsEnd(this StoreOrderStatus status) => status is Invoiced or Cancelled;
}

/// <summary>The one table of which status of an order may follow which.</summary>
internal static class OrderLifecycle
{
    private static readonly StoreOrderStatus[][] Next = [.. Enum.GetValues<StoreOrderStatus>().Select(Following)];

    /// <summary>The statuses in which an order is cancelled without the seller's consent.</summary>
    public static bool CancelsAtOnce(StoreOrderStatus status) => Next[(int)status].Contains(Cancelling) && status != CancellationRequested;

    /// <summary>The statuses in which the seller must agree.</summary>
    public static bool CancelsByConsent(StoreOrderStatus status) => Next[(int)status].Contains(CancellationRequested);

    public static bool MayFollow(StoreOrderStatus from, StoreOrderStatus to) => Next[(int)from].Contains(to);

    private static StoreOrderStatus[] Following(StoreOrderStatus from) => from switch
    {
        OrderCreated => [OnOrderCompleted, Cancelling],
        OnOrderCompleted => [WaitingForAuthorization, Cancelling],
        WaitingForAuthorization => [PaymentPending, Cancelling],
        PaymentPending => [PaymentApproved, Cancelling],
        PaymentApproved => [WindowToCancel, Cancelling],
        OrderAccepted => [WaitingForFulfillmentAuthorization, WaitingForManualAuthorization, Cancelling],
        WaitingForManualAuthorization => [WaitingForFulfillmentAuthorization, Cancelling],
        WaitingForFulfillmentAuthorization => [AuthorizeFulfillment, Cancelling],
        AuthorizeFulfillment => [WindowToCancel, Cancelling],
        WindowToCancel => [ReadyForHandling, Cancelling],
        ReadyForHandling => [StartHandling, CancellationRequested],
        StartHandling => [Handling],
        Handling => [Invoicing, CancellationRequested],
        Invoicing => [Invoiced],
        CancellationRequested => [ReadyForHandling, Handling, Cancelling, RequestCancel],
        Cancelling => [Cancelled],
        Invoiced or Cancelled or RequestCancel => [],
        _ => throw new ArgumentOutOfRangeException(nameof(from), from, "There is no such status."),
    };
}
