namespace Vtex.Tracking.Emulator;

/// <summary>A delivery of a webhook, with its attempts.</summary>
public sealed record WebhookDelivery
{
    /// <summary>Gets the number of the delivery for its webhook, from 1.</summary>
    public required long Number { get; init; }

    /// <summary>Gets the id of the event, which is the same for every webhook and every attempt.</summary>
    public required string EventId { get; init; }

    /// <summary>Gets the event.</summary>
    public required WebhookEventType Event { get; init; }

    /// <summary>Gets the time of the event, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Gets the service that it is about, if any.</summary>
    public int? ServiceId { get; init; }

    /// <summary>Gets the status.</summary>
    public WebhookDeliveryStatus Status { get; init; }

    /// <summary>Gets the time of the next attempt, UTC; null when there is none, or when it waits for another delivery about the same.</summary>
    public DateTimeOffset? Next { get; init; }

    /// <summary>Gets the attempts, oldest first.</summary>
    public IReadOnlyList<WebhookAttempt> Attempts { get; init; } = [];
}
