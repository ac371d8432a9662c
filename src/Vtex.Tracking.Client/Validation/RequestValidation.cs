using Vtex.Tracking.Models;
using Vtex.Tracking.Orders.Models;
using Vtex.Tracking.Orders.Validation;
using Vtex.Tracking.ShippingNetwork.Models;
using Vtex.Tracking.ShippingNetwork.Validation;

namespace Vtex.Tracking.Validation;

/// <summary>Looks at a write before it is sent.</summary>
internal sealed class RequestValidation(ValidationMode mode)
{
    /// <returns>What is wrong with services to create, or null.</returns>
    public VtexValidationException? Refusal(IReadOnlyList<DeliveryService> services) =>
        Refusal("CreateDeliveryServices", services, DeliveryServiceRules.Check, StrictRules.Check);

    /// <returns>What is wrong with routes to create, or null.</returns>
    public VtexValidationException? Refusal(IReadOnlyList<RoutedDeliveryServices> routes) =>
        Refusal("CreateRoutedDeliveryServices", routes, RoutedDeliveryServicesRules.Check, StrictRules.Check);

    /// <returns>What is wrong with the keys of services that are to leave their packing lists, or null.</returns>
    public VtexValidationException? Refusal(IReadOnlyList<PackingListKey> keys) =>
        Refusal("RemovePackingLists", keys, PackingListKeyRules.Check, strict: null);

    /// <returns>What is wrong with a notification, or null.</returns>
    public VtexValidationException? Refusal(NotifyRequest request) => Refusal(
        "NotifyPackages",
        check => NotifyRequestRules.Check(request, check),
        check => NotifyStrictRules.Check(request, check));

    /// <returns>What is wrong with tracking numbers to ask for, or null.</returns>
    public VtexValidationException? Refusal(IReadOnlyList<string> trackingNumbers) => Refusal(
        "GetTrackingEvents",
        trackingNumbers.Select(number => new TrackingEventsRequest { TrackingNumber = number?.Trim()! }).ToList(),
        TrackingEventsRequestRules.Check,
        strict: null);

    /// <returns>What is wrong with an order to place, or null.</returns>
    public VtexValidationException? Refusal(ExternalOrder order) => Refusal(
        "PlaceOrder", check => OrderRules.Check(order, check), check => OrderStrictRules.Check(order, check));

    /// <returns>What is wrong with an invoice, or null.</returns>
    public VtexValidationException? Refusal(Invoice invoice) => Refusal(
        "InvoiceOrder", check => InvoiceSendRules.Check(invoice, check), check => OrderStrictRules.Check(invoice, check));

    /// <returns>What is wrong with an order and its invoice, or null.</returns>
    public VtexValidationException? Refusal(ExternalOrder order, Invoice invoice) => Refusal(
        "ImportAsync",
        check => ImportRules.Check(order, invoice, check),
        check =>
        {
            check.Object("order", order, required: true, OrderStrictRules.Check);
            check.Object("invoice", invoice, required: true, OrderStrictRules.Check);
        });

    /// <returns>What is wrong with the denial of a cancellation, or null.</returns>
    public VtexValidationException? Refusal(CancellationDenial denial) =>
        Refusal("DenyCancellation", check => CancellationDenialRules.Check(denial, check), strict: null);

    /// <returns>What is wrong with the tracking number and carrier of an invoice, or null.</returns>
    public VtexValidationException? Refusal(string invoiceNumber, InvoiceShipment shipment) => Refusal(
        "UpdateInvoice", check => TrackingRules.Check(invoiceNumber, shipment, check), strict: null);

    /// <returns>What is wrong with an update of the tracking, or null.</returns>
    public VtexValidationException? Refusal(string invoiceNumber, TrackingUpdate update, DateTimeOffset now) => Refusal(
        "UpdateTracking", check => TrackingRules.Check(invoiceNumber, update, now, check), strict: null);

    /// <returns>Why an order, as it is, cannot take an update of the tracking; null when it can.</returns>
    public VtexValidationException? Refusal(Order order, string invoiceNumber) => Refusal(
        "UpdateTracking", check => TrackingRules.CheckPackage(order, invoiceNumber, check), strict: null);

    /// <returns>What is wrong with handles to commit, or null.</returns>
    public VtexValidationException? Refusal(FeedCommit commit) =>
        Refusal("CommitFeedItems", check => FeedCommitRules.Check(commit, check), strict: null);

    /// <returns>What is wrong with the configuration of a feed, or null.</returns>
    public VtexValidationException? Refusal(FeedConfiguration configuration) =>
        Refusal("ConfigureFeed", check => ChangeFilterRules.Check(configuration, check), strict: null);

    /// <returns>What is wrong with the configuration of a hook, or null.</returns>
    public VtexValidationException? Refusal(HookConfiguration configuration) =>
        Refusal("ConfigureHook", check => ChangeFilterRules.Check(configuration, check), strict: null);

    private VtexValidationException? Refusal<T>(
        string operation, IReadOnlyList<T> items, Action<T, RequestCheck> documented, Action<T, RequestCheck>? strict)
        where T : class =>
        Refusal(operation, check => check.Items(items, documented), strict is null ? null : check => check.Items(items, strict));

    private VtexValidationException? Refusal(
        string operation, Action<RequestCheck> documented, Action<RequestCheck>? strict)
    {
        if (mode == ValidationMode.Off)
            return null;
        var check = new RequestCheck();
        documented(check);
        if (mode == ValidationMode.Strict)
            strict?.Invoke(check);
        return check.Faults.Count == 0 ? null : VtexValidationException.Of(operation, check.Faults);
    }
}
