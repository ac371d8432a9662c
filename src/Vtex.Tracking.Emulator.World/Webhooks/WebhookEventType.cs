namespace Vtex.Tracking.Emulator;

/// <summary>
/// The events that webhooks tell of. On the wire they have names such as <c>service.not_delivered</c>. The real platform has no webhooks: they are ours.
/// </summary>
public enum WebhookEventType
{
    /// <summary>service.created: a service was created.</summary>
    ServiceCreated,

    /// <summary>service.edited: the back office changed a service.</summary>
    ServiceEdited,

    /// <summary>service.deleted: the back office deleted a service.</summary>
    ServiceDeleted,

    /// <summary>service.routed: a service was put on a route.</summary>
    ServiceRouted,

    /// <summary>service.unrouted: a service was taken off its route.</summary>
    ServiceUnrouted,

    /// <summary>service.started: the driver set out for a service.</summary>
    ServiceStarted,

    /// <summary>service.paused: the driver paused on the way.</summary>
    ServicePaused,

    /// <summary>service.resumed: the driver went on after a pause.</summary>
    ServiceResumed,

    /// <summary>service.arrived: the driver reached the address.</summary>
    ServiceArrived,

    /// <summary>service.delivered: a service was done, by the driver or by hand.</summary>
    ServiceDelivered,

    /// <summary>service.not_delivered: a service could not be done, as the driver or the back office says.</summary>
    ServiceNotDelivered,

    /// <summary>service.cancelled: a service was cancelled, by the back office or by the recipient as the status says.</summary>
    ServiceCancelled,

    /// <summary>service.returned: a service went back to its sender.</summary>
    ServiceReturned,

    /// <summary>service.rescheduled: the recipient or the back office chose another day.</summary>
    ServiceRescheduled,

    /// <summary>service.rated: the recipient rated a delivery.</summary>
    ServiceRated,

    /// <summary>service.corrected: the back office gave a finished service another status.</summary>
    ServiceCorrected,

    /// <summary>service.past_deadline: the scheduled time passed before a service came to its end.</summary>
    ServicePastDeadline,

    /// <summary>route.created: a route was created.</summary>
    RouteCreated,

    /// <summary>route.started: a driver began a day's work on a route.</summary>
    RouteStarted,

    /// <summary>route.finished: the last stop of a route came to its end.</summary>
    RouteFinished,

    /// <summary>route.cancelled: the back office cancelled a route.</summary>
    RouteCancelled,

    /// <summary>chat.opened: a driver opened a chat from an occurrence.</summary>
    ChatOpened,

    /// <summary>chat.taken: an attendant took a chat.</summary>
    ChatTaken,

    /// <summary>chat.closed: a chat was closed by its attendant, or withdrawn.</summary>
    ChatClosed,

    /// <summary>order.status_changed: an order of the store got its first status, or another one.</summary>
    OrderStatusChanged,
}
