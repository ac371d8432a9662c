using Vtex.Tracking.Client.Tests.Infrastructure;
using Vtex.Tracking.Orders.Models;

namespace Vtex.Tracking.Client.Tests.Orders;

/// <summary>A store, an external order and its invoice, and clients of the Orders API.</summary>
internal static class Shops
{
    public const string AppToken = "t0ken-of-the-shop";

    /// <summary>The limits of time, apart from every wait that the code under test makes.</summary>
    public static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(59);
    public static readonly TimeSpan TotalTimeout = TimeSpan.FromSeconds(239);

    public static VtexOrdersOptions Options(TimeProvider? timeProvider = null) => new()
    {
        BaseAddress = new Uri("https://lojaipe.test"),
        AppKey = "vtexappkey-lojaipe-QWERTZ",
        AppToken = AppToken,
        AffiliateId = "MKP",
        TimeProvider = timeProvider ?? new ManualTimeProvider(),
        Resilience = { BaseDelay = TimeSpan.Zero, AttemptTimeout = AttemptTimeout, TotalTimeout = TotalTimeout },
    };

    public static VtexOrdersClient Orders(this HttpMessageHandler server, Action<VtexOrdersOptions>? set = null)
    {
        var options = Options();
        set?.Invoke(options);
        return new VtexOrdersClient(options, server);
    }

    /// <summary>A clock on which every wait is over at once, save for the limits of calls.</summary>
    public static ManualTimeProvider Clock() =>
        new() { Skips = wait => wait != AttemptTimeout && wait != TotalTimeout };

    public static ExternalOrder Order { get; } = new()
    {
        MarketplaceOrderId = "2031915",
        MarketplaceServicesEndpoint = "https://marketplace.example.com/api",
        MarketplacePaymentValue = new Cents(38990),
        Items = [new ExternalItem { Id = "21407", Quantity = 2, Seller = "1", Price = new Cents(18750) }],
        ClientProfileData = new ExternalClientProfile
        {
            Email = "helena.prado@example.com",
            FirstName = "Helena",
            LastName = "Prado",
            DocumentType = "cpf",
            Document = "52998224725",
        },
        ShippingData = new ExternalShippingData
        {
            Address = new ExternalAddress
            {
                AddressType = "residential",
                ReceiverName = "Helena Prado",
                PostalCode = "01310200",
                City = "São Paulo",
                State = "SP",
                Country = "BRA",
                Street = "Avenida Paulista",
                Number = "1578",
            },
            LogisticsInfo = [new ExternalLogisticsInfo { ItemIndex = 0, SelectedSla = "Expressa", Price = new Cents(1490) }],
        },
    };

    public static Invoice Invoice { get; } = new()
    {
        Type = InvoiceType.Output,
        IssuanceDate = new DateTimeOffset(2031, 3, 1, 9, 0, 0, TimeSpan.FromHours(-3)),
        InvoiceNumber = "000184532",
        InvoiceValue = new Cents(38990),
        Items = [new InvoiceItem { Id = "21407", Price = new Cents(18750), Quantity = 2 }],
    };

    public static InvoiceShipment Shipment { get; } = new()
    {
        TrackingNumber = "JAC0000184532BR",
        TrackingUrl = "https://rastreio.example.com/JAC0000184532BR",
        DispatchedDate = new DateTimeOffset(2031, 3, 1, 8, 0, 0, TimeSpan.FromHours(-3)),
        Courier = "Rápido Jacarandá",
    };

    public static TrackingUpdate Delivered { get; } = new()
    {
        IsDelivered = true,
        DeliveredDate = new DateTimeOffset(2031, 3, 1, 8, 45, 0, TimeSpan.FromHours(-3)),
        Events =
        [
            new TrackingUpdateEvent { City = "São Paulo", State = "SP", Description = "Entregue", Date = new BrasiliaDay(2031, 3, 1) },
        ],
    };

    public static FeedConfiguration Feed { get; } = new()
    {
        Filter = new FeedFilter { Type = "FromWorkflow", Status = [OrderStatus.Invoiced, OrderStatus.Cancelled] },
        Queue = new FeedQueue { VisibilityTimeoutInSeconds = 240, MessageRetentionPeriodInSeconds = 345_600 },
    };

    public static HookConfiguration Hook { get; } = new()
    {
        Filter = new HookFilter { Type = "FromWorkflow", Status = [OrderStatus.Invoiced] },
        Hook = new Hook
        {
            Url = "https://erp.example.com/vtex/orders",
            Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["key"] = "segredo" },
        },
    };
}
