namespace Vtex.Tracking.Emulator;

/// <summary>A webhook.</summary>
public sealed record Webhook
{
    /// <summary>Gets the id.</summary>
    public required int Id { get; init; }

    /// <summary>Gets the address that is called.</summary>
    public required Uri Address { get; init; }

    /// <summary>Gets the events that it is told.</summary>
    public required IReadOnlyList<WebhookEventType> Events { get; init; }

    /// <summary>Gets the status.</summary>
    public WebhookStatus Status { get; init; }

    /// <summary>Gets the time of the registration, UTC.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>Gets the number of deliveries that wait.</summary>
    public int Waiting { get; init; }

    /// <summary>Gets the time since which every call has failed, UTC; null when the latest was accepted, or there was none.</summary>
    public DateTimeOffset? FailingSince { get; init; }
}
