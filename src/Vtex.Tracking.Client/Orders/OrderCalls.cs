using Vtex.Tracking.Configuration;
using Vtex.Tracking.Generated;
using Vtex.Tracking.Orders.Models;
using Vtex.Tracking.Validation;

namespace Vtex.Tracking.Orders;

/// <summary>Makes the calls of the client: checks each request, and sends it.</summary>
internal sealed class OrderCalls(OrdersOperations operations, OrdersSettings settings)
{
    private readonly RequestValidation _validation = new(settings.Validation);

    public Task<PlacedOrder> PlaceAsync(ExternalOrder order, PlacementOptions? options, CancellationToken cancellationToken)
    {
        Argument.NotNull(order);
        var affiliate = settings.AffiliateOf(options?.AffiliateId);
        return _validation.Refusal(order) is { } refusal
            ? Task.FromException<PlacedOrder>(refusal)
            : OrderAnswers.Of(operations.PlaceOrderAsync(options?.SalesChannel, affiliate, order, cancellationToken));
    }

    public Task<FulfilledOrder> FulfillAsync(
        string orderId, string marketplaceOrderId, PlacementOptions? options, CancellationToken cancellationToken)
    {
        RefuseId(orderId);
        Argument.NotEmpty(marketplaceOrderId);
        var affiliate = settings.AffiliateOf(options?.AffiliateId);
        var request = new FulfillRequest { MarketplaceOrderId = marketplaceOrderId };
        return OrderAnswers.Of(
            operations.FulfillOrderAsync(orderId, options?.SalesChannel, affiliate, request, cancellationToken));
    }

    public Task<OrderListPage> GetPageAsync(OrderFilter? filter, int page, CancellationToken cancellationToken) =>
        OrderAnswers.Of(OrderListQuery.SendAsync(operations, filter, page, cancellationToken));

    public Task<Order> GetAsync(string orderId, CancellationToken cancellationToken)
    {
        RefuseId(orderId);
        return OrderAnswers.Of(operations.GetOrderAsync(orderId, cancellationToken));
    }

    public Task<WriteResult> StartHandlingAsync(string orderId, CancellationToken cancellationToken)
    {
        RefuseId(orderId);
        return OrderAnswers.Accepted(operations.StartHandlingAsync(orderId, cancellationToken), settings.TimeProvider);
    }

    public Task<OrderReceipt> CancelAsync(string orderId, CancelRequest? request, CancellationToken cancellationToken)
    {
        RefuseId(orderId);
        return OrderAnswers.Of(operations.CancelOrderAsync(orderId, request ?? new CancelRequest(), cancellationToken));
    }

    public Task<WriteResult> DenyCancellationAsync(
        string orderId, CancellationDenial denial, CancellationToken cancellationToken)
    {
        RefuseId(orderId);
        Argument.NotNull(denial);
        return _validation.Refusal(denial) is { } refusal
            ? Task.FromException<WriteResult>(refusal)
            : OrderAnswers.Accepted(operations.DenyCancellationAsync(orderId, denial, cancellationToken), settings.TimeProvider);
    }

    public Task<OrderReceipt> InvoiceAsync(string orderId, Invoice invoice, CancellationToken cancellationToken)
    {
        RefuseId(orderId);
        Argument.NotNull(invoice);
        return _validation.Refusal(invoice) is { } refusal
            ? Task.FromException<OrderReceipt>(refusal)
            : OrderAnswers.Of(operations.InvoiceOrderAsync(orderId, invoice, cancellationToken));
    }

    public Task<ChangeReceipt> UpdateInvoiceAsync(
        string orderId, string invoiceNumber, InvoiceShipment shipment, CancellationToken cancellationToken)
    {
        RefuseId(orderId);
        Argument.NotEmpty(invoiceNumber);
        Argument.NotNull(shipment);
        return _validation.Refusal(invoiceNumber, shipment) is { } refusal
            ? Task.FromException<ChangeReceipt>(refusal)
            : OrderAnswers.Of(operations.UpdateInvoiceAsync(orderId, invoiceNumber, shipment, cancellationToken));
    }

    public Task<ChangeReceipt> UpdateTrackingAsync(
        string orderId, string invoiceNumber, TrackingUpdate update, CancellationToken cancellationToken)
    {
        RefuseId(orderId);
        Argument.NotEmpty(invoiceNumber);
        Argument.NotNull(update);
        return _validation.Refusal(invoiceNumber, update, settings.TimeProvider.GetUtcNow()) is { } refusal
            ? Task.FromException<ChangeReceipt>(refusal)
            : UpdatedAsync(orderId, invoiceNumber, update, cancellationToken);
    }

    /// <returns>What is wrong with an order and its invoice, or null. Nothing is sent.</returns>
    public VtexValidationException? Refusal(ExternalOrder order, Invoice invoice) => _validation.Refusal(order, invoice);

    private async Task<ChangeReceipt> UpdatedAsync(
        string orderId, string invoiceNumber, TrackingUpdate update, CancellationToken cancellationToken)
    {
        if (settings.Validation != ValidationMode.Off
            && await ReadableAsync(orderId, cancellationToken).ConfigureAwait(false) is { } order
            && _validation.Refusal(order, invoiceNumber) is { } refusal)
        {
            throw refusal;
        }

        return await OrderAnswers
            .Of(operations.UpdateTrackingAsync(orderId, invoiceNumber, update, cancellationToken))
            .ConfigureAwait(false);
    }

    /// <summary>Reads an order for a check that is not worth an error of its own.</summary>
    private async Task<Order?> ReadableAsync(string orderId, CancellationToken cancellationToken)
    {
        try
        {
            return await GetAsync(orderId, cancellationToken).ConfigureAwait(false);
        }
        catch (VtexException)
        {
            return null;
        }
    }

    private static void RefuseId(string orderId)
    {
        Argument.NotNull(orderId);
        if (CarrierPath.Fault(orderId) is { } fault)
            throw new ArgumentException($"The id of the order {fault}", nameof(orderId));
    }
}
