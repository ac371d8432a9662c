namespace Vtex.Tracking.Emulator;

/// <summary>The shipping of an item of an order in the store.</summary>
/// <param name="ItemIndex">The item, from 0.</param>
/// <param name="SelectedSla">The shipping policy.</param>
/// <param name="Price">The freight, in cents.</param>
public sealed record StoreDelivery(int ItemIndex, string SelectedSla, long Price)
{
    /// <summary>Gets how long stock is reserved, such as <c>8d</c>. The default is null.</summary>
    public string? LockTtl { get; init; }

    /// <summary>Gets how long shipping takes, such as <c>7d</c>, or <c>3bd</c> in business days. The default is null.</summary>
    public string? ShippingEstimate { get; init; }

    /// <summary>The start of the window that the customer chose; UTC. The default is null: none.</summary>
    public DateTimeOffset? WindowStart { get; init; }

    /// <summary>The end of the window that the customer chose; UTC. The default is null: none.</summary>
    public DateTimeOffset? WindowEnd { get; init; }

    /// <summary>The pickup point, for an order that is picked up. The default is null: it is delivered.</summary>
    public string? PickupPointId { get; init; }
}
