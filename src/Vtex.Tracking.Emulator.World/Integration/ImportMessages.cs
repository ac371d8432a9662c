using System.Globalization;
using Vtex.Tracking.Emulator.World.Hub;
using Vtex.Tracking.Emulator.World.Orders;

namespace Vtex.Tracking.Emulator.World.Integration;

/// <summary>The facts that belong to a check of the import; which of them there are depends on the rule.</summary>
internal readonly record struct ImportFacts
{
    public StoreOrderStatus? Status { get; init; }

    public long? Invoiced { get; init; }

    public long? Total { get; init; }

    public int? ServiceId { get; init; }

    public DateTimeOffset? Time { get; init; }

    public string? Name { get; init; }

    public NfeRefusal? Refusal { get; init; }

    public CallResult? Call { get; init; }
}

/// <summary>Puts the checks of the import into words.</summary>
internal static class ImportMessages
{
    public static string Describe(ImportRule rule, RuleResult result, ImportFacts facts) => result switch
    {
        RuleResult.NotReached => "Not looked at: a rule before it is not kept.",
        RuleResult.Passed => Kept(rule, facts),
        RuleResult.Pending when facts.Refusal is { } refusal => $"The XML is no NF-e: {NfeReading.Describe(refusal)} It is fetched again at {Time(facts.Time)}.",
        RuleResult.Pending when facts.Call is { } call => $"The XML could not be fetched: {Describe(call)}. It is fetched again at {Time(facts.Time)}.",
        RuleResult.Pending => $"The XML is fetched at {Time(facts.Time)}.",
        _ => Broken(rule, facts),
    };

    private static string Kept(ImportRule rule, ImportFacts facts) => rule switch
    {
        ImportRule.NotImportedYet when facts.ServiceId is { } service => Invariant($"It is service {service}."),
        ImportRule.NotImportedYet => "It is no service yet.",
        ImportRule.AppInstalled => "The app is installed.",
        ImportRule.TokenValid => "The token is the one of this account.",
        ImportRule.OrderNotCancelled => "The order is not cancelled.",
        ImportRule.OrderInvoiced => "The order is invoiced.",
        ImportRule.InvoiceForSale => "The invoice is for a sale.",
        ImportRule.OrderDelivered => "The order is delivered, not picked up.",
        ImportRule.NotCarriedByHub => "No app of a carrier carries it.",
        ImportRule.InvoicedInTime => "It was invoiced in the time that the settings name.",
        ImportRule.RouteKnown => "It needs no route from outside, or has one.",
        ImportRule.XmlNamed => "The XML is not asked for, or the invoice has it.",
        ImportRule.XmlReadable => "The XML is not asked for, or is an NF-e.",
        ImportRule.CarrierKnown => "The carrier works through VTEX Tracking, or there is none.",
        _ => "There is an address.",
    };

    private static string Broken(ImportRule rule, ImportFacts facts) => rule switch
    {
        ImportRule.AppInstalled => "The app is not installed. Save its settings.",
        ImportRule.TokenValid => "The token is missing, or not the one of this account. Save the settings with the universe's integration token.",
        ImportRule.OrderNotCancelled => $"The order has the status {facts.Status!.Value.Wire()}.",
        ImportRule.OrderInvoiced => Invariant(
            $"The order has the status {facts.Status!.Value.Wire()}; {facts.Invoiced} of its {facts.Total} cents are invoiced. It must be handled, and its invoices reach its total."),
        ImportRule.InvoiceForSale => "The invoice is for a return (Input).",
        ImportRule.OrderDelivered => "The order is picked up.",
        ImportRule.NotCarriedByHub => $"The app '{facts.Name}' of the Shipping Network carries it.",
        ImportRule.InvoicedInTime => $"It was invoiced at {Time(facts.Time)}, before the app was installed. Save the settings with an earlier ImportSince.",
        ImportRule.RouteKnown => "Orders are routed outside, and this one has no route yet. Give it one first.",
        ImportRule.XmlNamed => "The settings ask for the XML: invoiceUrl must end in .xml, or embeddedInvoice be the XML itself.",
        ImportRule.XmlReadable when facts.Refusal is { } refusal => $"The XML is no NF-e: {NfeReading.Describe(refusal)}",
        ImportRule.XmlReadable => $"The XML could not be fetched: {(facts.Call is { } call ? Describe(call) : "no answer")}.",
        ImportRule.CarrierKnown when facts.Name is null => "The CNPJ of the carrier in the XML is not a CNPJ, and the settings name those that are known.",
        ImportRule.CarrierKnown => $"The carrier {facts.Name} of the XML is not among those of the settings.",
        _ => "The order, or the XML of its invoice if the settings ask for it, has no street or no postal code, without which there is no service.",
    };

    // Some descriptions are sentences, others are phrases.
    private static string Describe(CallResult call) => CallMessages.Describe(call).TrimEnd('.');

    private static string Time(DateTimeOffset? time) => time?.ToString("O", CultureInfo.InvariantCulture) ?? "";

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}

/// <summary>The facts that belong to a check of the way back.</summary>
internal readonly record struct UpdateFacts
{
    public ServiceStatus? Status { get; init; }

    /// <summary>The app of the carrier that carries the package.</summary>
    public string? Carrier { get; init; }

    public Events.RuleViolation? Violation { get; init; }
}

/// <summary>Puts the checks of the way back into words.</summary>
internal static class UpdateMessages
{
    public static string Describe(UpdateRule rule, RuleResult result, UpdateFacts facts) => result switch
    {
        RuleResult.NotReached when facts.Carrier is { } app => $"The app '{app}' has told nothing of the package yet.",
        RuleResult.NotReached => "Not looked at: a rule before it is not kept.",
        RuleResult.Passed => Kept(rule, facts),
        _ => Broken(rule, facts),
    };

    private static string Kept(UpdateRule rule, UpdateFacts facts) => rule switch
    {
        UpdateRule.Imported => "The package is a service.",
        UpdateRule.UpdatesSwitchedOn => "Updates are switched on.",
        UpdateRule.StatusIsTold => $"{Word(facts.Status)} is told to the order.",
        _ when facts.Carrier is { } app => $"The order was told what the app '{app}' told the hub.",
        _ => $"The order was told {Word(facts.Status)}.",
    };

    private static string Broken(UpdateRule rule, UpdateFacts facts) => rule switch
    {
        UpdateRule.Imported => "The package is no service.",
        UpdateRule.UpdatesSwitchedOn => "Updates are off, as by default. Save the settings with UpdateOrders.",
        UpdateRule.StatusIsTold => $"{Word(facts.Status)} is not told; Roteirizado, Em Andamento, Realizado and Não Realizado are.",
        _ when facts is { Carrier: { } app, Violation: { } refusal } => $"The order did not take what the app '{app}' told the hub: {refusal.Describe()}",
        _ when facts.Violation is { } violation => $"The order did not take {Word(facts.Status)}: {violation.Describe()}",
        _ => $"{Word(facts.Status)} came when updates were off, and was not told.",
    };

    private static string Word(ServiceStatus? status) => status is { } known ? Lifecycle.StatusNames.Describe(known) : "";
}
