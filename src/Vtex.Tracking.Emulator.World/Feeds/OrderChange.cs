namespace Vtex.Tracking.Emulator.World.Feeds;

/// <summary>A change of an order: of its status, or of anything else.</summary>
/// <param name="Number">The place of its event in the log.</param>
/// <param name="OrderId">The order.</param>
/// <param name="IsExternal">Whether it was sold elsewhere.</param>
/// <param name="State">The status after the change.</param>
/// <param name="LastState">The status before it, the same unless it changed; null when there was none.</param>
/// <param name="LastChange">The time of the change before it.</param>
/// <param name="CurrentChange">Its time.</param>
internal sealed record OrderChange(
    long Number, string OrderId, bool IsExternal, StoreOrderStatus State, StoreOrderStatus? LastState,
    DateTimeOffset LastChange, DateTimeOffset CurrentChange)
{
    /// <summary>The flow of the order.</summary>
    public string Domain => IsExternal ? "Fulfillment" : "Marketplace";

    /// <summary>Gets whether the status changed.</summary>
    public bool IsMove => LastState != State;

    /// <summary>Finds the change that an event made; null when it made none.</summary>
    public static OrderChange? Of(StoreOrder? before, StoreOrder after, WorldEvent happened) => ReferenceEquals(before, after)
        ? null
        : new OrderChange(
            happened.Sequence, after.OrderId, after.IsExternal, after.Status, before?.Status,
            before?.StatusChanged ?? after.Created, happened.At);
}
