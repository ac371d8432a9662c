using Vtex.Tracking.Emulator.World.Listing;
using Vtex.Tracking.Emulator.World.Orders;
using Vtex.Tracking.Emulator.World.State;
using Vtex.Tracking.Emulator.World.Store;

namespace Vtex.Tracking.Emulator;

/// <summary>
/// The orders of the universe's store: placed by hand or sold elsewhere, authorized, handled, invoiced, cancelled. The same as
/// by the Orders API, and what only people do.
/// </summary>
/// <remarks>
/// All methods throw <see cref="WorldRuleException"/> when there is no such order, or the rules do not allow it in the order's
/// status.
/// </remarks>
public sealed class OrderCommands
{
    private readonly WorldStore _world;

    internal OrderCommands(WorldStore world)
    {
        _world = world;
        Handlers = new OrderHandlers(world);
        Invoices = new InvoiceHandlers(world, Handlers);
        Timelines = new OrderTimelines(world, Handlers, Invoices);
    }

    /// <summary>All orders, in the order in which they were placed.</summary>
    public IReadOnlyList<StoreOrder> All => _world.Do(() => Orders.All.ToList());

    internal OrderHandlers Handlers { get; }

    internal InvoiceHandlers Invoices { get; }

    internal OrderTimelines Timelines { get; }

    private OrderRepository Orders => _world.State.Orders.Orders;

    /// <summary>Finds an order by its id, or by <c>seq</c> and its sequence (documented); null when there is none.</summary>
    /// <param name="orderId">The id, compared exactly.</param>
    public StoreOrder? Find(string orderId)
    {
        ArgumentNullException.ThrowIfNull(orderId);
        return _world.Do(() => Resolve(orderId));
    }

    /// <summary>Gets an order by its id, or by <c>seq</c> and its sequence.</summary>
    /// <param name="orderId">The id, compared exactly.</param>
    public StoreOrder Get(string orderId) => Find(orderId) ?? throw new OrderUnknown(orderId).ToException();

    /// <summary>
    /// Places an order: one that was sold elsewhere, if it names its affiliate and its id there; otherwise by hand, as a telesales
    /// user does, in the complete flow.
    /// </summary>
    /// <param name="order">The order.</param>
    /// <returns>The order; when one of the same affiliate and id is there, that one, unchanged.</returns>
    public Task<StoreOrder> PlaceAsync(NewStoreOrder order) => PlaceAsync(order, null);

    internal Task<StoreOrder> PlaceAsync(NewStoreOrder order, IReadOnlyList<SentItem>? sent)
    {
        ArgumentNullException.ThrowIfNull(order);
        if (order.Items.Count == 0 || order.Items.Any(item => item.Quantity < 1))
            throw new WorldRuleException("An order has items, each of one unit at least.");
        if (string.IsNullOrEmpty(order.AffiliateId) != string.IsNullOrEmpty(order.MarketplaceOrderId))
            throw new WorldRuleException("An order that was sold elsewhere has both affiliateId and marketplaceOrderId; one of the store's own has neither.");
        return DoAsync(() => Place(order, sent));
    }

    /// <summary>
    /// Lays down what an order does by itself as time passes; it replaces what was laid down before. A step that the rules do not
    /// allow when it falls due is passed over, and the log says why.
    /// </summary>
    /// <param name="orderId">The order.</param>
    /// <param name="steps">The steps, one after another.</param>
    public Task<StoreOrder> PlanAsync(string orderId, IEnumerable<StoreOrderStep> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        return DoAsync(orderId, id => Timelines.Plan(id, steps));
    }

    /// <summary>Approves the payment of an order of the store's own; the grace period begins.</summary>
    /// <param name="orderId">The order.</param>
    public Task<StoreOrder> ApprovePaymentAsync(string orderId) => DoAsync(orderId, Handlers.ApprovePayment);

    /// <summary>Lets a person authorize an order whose prices differ from the store's.</summary>
    /// <param name="orderId">The order.</param>
    public Task<StoreOrder> AuthorizeByHandAsync(string orderId) => DoAsync(orderId, Handlers.AuthorizeByHand);

    /// <summary>Authorizes the dispatch of an order that was sold elsewhere; the grace period begins.</summary>
    /// <param name="orderId">The order.</param>
    public Task<StoreOrder> AuthorizeFulfillmentAsync(string orderId) => DoAsync(orderId, Handlers.AuthorizeFulfillment);

    /// <summary>Starts to handle an order.</summary>
    /// <param name="orderId">The order.</param>
    public Task<StoreOrder> StartHandlingAsync(string orderId) => DoAsync(orderId, Handlers.StartHandling);

    /// <summary>Adds an invoice. An order that is being handled is invoiced once its invoices reach its total.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="invoice">The invoice.</param>
    public Task<StoreOrder> InvoiceAsync(string orderId, StoreInvoice invoice)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        return DoAsync(orderId, id => Invoices.Invoice(id, invoice));
    }

    /// <summary>Tells how the package of an invoice is shipped.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="invoiceNumber">The number of the invoice.</param>
    /// <param name="shipment">How it is shipped.</param>
    public Task<StoreOrder> ShipAsync(string orderId, string? invoiceNumber, StoreShipment shipment)
    {
        ArgumentNullException.ThrowIfNull(shipment);
        return DoAsync(orderId, id => Invoices.Ship(id, invoiceNumber, shipment));
    }

    /// <summary>Tells how a package goes; it must have a tracking number.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="invoiceNumber">The number of its invoice.</param>
    /// <param name="tracking">How it goes.</param>
    public Task<StoreOrder> TrackAsync(string orderId, string? invoiceNumber, StoreTracking tracking)
    {
        ArgumentNullException.ThrowIfNull(tracking);
        return DoAsync(orderId, id => Invoices.Track(id, invoiceNumber, tracking));
    }

    /// <summary>
    /// Cancels an order: at once until the end of its grace period. After that the seller is asked, who agrees by cancelling it once
    /// more.
    /// </summary>
    /// <param name="orderId">The order.</param>
    /// <param name="reason">Why.</param>
    /// <param name="byUser">Whether the customer asks.</param>
    public Task<StoreOrder> CancelAsync(string orderId, string? reason = null, bool byUser = false) =>
        DoAsync(orderId, id => Handlers.Cancel(id, reason, byUser));

    /// <summary>Denies, for the seller, a cancellation that was asked for; the order goes on.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="reason">Why.</param>
    public Task<StoreOrder> DenyCancellationAsync(string orderId, string? reason = null) =>
        DoAsync(orderId, id => Handlers.DenyCancellation(id, reason));

    /// <summary>The number of orders, and a part of them from a place on, from 1.</summary>
    internal (int Total, IReadOnlyList<StoreOrder> Orders) List(int from, int limit) => _world.Do(() =>
        (Orders.Count, (IReadOnlyList<StoreOrder>)[.. Enumerable.Range(from, Math.Max(0, Math.Min(limit, Orders.Count - from + 1))).Select(Orders.Get)]));

    /// <summary>A page of the list of orders, which is about four minutes late, and how many of the whole list are external.</summary>
    internal (Page<StoreOrder> Page, int External) List(OrderQuery query) => _world.Do(() =>
        _world.State.Orders.Index.List(query, _world.Clock.GetUtcNow(), _world.Options.Seed));

    private StoreOrder? Resolve(string orderId) => Orders.Find(orderId)
        ?? (orderId.StartsWith(SequencePrefix, StringComparison.OrdinalIgnoreCase) ? Orders.FindBySequence(orderId[SequencePrefix.Length..]) : null);

    private StoreOrder Place(NewStoreOrder order, IReadOnlyList<SentItem>? sent)
    {
        var before = Orders.Count;
        var placed = order.AffiliateId is null ? Handlers.PlaceOwn(order) : Handlers.PlaceExternal(order, sent);
        return Orders.Count > before ? Timelines.Begin(placed) : placed;
    }

    private const string SequencePrefix = "seq";

    private Task<StoreOrder> DoAsync(string orderId, Func<string, StoreOrder> act)
    {
        ArgumentNullException.ThrowIfNull(orderId);
        return DoAsync(() => act(orderId));
    }

    private Task<StoreOrder> DoAsync(Func<StoreOrder> act) => Task.FromResult(_world.Do(act));
}
