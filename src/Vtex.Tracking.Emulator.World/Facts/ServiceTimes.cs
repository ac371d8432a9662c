using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.World.Facts;

/// <summary>The days of a service in Brasília's calendar, and whether it was in time, as of one moment. The rules are chosen by us.</summary>
internal readonly struct ServiceTimes
{
    private ServiceTimes(DeliveryService service, DateTimeOffset now)
    {
        Registered = BrasiliaTime.DayOf(service.Created);
        Routed = service.CurrentStop is { } stop ? BrasiliaTime.DayOf(stop.Created) : null;
        if (Deadlines.TimeOf(service.Details) is not { } time || Deadlines.Of(service.Details) is not { } deadline)
            return;
        var day = BrasiliaTime.DayOf(time);
        var dayEnd = BrasiliaTime.At(Calendar.NextDay(day), default);
        var period = Deadlines.PeriodOf(service.Details.Scheduling!);
        Scheduled = day;
        if (service.Status == ServiceStatus.Delivered)
        {
            var done = service.Delivered ?? service.Finished ?? service.Created;
            Deadline = done <= deadline ? Timeliness.In : Timeliness.Out;
            OnDay = BrasiliaTime.DayOf(done) == day ? Timeliness.In : Timeliness.Out;
            if (period is { } part)
                InPeriod = done >= BrasiliaTime.At(day, DayPeriods.StartOf(part)) && done <= deadline ? Timeliness.In : Timeliness.Out;
            return;
        }

        var isOpen = Deadlines.IsOpen(service);
        Deadline = isOpen && now >= deadline ? Timeliness.Out : Timeliness.Undecided;
        OnDay = isOpen && now >= dayEnd ? Timeliness.Out : Timeliness.Undecided;
        InPeriod = period is null ? Timeliness.None : Deadline;
        if (isOpen)
            Due = now < deadline ? deadline : now < dayEnd ? dayEnd : null;
    }

    public DateOnly Registered { get; }

    /// <summary>The day on which it was put on its latest route.</summary>
    public DateOnly? Routed { get; }

    /// <summary>The day it is scheduled for.</summary>
    public DateOnly? Scheduled { get; }

    /// <summary>Done until the end of the scheduled part of the day, or of the day.</summary>
    public Timeliness Deadline { get; }

    /// <summary>Done on the scheduled day.</summary>
    public Timeliness OnDay { get; }

    /// <summary>Done in the scheduled part of the day.</summary>
    public Timeliness InPeriod { get; }

    /// <summary>The next time at which an answer of above will be another one, although nothing happens to the service; null for none.</summary>
    public DateTimeOffset? Due { get; }

    public static ServiceTimes Of(DeliveryService service, DateTimeOffset now) => new(service, now);

    /// <summary>A schedule that came with the service, by the API or an import, is one of an integration.</summary>
    public static ScheduleOrigin OriginOf(ServiceScheduling scheduling) =>
        scheduling.Origin is (int)ScheduleOrigin.Customer or (int)ScheduleOrigin.BackOffice ? (ScheduleOrigin)scheduling.Origin : ScheduleOrigin.Integration;
}
