using Vtex.Tracking.Emulator.World.Orders;
using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.Webhooks;

namespace Vtex.Tracking.Emulator.World.State;

/// <summary>Makes notices for webhooks of what happens. Without a webhook it does nothing.</summary>
internal sealed class WebhookProjection
{
    private readonly WorldState _state;
    private WorldEvent? _happening;
    private int _notices;

    public WebhookProjection(WorldState state)
    {
        _state = state;
        state.Chats.Changed += Follow;
    }

    /// <summary>Tells, before the state follows it, what happens: it numbers the notices.</summary>
    public void Begin(WorldEvent happened) => (_happening, _notices) = (happened, 0);

    /// <summary>Follows an event, after the state has; of a deletion, before.</summary>
    public void Follow(WorldEvent happened)
    {
        if (!_state.Webhooks.IsListening)
            return;
        switch (happened)
        {
            case ServiceEvent e when TypeOf(e) is { } type: Note(type, e.ServiceId, notice => With(notice, e)); break;
            case StopAdded e: Note(WebhookEventType.ServiceRouted, e.ServiceId); break;
            case StopRemoved or StopWithdrawn: Note(WebhookEventType.ServiceUnrouted, happened.AboutService!.Value); break;
            case RouteScheduled e:
                Note(WebhookEventType.RouteCreated, _state.Routes.Get(e.RouteId));
                foreach (var id in e.ServiceIds)
                    Note(WebhookEventType.ServiceRouted, id);
                break;
            case WorkDayStarted e: Note(WebhookEventType.RouteStarted, _state.Routes.Get(e.RouteId)); break;
            case RouteFinished e: Note(WebhookEventType.RouteFinished, _state.Routes.Get(e.RouteId)); break;
            case RouteCancelled e: Note(WebhookEventType.RouteCancelled, _state.Routes.Get(e.RouteId)); break;
        }
    }

    /// <summary>Follows an event of an order.</summary>
    public void Follow(StoreOrder? before, StoreOrder after)
    {
        if (_state.Webhooks.IsListening && before?.Status != after.Status)
        {
            Note(Make(WebhookEventType.OrderStatusChanged, $"order {after.OrderId}") with
            {
                OrderId = after.OrderId,
                OrderStatus = after.Status.Wire(),
                LastOrderStatus = before?.Status.Wire(),
            });
        }
    }

    private void Follow(Chat? before, Chat after)
    {
        if (!_state.Webhooks.IsListening || before?.Status == after.Status)
            return;
        var type = after.Status switch
        {
            ChatStatus.Waiting => WebhookEventType.ChatOpened,
            ChatStatus.InAttendance => WebhookEventType.ChatTaken,
            _ => WebhookEventType.ChatClosed,
        };
        Note(type, after.ServiceId, notice => notice with { Chat = after });
    }

    private static WebhookEventType? TypeOf(ServiceEvent happened) => happened switch
    {
        ServiceCreated => WebhookEventType.ServiceCreated,
        ServiceEdited => WebhookEventType.ServiceEdited,
        ServiceDeleted => WebhookEventType.ServiceDeleted,
        DisplacementStarted => WebhookEventType.ServiceStarted,
        DisplacementPaused => WebhookEventType.ServicePaused,
        DisplacementResumed => WebhookEventType.ServiceResumed,
        DriverArrived => WebhookEventType.ServiceArrived,
        ServiceDelivered or ServiceFinishedByHand { Status: ServiceStatus.Delivered } => WebhookEventType.ServiceDelivered,
        ServiceFailed or ServiceFinishedByHand => WebhookEventType.ServiceNotDelivered,
        ServiceCancelled => WebhookEventType.ServiceCancelled,
        ServiceReturned => WebhookEventType.ServiceReturned,
        ServiceRescheduled => WebhookEventType.ServiceRescheduled,
        ServiceRated => WebhookEventType.ServiceRated,
        StatusCorrected => WebhookEventType.ServiceCorrected,
        DeadlineMissed => WebhookEventType.ServicePastDeadline,
        _ => null,
    };

    private static WebhookNotice With(WebhookNotice notice, ServiceEvent happened) => happened switch
    {
        ServiceFailed e => notice with { Reason = e.Failure.Reason },
        ServiceFinishedByHand e => notice with { Reason = e.Justification },
        StatusCorrected e => notice with { Reason = e.Justification },
        ServiceCancelled e => notice with { Reason = e.Reason },
        ServiceRescheduled e => notice with { Day = e.Day, Period = e.Period },
        ServiceRated e => notice with { Rating = e.Rating },
        _ => notice,
    };

    private void Note(WebhookEventType type, int serviceId, Func<WebhookNotice, WebhookNotice>? add = null)
    {
        var notice = Make(type, FormattableString.Invariant($"service {serviceId}")) with { ServiceId = serviceId };
        if (_state.Services.Find(serviceId)?.Service is { } service)
        {
            var route = service.CurrentStop is { } stop ? _state.Routes.Get(stop.RouteId) : null;
            notice = notice with
            {
                OrderNumber = service.Details.OrderNumber,
                Invoice = service.Details.Invoice,
                InvoiceSerie = service.Details.InvoiceSerie,
                Status = service.Status,
                RouteId = route?.Id,
                Driver = route?.Details.Driver.Username,
            };
        }

        Note(add?.Invoke(notice) ?? notice);
    }

    private void Note(WebhookEventType type, Route route) => Note(Make(type, FormattableString.Invariant($"route {route.Id}")) with
    {
        RouteId = route.Id,
        Driver = route.Details.Driver.Username,
        ServiceIds = [.. route.ServiceIds],
    });

    private WebhookNotice Make(WebhookEventType type, string subject)
    {
        var happening = _happening!;
        return new WebhookNotice(FormattableString.Invariant($"{happening.Universe}:{happening.Sequence}.{++_notices}"), type, happening.At, subject);
    }

    private void Note(WebhookNotice notice) => _state.Webhooks.Note(notice);
}
