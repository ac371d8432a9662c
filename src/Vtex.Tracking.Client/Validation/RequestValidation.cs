using Vtex.Tracking.Models;
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
