namespace Vtex.Tracking;

/// <summary>Describes how far an import is.</summary>
/// <param name="OrderId">The id of the order.</param>
/// <param name="Step">What is done next.</param>
/// <param name="Status">The status in which the order was seen; null while it is not placed.</param>
/// <param name="At">When, UTC, by the client's clock.</param>
public sealed record ImportProgress(string OrderId, ImportStep Step, OrderStatus? Status, DateTimeOffset At);
