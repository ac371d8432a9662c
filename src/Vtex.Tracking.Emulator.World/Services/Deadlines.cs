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
        if (details.Scheduling is not { } scheduling || (scheduling.CustomerTime ?? scheduling.ShipperTime) is not { } time)
            return null;
        var day = BrasiliaTime.DayOf(time);
        return scheduling switch
        {
            { Night: true } => BrasiliaTime.At(day, EndOfNight),
            { Afternoon: true } => BrasiliaTime.At(day, EndOfAfternoon),
            { Morning: true } => BrasiliaTime.At(day, EndOfMorning),
            _ => BrasiliaTime.At(Calendar.NextDay(day), TimeOnly.MinValue),
        };
    }

    /// <summary>Determines whether a service still misses its deadline when that passes: it was not done, cancelled or returned.</summary>
    public static bool IsOpen(DeliveryService service) =>
        service.Status is ServiceStatus.Active or ServiceStatus.Routed or ServiceStatus.InProgress or ServiceStatus.Paused or ServiceStatus.NotDelivered;
}
