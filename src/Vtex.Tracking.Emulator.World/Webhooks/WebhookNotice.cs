namespace Vtex.Tracking.Emulator.World.Webhooks;

/// <summary>Something that webhooks are told, with what was known then. It has no data of persons.</summary>
/// <param name="Id">The id, by which a receiver knows what it got before: the same for every webhook and every attempt.</param>
/// <param name="Type">The event.</param>
/// <param name="At">Its time.</param>
/// <param name="Subject">What it is about; notices about the same are delivered in order.</param>
internal sealed record WebhookNotice(string Id, WebhookEventType Type, DateTimeOffset At, string Subject)
{
    public int? ServiceId { get; init; }

    public string? OrderNumber { get; init; }

    public string? Invoice { get; init; }

    public string? InvoiceSerie { get; init; }

    public ServiceStatus? Status { get; init; }

    public int? RouteId { get; init; }

    public string? Driver { get; init; }

    public IReadOnlyList<int>? ServiceIds { get; init; }

    public string? Reason { get; init; }

    public int? Rating { get; init; }

    public DateOnly? Day { get; init; }

    public DayPeriod? Period { get; init; }

    public Chat? Chat { get; init; }

    public string? OrderId { get; init; }

    public string? OrderStatus { get; init; }

    public string? LastOrderStatus { get; init; }
}
