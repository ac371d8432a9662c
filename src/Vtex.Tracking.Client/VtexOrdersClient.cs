using Vtex.Tracking.Configuration;
using Vtex.Tracking.Orders;
using Vtex.Tracking.Orders.Models;
using Vtex.Tracking.Transport;

namespace Vtex.Tracking;

/// <summary>The client of the Orders API of a store.</summary>
/// <remarks>
/// Make one per account and keep it for the life of the app. With dependency injection use
/// <see cref="VtexOrdersServiceCollectionExtensions"/> instead.
/// </remarks>
public sealed class VtexOrdersClient : IVtexOrdersClient, IDisposable
{
    private readonly OrdersPipeline _pipeline;
    private readonly OrderCalls _calls;
    private readonly OrderImports _imports;

    /// <summary>Creates a client with connections of its own.</summary>
    /// <param name="options">The options.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">
    /// The options are faulty; all faults are named.
    /// </exception>
    public VtexOrdersClient(VtexOrdersOptions options)
        : this(options, () => new HttpClientTransport(
            PrimaryHandler.Create(new EmulatorAddresses(EffectiveAddress.Of(options))), isOurs: true))
    {
    }

    /// <summary>Creates a client over a handler of yours: a proxy, a recorder, or a server in memory.</summary>
    /// <remarks>
    /// The client switches redirects off in the handler at its end, and puts a handler before that one which lets no
    /// other handler repeat what the client sends: repeating is up to <see cref="ResilienceOptions"/>.
    /// </remarks>
    /// <param name="options">The options.</param>
    /// <param name="handler">The handler that carries the requests. It stays yours: the client does not dispose it.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">
    /// The options are faulty; all faults are named.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// The handler is a chain that has sent requests already, so that the SDK cannot put its guard against repeated
    /// writes into it.
    /// </exception>
    public VtexOrdersClient(VtexOrdersOptions options, HttpMessageHandler handler)
        : this(options, () => OverHandler(handler))
    {
    }

    /// <summary>Creates a client for dependency injection, where a factory makes the HTTP clients.</summary>
    /// <param name="options">The options.</param>
    /// <param name="network">The innermost layer.</param>
    internal VtexOrdersClient(VtexOrdersOptions options, Func<HttpClientTransport> network)
    {
        Argument.NotNull(options);
        var settings = new OrdersSettings(options);
        _pipeline = new OrdersPipeline(settings, network());
        _calls = new OrderCalls(_pipeline.Operations, settings);
        _imports = new OrderImports(_calls, settings, _pipeline.Observer);
        Feed = new OrderFeedClient(_pipeline.Operations, settings, _pipeline.Observer);
        Hook = new OrderHookClient(_pipeline.Operations, settings);
    }

    /// <inheritdoc/>
    public IOrderFeedClient Feed { get; }

    /// <inheritdoc/>
    public IOrderHookClient Hook { get; }

    /// <inheritdoc/>
    public Task<PlacedOrder> PlaceAsync(
        ExternalOrder order, PlacementOptions? options = null, CancellationToken cancellationToken = default) =>
        _calls.PlaceAsync(order, options, cancellationToken);

    /// <inheritdoc/>
    public Task<FulfilledOrder> FulfillAsync(
        string orderId,
        string marketplaceOrderId,
        PlacementOptions? options = null,
        CancellationToken cancellationToken = default) =>
        _calls.FulfillAsync(orderId, marketplaceOrderId, options, cancellationToken);

    /// <inheritdoc/>
    public Task<ImportResult> ImportAsync(
        ExternalOrder order, Invoice invoice, ImportOptions? options = null, CancellationToken cancellationToken = default) =>
        _imports.ImportAsync(order, invoice, options, cancellationToken);

    /// <inheritdoc/>
    public Task<OrderListPage> GetPageAsync(
        OrderFilter? filter = null, int page = 1, CancellationToken cancellationToken = default) =>
        _calls.GetPageAsync(filter, page, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<OrderSummary> ListAsync(
        OrderFilter? filter = null, CancellationToken cancellationToken = default) =>
        OrderListWalk.Of(_calls.GetPageAsync, filter, cancellationToken);

    /// <inheritdoc/>
    public Task<Order> GetAsync(string orderId, CancellationToken cancellationToken = default) =>
        _calls.GetAsync(orderId, cancellationToken);

    /// <inheritdoc/>
    public Task<WriteResult> StartHandlingAsync(string orderId, CancellationToken cancellationToken = default) =>
        _calls.StartHandlingAsync(orderId, cancellationToken);

    /// <inheritdoc/>
    public Task<OrderReceipt> CancelAsync(
        string orderId, CancelRequest? request = null, CancellationToken cancellationToken = default) =>
        _calls.CancelAsync(orderId, request, cancellationToken);

    /// <inheritdoc/>
    public Task<WriteResult> DenyCancellationAsync(
        string orderId, CancellationDenial denial, CancellationToken cancellationToken = default) =>
        _calls.DenyCancellationAsync(orderId, denial, cancellationToken);

    /// <inheritdoc/>
    public Task<OrderReceipt> InvoiceAsync(
        string orderId, Invoice invoice, CancellationToken cancellationToken = default) =>
        _calls.InvoiceAsync(orderId, invoice, cancellationToken);

    /// <inheritdoc/>
    public Task<ChangeReceipt> UpdateInvoiceAsync(
        string orderId, string invoiceNumber, InvoiceShipment shipment, CancellationToken cancellationToken = default) =>
        _calls.UpdateInvoiceAsync(orderId, invoiceNumber, shipment, cancellationToken);

    /// <inheritdoc/>
    public Task<ChangeReceipt> UpdateTrackingAsync(
        string orderId, string invoiceNumber, TrackingUpdate update, CancellationToken cancellationToken = default) =>
        _calls.UpdateTrackingAsync(orderId, invoiceNumber, update, cancellationToken);

    /// <summary>Closes the connections that the client opened itself. Its calls fail from then on.</summary>
    public void Dispose() => _pipeline.Dispose();

    private static HttpClientTransport OverHandler(HttpMessageHandler handler)
    {
        Argument.NotNull(handler);
        return new HttpClientTransport(handler, isOurs: false);
    }
}
