using System.Collections.Immutable;
using Vtex.Tracking.Emulator.World.Events;
using Vtex.Tracking.Emulator.World.Hub;

namespace Vtex.Tracking.Emulator.World.Integration;

/// <summary>Something that happened between the store and VTEX Tracking.</summary>
internal abstract record IntegrationEvent : WorldEvent;

/// <summary>The settings of the app were saved, and its token looked at. The token itself is not kept.</summary>
internal sealed record IntegrationSaved(IntegrationSettings Settings, bool IsTokenValid) : IntegrationEvent;

/// <summary>Orders got a route outside of VTEX Tracking.</summary>
internal sealed record OrdersRouted(NewRoute Route, ImmutableArray<string> OrderIds) : IntegrationEvent;

/// <summary>A route from outside was scheduled in VTEX Tracking, when the first of its orders came in.</summary>
/// <param name="Number">Its place among the routes from outside, from 1.</param>
/// <param name="RouteId">The route.</param>
internal sealed record OutsideRouteScheduled(int Number, int RouteId) : IntegrationEvent
{
    public override int? AboutRoute => RouteId;
}

/// <summary>Something that happened to one package of an order.</summary>
internal abstract record PackageEvent(string OrderId, string? InvoiceNumber) : IntegrationEvent
{
    public PackageKey Key => new(OrderId, InvoiceNumber);

    public override string? AboutOrder => OrderId;
}

/// <summary>A package became a service.</summary>
internal sealed record PackageImported(string OrderId, string? InvoiceNumber, int ServiceId, bool IsFromXml) : PackageEvent(OrderId, InvoiceNumber)
{
    public override int? AboutService => ServiceId;
}

/// <summary>A package did not become a service: a rule was not kept, or its XML must be fetched first.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="InvoiceNumber">The invoice.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Refusal">Why its XML is no invoice.</param>
/// <param name="Call">What came of fetching it.</param>
/// <param name="Carrier">The CNPJ of the carrier that is not known.</param>
/// <param name="Next">When the XML is fetched; null when it is not.</param>
internal sealed record PackageHeld(
    string OrderId, string? InvoiceNumber, ImportRule Rule, NfeRefusal? Refusal = null, CallResult? Call = null, string? Carrier = null, DateTimeOffset? Next = null)
    : PackageEvent(OrderId, InvoiceNumber);

/// <summary>The status of a service was told to its order.</summary>
internal sealed record OrderUpdated(string OrderId, string? InvoiceNumber, int ServiceId, ServiceStatus Status) : PackageEvent(OrderId, InvoiceNumber)
{
    public override int? AboutService => ServiceId;
}

/// <summary>The order did not take the status of its service.</summary>
internal sealed record OrderUpdateRefused(string OrderId, string? InvoiceNumber, int ServiceId, ServiceStatus Status, RuleViolation Violation)
    : PackageEvent(OrderId, InvoiceNumber)
{
    public override int? AboutService => ServiceId;
}

/// <summary>An order was told what the app of its carrier told the hub of a package; with a violation it did not take it.</summary>
internal sealed record CarrierUpdateTold(string OrderId, string? InvoiceNumber, string PackageId, RuleViolation? Violation)
    : PackageEvent(OrderId, InvoiceNumber);

/// <summary>A package of an order by its invoice.</summary>
internal readonly record struct PackageKey(string OrderId, string? InvoiceNumber);
