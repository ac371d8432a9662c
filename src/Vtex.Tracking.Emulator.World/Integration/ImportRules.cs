using Vtex.Tracking.Emulator.World.Hub;

namespace Vtex.Tracking.Emulator.World.Integration;

/// <summary>
/// Evaluates the rules of the import that follow from what is known. Those of the XML and what it says are found out when a
/// package is imported; a hold keeps what was found.
/// </summary>
internal static class ImportRules
{
    private const string Pickup = "pickup";

    private static readonly ImportRule[] All = Enum.GetValues<ImportRule>();

    /// <summary>Determines whether a package is to be imported, as far as is known.</summary>
    public static bool IsDue(IntegrationState state, HubState hub, StoreOrder order, StorePackage package) =>
        All.TakeWhile(rule => rule < ImportRule.XmlNamed).All(rule => Known(rule, state, hub, order, package).Result == RuleResult.Passed);

    /// <summary>Explains a package rule by rule.</summary>
    /// <param name="state">The state of the integration.</param>
    /// <param name="hub">The hub.</param>
    /// <param name="order">The order.</param>
    /// <param name="package">The package; null for an order without one.</param>
    public static IReadOnlyList<ImportCheck> Explain(IntegrationState state, HubState hub, StoreOrder order, StorePackage? package)
    {
        var key = new PackageKey(order.OrderId, package?.Invoice.InvoiceNumber);
        if (package is { Invoice.IsReturn: false } && state.ServiceOf(key) is { } service)
            return [new ImportCheck(ImportRule.NotImportedYet, RuleResult.Passed, new ImportFacts { ServiceId = service })];
        var checks = new List<ImportCheck>(All.Length);
        foreach (var rule in All)
        {
            var isReached = checks.TrueForAll(check => check.Result == RuleResult.Passed);
            checks.Add(!isReached || (package is null && rule > ImportRule.OrderInvoiced)
                ? new ImportCheck(rule, RuleResult.NotReached)
                : rule < ImportRule.XmlNamed ? Known(rule, state, hub, order, package) : Held(rule, state.HoldOf(key)));
        }

        return checks;
    }

    private static ImportCheck Known(ImportRule rule, IntegrationState state, HubState hub, StoreOrder order, StorePackage? package)
    {
        var settings = state.Settings;
        return rule switch
        {
            ImportRule.NotImportedYet => Check(
                rule, package is null or { Invoice.IsReturn: true } || state.ServiceOf(new PackageKey(order.OrderId, package.Invoice.InvoiceNumber)) is null),
            ImportRule.AppInstalled => Check(rule, settings is not null),
            ImportRule.TokenValid => Check(rule, state.IsTokenValid),
            ImportRule.OrderNotCancelled => Check(
                rule, order.Status is not (StoreOrderStatus.Cancelling or StoreOrderStatus.Cancelled), new ImportFacts { Status = order.Status }),
            ImportRule.OrderInvoiced => Check(
                rule, order.Status == StoreOrderStatus.Invoiced, new ImportFacts { Status = order.Status, Invoiced = order.InvoicedValue, Total = order.Value }),
            ImportRule.InvoiceForSale => Check(rule, package is null or { Invoice.IsReturn: false }),
            ImportRule.OrderDelivered => Check(
                rule, order.Details.Address?.AddressType != Pickup && order.Details.Deliveries.All(delivery => delivery.PickupPointId is null)),
            ImportRule.NotCarriedByHub => HubCarrierOf(hub, order) is { } app
                ? Check(rule, false, new ImportFacts { Name = app })
                : Check(rule, true),
            ImportRule.InvoicedInTime => Check(
                rule, order.Invoiced >= state.Installed || order.Invoiced >= settings?.ImportSince, new ImportFacts { Time = order.Invoiced }),
            _ => Check(rule, settings is not { RoutedOutside: true } || state.RouteOf(order.OrderId) is not null),
        };
    }

    /// <summary>Gets the app that carries an order: the one of the name of a shipping policy of its items; null when there is none.</summary>
    public static string? HubCarrierOf(HubState hub, StoreOrder order) => hub.Carriers.Count == 0
        ? null
        : order.Details.Deliveries.Select(delivery => delivery.SelectedSla).FirstOrDefault(sla => hub.FindCarrier(sla) is not null);

    private static ImportCheck Held(ImportRule rule, PackageHold? hold)
    {
        if (hold is null || rule < hold.Why.Rule)
            return new ImportCheck(rule, RuleResult.Passed);
        var why = hold.Why;
        return new ImportCheck(rule, why.Next is null ? RuleResult.Failed : RuleResult.Pending, new ImportFacts
        {
            Refusal = why.Refusal,
            Call = why.Call,
            Name = why.Carrier,
            Time = why.Next,
        });
    }

    private static ImportCheck Check(ImportRule rule, bool isKept, ImportFacts facts = default) =>
        new(rule, isKept ? RuleResult.Passed : RuleResult.Failed, isKept ? default : facts);
}
