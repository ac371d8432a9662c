namespace Vtex.Tracking.Emulator.World.Hub;

/// <summary>Determines whether dates that a carrier tells can be true. The limits are chosen by us.</summary>
/// <param name="now">The time by the clock of whoever asked.</param>
/// <param name="invoiced">When the package was invoiced, if known.</param>
internal readonly struct DateRule(DateTimeOffset now, DateTimeOffset? invoiced)
{
    /// <summary>The clocks of two systems may differ, and a date without a time may be read in another zone.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromDays(1);

    /// <summary>One system may round the times of an event and of the delivery differently.</summary>
    private static readonly TimeSpan Rounding = TimeSpan.FromHours(1);

    /// <summary>No package is on its way for longer.</summary>
    private static readonly TimeSpan MaxAge = TimeSpan.FromDays(3653);

    public DateFault OfEvent(DateTimeOffset date)
    {
        // The difference of two dates is always a TimeSpan; their sum with one need not be a date.
        if ((date - now).Duration() > MaxAge)
            return DateFault.Placeholder;
        if (date - now > Tolerance)
            return DateFault.Future;
        return invoiced - date >= Tolerance ? DateFault.BeforeInvoice : DateFault.None;
    }

    /// <summary>The fault in words that follow what happened.</summary>
    public static string Describe(DateFault fault) => fault switch
    {
        DateFault.BeforeFirstEvent => "on a date before the first event",
        DateFault.BeforeInvoice => "on a date before the invoice",
        DateFault.Future => "on a date in the future",
        _ => "on a date more than ten years away",
    };

    /// <param name="date">The date of delivery.</param>
    /// <param name="events">The dates of the events; those that cannot be true are passed over.</param>
    public DateFault OfDelivery(DateTimeOffset date, IEnumerable<DateTimeOffset> events)
    {
        if (OfEvent(date) is var fault and not DateFault.None)
            return fault;
        var rule = this;
        var first = events.Where(happened => rule.OfEvent(happened) == DateFault.None).Select(happened => (DateTimeOffset?)happened).Min();
        var allowed = date.TimeOfDay == TimeSpan.Zero ? Tolerance - TimeSpan.FromTicks(1) : Rounding;
        return first - date > allowed ? DateFault.BeforeFirstEvent : DateFault.None;
    }
}

/// <summary>Why a date cannot be that of something that happened to a package.</summary>
internal enum DateFault
{
    /// <summary>It can be.</summary>
    None,

    /// <summary>It lies before the first event that the carrier tells of the package.</summary>
    BeforeFirstEvent,

    /// <summary>It lies before the package was invoiced.</summary>
    BeforeInvoice,

    /// <summary>It lies in the future.</summary>
    Future,

    /// <summary>It lies years away: a placeholder such as 0001-01-01, 1970-01-01 or 9999-12-31.</summary>
    Placeholder,
}
