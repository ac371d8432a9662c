namespace Vtex.Tracking.Emulator;

/// <summary>
/// An order that is invoiced and waits for its carrier. Only its id is needed; whatever else is left out gets a value that
/// a carrier's app can work with.
/// </summary>
public sealed record HubOrder
{
    /// <summary>The id of the order, such as <c>1043250000187-01</c>; unique in the universe.</summary>
    public required string OrderId { get; init; }

    /// <summary>The name of the carrier's app. It may be left out when one app is registered.</summary>
    public string? Carrier { get; init; }

    /// <summary>The id of the dispatch order that the carrier is told. The default is null: one made from the seed.</summary>
    public string? DispatchOrderId { get; init; }

    /// <summary>The invoice.</summary>
    public HubInvoice Invoice { get; init; } = new();

    /// <summary>The packages. The default is none: one package with one item.</summary>
    public IReadOnlyList<NewHubPackage> Packages { get; init; } = [];

    /// <summary>The recipient.</summary>
    public HubRecipient Recipient { get; init; } = new();

    /// <summary>The sender: the store's company.</summary>
    public HubCompany Sender { get; init; } = HubCompany.SomeStore;

    /// <summary>The company behind the carrier's app.</summary>
    public HubCompany CarrierCompany { get; init; } = HubCompany.SomeCarrier;

    /// <summary>The address that gets files besides those of sender and carrier.</summary>
    public string Email { get; init; } = "expedicao@example.com";

    /// <summary>The time of the order. The default is null: the time at which it is invoiced.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>The promised time of delivery: a number and a unit, bd being business days. The default is 5bd.</summary>
    public string ShippingEstimate { get; init; } = "5bd";

    /// <summary>The promised time of arrival. The default is null: none.</summary>
    public DateTimeOffset? ShippingEstimateDate { get; init; }

    /// <summary>The order without the persons in it, so that none land in a log.</summary>
    public override string ToString() => $"HubOrder {{ OrderId = {OrderId}, Carrier = {Carrier}, Packages = {Packages.Count} }}";
}
