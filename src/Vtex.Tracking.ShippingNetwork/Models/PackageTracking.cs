namespace Vtex.Tracking.ShippingNetwork.Models;

/// <content>What is not in the contract.</content>
public sealed partial record PackageTracking
{
    /// <summary>
    /// The events in the order of their dates, the newest first, whatever the order in the answer. Never null, and
    /// without the nulls that some apps send.
    /// </summary>
    /// <remarks>
    /// Of events with the same date, those that stand nearer to the newest end of the carrier's list come first. Events
    /// without a date come last. Chosen.
    /// </remarks>
    public IReadOnlyList<TrackingEvent> EventsNewestFirst()
    {
        var events = (Events ?? []).Where(item => item is not null).ToList();
        var dates = events.Where(item => item.Date is not null).Select(item => item.Date!.Value).ToList();
        if (dates.Count > 0 && dates[0] < dates[dates.Count - 1])
            events.Reverse();
        return events.OrderByDescending(item => item.Date ?? DateTimeOffset.MinValue).ToList();
    }
}
