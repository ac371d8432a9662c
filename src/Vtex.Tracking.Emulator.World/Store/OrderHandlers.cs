using Vtex.Tracking.Emulator.World.Orders;
using Vtex.Tracking.Emulator.World.State;
using Vtex.Tracking.Emulator.World.Text;
using static Vtex.Tracking.Emulator.StoreOrderStatus;

namespace Vtex.Tracking.Emulator.World.Store;

/// <summary>Inside <see cref="WorldStore.Do(Action)"/>: places orders and takes them from status to status.</summary>
internal sealed class OrderHandlers(WorldStore world)
{
    private OrderRepository Orders => world.State.Orders.Orders;

    private QuirkRules Quirks => new(world.State.Quirks);

    /// <summary>Places an order that was sold elsewhere; one that is there already stays as it is.</summary>
    public StoreOrder PlaceExternal(NewStoreOrder order, IReadOnlyList<SentItem>? sent)
    {
        var id = OrderIds.Of(order.AffiliateId!, order.MarketplaceOrderId!);
        if (PathSegment.FindFault(id) is { } fault)
            throw new WorldRuleException($"The id of an order {fault}");
        if (Orders.Find(id) is { } known)
            return known;
        world.Append(new OrderPlaced(id, Orders.NextNumber, order, sent));
        var differs = order.Value is { } value && value != OrderTotals.Sum(order) && order.Items.All(item => item.Price is not null);
        return Move(id, order.CreatedAsynchronously && differs ? WaitingForManualAuthorization : WaitingForFulfillmentAuthorization);
    }

    /// <summary>Places an order of the store's own.</summary>
    public StoreOrder PlaceOwn(NewStoreOrder order)
    {
        var number = Orders.NextNumber;
        var id = OrderIds.Of(world.Options.Seed, number);
        world.Append(new OrderPlaced(id, number, order));
        Move(id, OnOrderCompleted);
        Move(id, WaitingForAuthorization);
        var placed = Move(id, PaymentPending);
        return order.IsPaid ? ApprovePayment(id) : placed;
    }

    public StoreOrder ApprovePayment(string orderId)
    {
        Require(orderId, PaymentPending, StoreOrderMove.ApprovePayment);
        Move(orderId, PaymentApproved);
        return OpenWindow(orderId);
    }

    public StoreOrder AuthorizeByHand(string orderId)
    {
        Require(orderId, WaitingForManualAuthorization, StoreOrderMove.AuthorizeByHand);
        return Move(orderId, WaitingForFulfillmentAuthorization);
    }

    public StoreOrder AuthorizeFulfillment(string orderId)
    {
        Require(orderId, WaitingForFulfillmentAuthorization, StoreOrderMove.AuthorizeFulfillment);
        Move(orderId, StoreOrderStatus.AuthorizeFulfillment);
        return OpenWindow(orderId);
    }

    public StoreOrder StartHandling(string orderId)
    {
        Require(orderId, ReadyForHandling, StoreOrderMove.StartHandling);
        var started = Move(orderId, StoreOrderStatus.StartHandling);
        if (Quirks.IsStuckInStart)
            return started;
        Move(orderId, Handling);
        return TakeInvoices(orderId);
    }

    /// <summary>Ends the grace period of an order.</summary>
    public void EndWindow(int number) => Move(Orders.Get(number).OrderId, ReadyForHandling);

    /// <summary>Cancels an order, or asks the seller to agree, who agrees by cancelling once more.</summary>
    public StoreOrder Cancel(string orderId, string? reason, bool byUser)
    {
        var order = Orders.Get(orderId);
        if (order.Status == Cancelled || (order.Status != StoreOrderStatus.CancellationRequested && !order.AllowCancellation))
            throw order.InvoicedValue > 0 ? new OrderHasInvoice(orderId).ToException() : Refuse(order, StoreOrderMove.Cancel);
        if (order.Status != StoreOrderStatus.CancellationRequested)
        {
            StoreFull.Check(StoreLimit.Cancellations, order.CancellationList.Length + 1);
            var needsConsent = OrderLifecycle.CancelsByConsent(order.Status);
            world.Append(new OrderCancellationRequested(orderId, reason, byUser, needsConsent));
            if (needsConsent)
                return Orders.Get(orderId);
        }

        Move(orderId, Cancelling);
        var cancelled = Move(orderId, Cancelled);
        if (!Quirks.CancelsTwice)
            return cancelled;
        Move(orderId, Cancelling);
        return Move(orderId, Cancelled);
    }

    /// <summary>Leaves an order whose invoice came with the request to cancel it, as a known issue does.</summary>
    public StoreOrder StickInCancellation(string orderId) => Move(orderId, RequestCancel);

    public StoreOrder DenyCancellation(string orderId, string? reason)
    {
        Require(orderId, StoreOrderStatus.CancellationRequested, StoreOrderMove.DenyCancellation);
        world.Append(new OrderCancellationDenied(orderId, reason));
        return TakeInvoices(orderId);
    }

    /// <summary>Lets the invoices of an order that is being handled take effect.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="isResent">Whether one of them was sent again.</param>
    public StoreOrder TakeInvoices(string orderId, bool isResent = false)
    {
        var order = Orders.Get(orderId);
        if (order.Status == Handling && order.InvoicedValue > 0)
            order = Move(orderId, Invoicing);
        return order.Status == Invoicing && order.InvoicedValue >= order.Value && !Quirks.IsStuck(order, isResent) ? Move(orderId, Invoiced) : order;
    }

    private StoreOrder OpenWindow(string orderId)
    {
        var order = Move(orderId, WindowToCancel);
        return world.Options.Store.GracePeriod == TimeSpan.Zero ? Move(orderId, ReadyForHandling) : order;
    }

    private void Require(string orderId, StoreOrderStatus status, StoreOrderMove act)
    {
        var order = Orders.Get(orderId);
        if (order.Status != status)
            throw Refuse(order, act);
    }

    private static WorldRuleException Refuse(StoreOrder order, StoreOrderMove act) =>
        new OrderStatusWrong(order.OrderId, order.Status, act).ToException();

    private StoreOrder Move(string orderId, StoreOrderStatus status)
    {
        world.Append(new OrderMoved(orderId, status));
        return Orders.Get(orderId);
    }
}
