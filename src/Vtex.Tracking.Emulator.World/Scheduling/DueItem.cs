namespace Vtex.Tracking.Emulator.World.Scheduling;

/// <summary>
/// Something that will happen by itself: the next step of a service's timeline, of a route's autopilot or of a parcel's story,
/// the end of an order's grace period, or a call of the hub.
/// </summary>
internal readonly record struct DueItem(DueKind Kind, int Id);

/// <summary>The kinds of due work.</summary>
internal enum DueKind
{
    /// <summary>The next step of a service's timeline.</summary>
    Timeline,

    /// <summary>The next step of the autopilot on a route.</summary>
    Autopilot,

    /// <summary>The hub tells a carrier of the packages of an order.</summary>
    HubNotify,

    /// <summary>The hub asks a carrier for tracking.</summary>
    HubPoll,

    /// <summary>The next step of a parcel's story.</summary>
    Parcel,

    /// <summary>The XML of an invoice is fetched.</summary>
    InvoiceFetch,

    /// <summary>The work that is to be done between store and VTEX Tracking, and was not done with the change that led to it.</summary>
    Integration,

    /// <summary>The end of the grace period of an order.</summary>
    Order,

    /// <summary>The next step of an order's timeline.</summary>
    OrderTimeline,

    /// <summary>The next notifications of a hook.</summary>
    Hook,

    /// <summary>The scheduled time of a service passes.</summary>
    Deadline,

    /// <summary>The next deliveries of a webhook.</summary>
    Webhook,
}

/// <summary>Sets what may never be due.</summary>
internal static class DueItems
{
    /// <summary>Sets when something happens, in place of what was set before; never, at the end of the calendar.</summary>
    public static void Plan(this Schedule<DueItem, DateTimeOffset> schedule, DueItem item, DateTimeOffset? due)
    {
        if (due is { } time && time != DateTimeOffset.MaxValue)
            schedule.Set(item, time);
        else
            schedule.Remove(item);
    }
}
