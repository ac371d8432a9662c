namespace Vtex.Tracking.AspNetCore;

/// <summary>A change of an order, as VTEX notifies of it.</summary>
public sealed record OrderHookNotification
{
    /// <summary>Gets the id of the order.</summary>
    public required string OrderId { get; init; }

    /// <summary>Gets the status of the order after the change, such as <c>ready-for-handling</c>.</summary>
    public required string State { get; init; }

    /// <summary>Gets the flow of the order: Fulfillment or Marketplace (documented).</summary>
    public string? Domain { get; init; }

    /// <summary>Gets the status of the order before the change; the published example has none.</summary>
    public string? LastState { get; init; }

    /// <summary>Gets the time of the change before this one. Without an offset it is UTC (chosen).</summary>
    public DateTimeOffset? LastChange { get; init; }

    /// <summary>Gets the time of this change; the published example has none. Without an offset it is UTC (chosen).</summary>
    public DateTimeOffset? CurrentChange { get; init; }

    /// <summary>Gets the VTEX account that the change happened in.</summary>
    public string? Account { get; init; }

    /// <summary>Gets the application key that the hook belongs to.</summary>
    public string? Key { get; init; }
}
