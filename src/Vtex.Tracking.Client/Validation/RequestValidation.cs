using Vtex.Tracking.Models;

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

    private VtexValidationException? Refusal<T>(
        string operation, IReadOnlyList<T> items, Action<T, RequestCheck> documented, Action<T, RequestCheck>? strict)
        where T : class
    {
        if (mode == ValidationMode.Off)
            return null;
        var check = new RequestCheck();
        check.Items(items, documented);
        if (mode == ValidationMode.Strict && strict is not null)
            check.Items(items, strict);
        return check.Faults.Count == 0 ? null : VtexValidationException.Of(operation, check.Faults);
    }
}
