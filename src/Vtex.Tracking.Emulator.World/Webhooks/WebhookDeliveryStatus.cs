namespace Vtex.Tracking.Emulator;

/// <summary>The status of a delivery of a webhook.</summary>
public enum WebhookDeliveryStatus
{
    /// <summary>It is still to be sent, for the first time or again.</summary>
    Waiting,

    /// <summary>The receiver answered with a status from 200 to 299.</summary>
    Delivered,

    /// <summary>It was sent in vain as often as it may be.</summary>
    Failed,

    /// <summary>It was waiting when the webhook was paused or disabled, or when too many were.</summary>
    Dropped,
}
