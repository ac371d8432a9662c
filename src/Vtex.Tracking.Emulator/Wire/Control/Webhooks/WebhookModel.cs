using Vtex.Tracking.Emulator.World.Webhooks;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>A webhook, without its secret.</summary>
internal sealed record WebhookModel(
    int Id, Uri Address, IEnumerable<string> Events, WebhookStatus Status, DateTimeOffset Created, int Waiting, DateTimeOffset? FailingSince)
{
    public static WebhookModel Of(Webhook webhook) => new(
        webhook.Id, webhook.Address, webhook.Events.Select(WebhookNames.Wire), webhook.Status, webhook.Created, webhook.Waiting, webhook.FailingSince);
}

/// <summary>A delivery of a webhook.</summary>
internal sealed record WebhookDeliveryState(
    long Number, string EventId, string Event, DateTimeOffset At, int? IdDeliveryService, WebhookDeliveryStatus Status, DateTimeOffset? Next,
    IEnumerable<WebhookAttempt> Attempts)
{
    public static WebhookDeliveryState Of(WebhookDelivery delivery) => new(
        delivery.Number, delivery.EventId, delivery.Event.Wire(), delivery.At, delivery.ServiceId, delivery.Status, delivery.Next, delivery.Attempts);
}

/// <summary>A part of the deliveries of a webhook.</summary>
internal sealed record WebhookDeliveryListState(int Total, IEnumerable<WebhookDeliveryState> Data);
