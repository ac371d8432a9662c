namespace Vtex.Tracking.Emulator;

/// <summary>An order to place in the store. Amounts of money are in cents.</summary>
public sealed record NewStoreOrder
{
    /// <summary>The id of the order at the marketplace, for one that was sold elsewhere. The default is null: the store's own order.</summary>
    public string? MarketplaceOrderId { get; init; }

    /// <summary>The affiliate of an order that was sold elsewhere: three letters. The default is null.</summary>
    public string? AffiliateId { get; init; }

    /// <summary>The address of the marketplace. The default is null. The emulator does not call it.</summary>
    public string? MarketplaceServicesEndpoint { get; init; }

    /// <summary>The sales channel. The default is 1.</summary>
    public string SalesChannel { get; init; } = "1";

    /// <summary>
    /// The total in cents. The default is null: that of items and freight. Where it differs from those, an order that was sold
    /// elsewhere waits for a person, if <see cref="CreatedAsynchronously"/>.
    /// </summary>
    public long? Value { get; init; }

    /// <summary>Gets whether an order whose prices differ waits for a person. The default is false.</summary>
    public bool CreatedAsynchronously { get; init; }

    /// <summary>The items.</summary>
    public required IReadOnlyList<StoreItem> Items { get; init; }

    /// <summary>The customer.</summary>
    public required StoreCustomer Customer { get; init; }

    /// <summary>The address of delivery. The default is null.</summary>
    public StoreAddress? Address { get; init; }

    /// <summary>Gets how items are shipped. The default is none.</summary>
    public IReadOnlyList<StoreDelivery> Deliveries { get; init; } = [];

    /// <summary>The campaign that the order came from. The default is null.</summary>
    public StoreMarketing? Marketing { get; init; }

    /// <summary>A note. The default is null.</summary>
    public string? Note { get; init; }

    /// <summary>The e-mail of the telesales user who places the order by hand. The default is null.</summary>
    public string? Operator { get; init; }

    /// <summary>The method of payment, such as Pix. The default is null: paid elsewhere.</summary>
    public string? PaymentName { get; init; }

    /// <summary>Gets whether an order placed by hand is paid at once. The default is true.</summary>
    public bool IsPaid { get; init; } = true;
}
