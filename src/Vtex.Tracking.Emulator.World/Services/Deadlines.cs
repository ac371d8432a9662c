using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.World.Services;

/// <summary>The deadlines of services: the end of the scheduled part of the day, or of the day. Chosen by us.</summary>
internal static class Deadlines
{
    private static readonly TimeOnly EndOfMorning = new(12, 0);
    private static readonly TimeOnly EndOfAfternoon = new(18, 0);
    private static readonly TimeOnly EndOfNight = new(22, 0);

    /// <summary>The deadline of a service by the recipient's schedule, otherwise by the shipper's; null when it has none.</summary>
    public static DateTimeOffset? Of(ServiceDetails details)
    {
        if (TimeOf(details) is not { } time)
            return null;
        var day = BrasiliaTime.DayOf(time);
        return PeriodOf(details.Scheduling!) switch
        {
            DayPeriod.Night => BrasiliaTime.At(day, EndOfNight),
            DayPeriod.Afternoon => BrasiliaTime.At(day, EndOfAfternoon),
            DayPeriod.Morning => BrasiliaTime.At(day, EndOfMorning),
            _ => BrasiliaTime.At(Calendar.NextDay(day), TimeOnly.MinValue),
        };
    }

    /// <summary>The time that the recipient chose, otherwise the shipper; null when neither did.</summary>
    public static DateTimeOffset? TimeOf(ServiceDetails details) => details.Scheduling?.CustomerTime ?? details.Scheduling?.ShipperTime;

    /// <summary>The part of the day that was chosen, the latest of several; null when none was.</summary>
    public static DayPeriod? PeriodOf(ServiceScheduling scheduling) => scheduling switch
    {
        { Night: true } => DayPeriod.Night,
        { Afternoon: true } => DayPeriod.Afternoon,
        { Morning: true } => DayPeriod.Morning,
        _ => null,
    };

    /// <summary>Determines whether a service still misses its deadline when that passes: it was not done, cancelled or returned.</summary>
    public static bool IsOpen(DeliveryService service) =>
        service.Status is ServiceStatus.Active or ServiceStatus.Routed or ServiceStatus.InProgress or ServiceStatus.Paused or ServiceStatus.NotDelivered;
}
