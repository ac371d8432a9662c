using Vtex.Tracking.Orders.Models;

namespace Vtex.Tracking;

/// <summary>
/// The Orders API of a store: external orders come in, are authorized, handled and invoiced, and their deliveries are told
/// back. Safe for use by many threads at once; make one and keep it.
/// </summary>
/// <remarks>
/// <para>
/// Every method throws a member of the family of <see cref="VtexException"/> when the call fails, and
/// <see cref="OperationCanceledException"/> when the caller cancels it. HTTP 429 is a
/// <see cref="VtexRateLimitedException"/>: stop, wait a minute, then go on (documented).
/// </para>
/// <para>
/// Reads are repeated as <see cref="ResilienceOptions"/> say. Writes are repeated only when they certainly never arrived;
/// of all else <see cref="VtexAmbiguousWriteException"/> tells. <see cref="ImportAsync"/> finds out by itself.
/// </para>
/// <para>
/// An order's id becomes a part of an address: one that is empty, or holds blanks or slashes, is an
/// <see cref="ArgumentException"/>. Requests are checked first (<see cref="VtexOrdersOptions.Validation"/>); faults are a
/// <see cref="VtexValidationException"/>, and nothing is sent.
/// </para>
/// </remarks>
public interface IVtexOrdersClient
{
    /// <summary>Changes of orders, read from a queue.</summary>
    IOrderFeedClient Feed { get; }

    /// <summary>Changes of orders, sent to an address of yours.</summary>
    IOrderHookClient Hook { get; }

    /// <summary>Places an external order: the first of the four steps.</summary>
    /// <remarks>Answers with one order and with a list of one are both read: the sources differ.</remarks>
    /// <param name="order">The order. Payment is taken as settled.</param>
    /// <param name="options">On whose behalf, where it is not the affiliate of the options.</param>
    /// <param name="cancellationToken">Cancels the call. The order may be placed by then.</param>
    /// <returns>The id of the order.</returns>
    /// <exception cref="ArgumentException">The affiliate is missing, or is not three letters.</exception>
    Task<PlacedOrder> PlaceAsync(
        ExternalOrder order, PlacementOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Authorizes the dispatch of an external order: the second of the four steps. The grace period begins.</summary>
    /// <param name="orderId">The id of the order.</param>
    /// <param name="marketplaceOrderId">Its id at the marketplace, as it was placed.</param>
    /// <param name="options">On whose behalf, where it is not the affiliate of the options. The same as on placing.</param>
    /// <param name="cancellationToken">Cancels the call. It may have taken effect by then.</param>
    /// <returns>What the service said.</returns>
    /// <exception cref="ArgumentException">An id is faulty, or the affiliate is missing or not three letters.</exception>
    Task<FulfilledOrder> FulfillAsync(
        string orderId,
        string marketplaceOrderId,
        PlacementOptions? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// Brings an external order to its invoice, in the four steps and one call: places it, authorizes its dispatch, waits
    /// for the end of the grace period, starts handling and adds the invoice.
    /// </summary>
    /// <remarks>
    /// <para>
    /// Idempotent and resumable: before every step it looks how far the order is, and does only what is missing. After a
    /// crash at any point, call it again with the same order and invoice. Steps whose fate is unknown are looked up, and
    /// repeated only when they did not take effect within <see cref="ResilienceOptions.SettleTime"/>.
    /// </para>
    /// <para>
    /// It rests on two things that the sources say: the order's id is made of the affiliate and the id at the marketplace,
    /// and an invoice is known by its number. It is chosen that a second placing of one order cannot make a second order.
    /// </para>
    /// </remarks>
    /// <param name="order">The order.</param>
    /// <param name="invoice">Its invoice; may be a partial one. It needs a number.</param>
    /// <param name="options">The affiliate, the times to wait, and where progress is told; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the import. What was done by then stays done; a later call goes on from there.</param>
    /// <returns>The order as it was seen last.</returns>
    /// <exception cref="ArgumentException">The affiliate is missing, or is not three letters.</exception>
    /// <exception cref="VtexOrderConflictException">
    /// The order was cancelled, waits for a person, has an invoice of this number with another value, or has not moved on
    /// within <see cref="ImportOptions.MaxWait"/>.
    /// </exception>
    Task<ImportResult> ImportAsync(
        ExternalOrder order, Invoice invoice, ImportOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Gets one page of the list of orders.</summary>
    /// <remarks>
    /// The list is about four minutes late and not meant for integrations (documented): follow <see cref="Feed"/>. Needs the
    /// permission "List Orders" (documented).
    /// </remarks>
    /// <param name="filter">The conditions; null for none.</param>
    /// <param name="page">The number of the page, from 1 to 30 (documented).</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The page or its size is out of range.</exception>
    Task<OrderListPage> GetPageAsync(
        OrderFilter? filter = null, int page = 1, CancellationToken cancellationToken = default);

    /// <summary>Lists orders, page by page, as they are needed. None comes twice.</summary>
    /// <remarks>
    /// Without an order of its own the list goes from the oldest order on, and beyond the 30 pages that the API serves:
    /// the next list begins at the creation of the last order. With <see cref="OrderFilter.OrderBy"/> it ends there with an
    /// <see cref="InvalidOperationException"/>, since orders would be missing.
    /// </remarks>
    /// <param name="filter">The conditions; null for none.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The orders.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The size of a page is out of range.</exception>
    IAsyncEnumerable<OrderSummary> ListAsync(OrderFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>Gets one order with all that is known of it.</summary>
    /// <remarks>At most 6,000 calls a minute for an account. Needs the permission "View order" (both documented).</remarks>
    /// <param name="orderId">Its id, or <c>seq</c> and its sequence.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The order.</returns>
    /// <exception cref="VtexNotFoundException">There is no such order, or it is older than two years.</exception>
    Task<Order> GetAsync(string orderId, CancellationToken cancellationToken = default);

    /// <summary>Starts handling an order: the third of the four steps.</summary>
    /// <remarks>Needs the permission "Change order workflow status" (documented).</remarks>
    /// <param name="orderId">Its id.</param>
    /// <param name="cancellationToken">Cancels the call. It may have taken effect by then.</param>
    /// <returns>When the service accepted it.</returns>
    /// <exception cref="VtexOrderConflictException">The order is not in ready-for-handling; it may be handled already.</exception>
    Task<WriteResult> StartHandlingAsync(string orderId, CancellationToken cancellationToken = default);

    /// <summary>Asks to cancel an order. In ready-for-handling and handling, a second call confirms (chosen).</summary>
    /// <remarks>Needs the permission "Cancel order" (documented).</remarks>
    /// <param name="orderId">Its id.</param>
    /// <param name="request">Why, and who asked; null for no reason.</param>
    /// <param name="cancellationToken">Cancels the call. It may have taken effect by then.</param>
    /// <returns>The receipt.</returns>
    /// <exception cref="VtexRequestRejectedException">The order is invoiced, or has a partial invoice.</exception>
    Task<OrderReceipt> CancelAsync(
        string orderId, CancelRequest? request = null, CancellationToken cancellationToken = default);

    /// <summary>Denies, for the seller, a cancellation that was asked for.</summary>
    /// <param name="orderId">The id of the order, whose status is cancellation-requested.</param>
    /// <param name="denial">Which cancellation, from <see cref="Order.CancellationRequests"/>, and why.</param>
    /// <param name="cancellationToken">Cancels the call. It may have taken effect by then.</param>
    /// <returns>When the service accepted it.</returns>
    /// <exception cref="VtexRequestRejectedException">There is no such cancellation, or it is too late.</exception>
    Task<WriteResult> DenyCancellationAsync(
        string orderId, CancellationDenial denial, CancellationToken cancellationToken = default);

    /// <summary>Adds an invoice to an order, or a return: the fourth of the four steps.</summary>
    /// <remarks>
    /// Needs the permission "Notify invoice", or "Notify refund" for a return. The same number again makes a new receipt
    /// and changes nothing else (all documented).
    /// </remarks>
    /// <param name="orderId">The id of the order.</param>
    /// <param name="invoice">The invoice.</param>
    /// <param name="cancellationToken">Cancels the call. It may have taken effect by then.</param>
    /// <returns>The receipt.</returns>
    Task<OrderReceipt> InvoiceAsync(string orderId, Invoice invoice, CancellationToken cancellationToken = default);

    /// <summary>Sets the tracking number and the carrier of an invoice. Comes before any update of the tracking.</summary>
    /// <remarks>Needs the permission "Notify invoice" (documented).</remarks>
    /// <param name="orderId">The id of the order.</param>
    /// <param name="invoiceNumber">The number of the invoice, exactly as it was sent.</param>
    /// <param name="shipment">The tracking number and the carrier.</param>
    /// <param name="cancellationToken">Cancels the call. It may have taken effect by then.</param>
    /// <returns>The receipt.</returns>
    /// <exception cref="VtexNotFoundException">There is no such order or invoice.</exception>
    Task<ChangeReceipt> UpdateInvoiceAsync(
        string orderId, string invoiceNumber, InvoiceShipment shipment, CancellationToken cancellationToken = default);

    /// <summary>Tells how the delivery of an invoice goes.</summary>
    /// <remarks>
    /// The invoice must have a tracking number (documented). Unless <see cref="VtexOrdersOptions.Validation"/> is off, the
    /// order is read first to see to that, which is one call more; where it cannot be read, the update is sent without that
    /// look. Needs the permission "Notify invoice" (documented).
    /// </remarks>
    /// <param name="orderId">The id of the order.</param>
    /// <param name="invoiceNumber">The number of the invoice, exactly as it was sent.</param>
    /// <param name="update">What happened.</param>
    /// <param name="cancellationToken">Cancels the call. It may have taken effect by then.</param>
    /// <returns>The receipt.</returns>
    /// <exception cref="VtexNotFoundException">There is no such order or invoice.</exception>
    Task<ChangeReceipt> UpdateTrackingAsync(
        string orderId, string invoiceNumber, TrackingUpdate update, CancellationToken cancellationToken = default);
}
