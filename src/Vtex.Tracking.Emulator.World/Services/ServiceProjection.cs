using Vtex.Tracking.Emulator.World.Time;
using static Vtex.Tracking.Emulator.ServiceStatus;

namespace Vtex.Tracking.Emulator.World.Services;

/// <summary>Applies events to a service.</summary>
internal static class ServiceProjection
{
    public static DeliveryService Create(ServiceCreated e) => new()
    {
        Id = e.ServiceId,
        CustomerId = e.CustomerId,
        Details = e.Details,
        Created = e.At,
    };

    public static DeliveryService PutOnRoute(DeliveryService service, RouteItem item) =>
        service with { Status = Routed, Finished = null, RouteItems = service.RouteItems.Add(item) };

    public static DeliveryService TakeOffRoute(DeliveryService service) =>
        (service with { Status = Active }).WithCurrentStop(stop => stop with { Status = RouteItemStatus.Cancelled });

    public static DeliveryService Estimate(DeliveryService service, StopEstimate estimate) => service with
    {
        Estimate = new ServiceEstimate(service.Estimate?.Initial ?? estimate.Time, estimate.Time, estimate.Meters),
    };

    public static DeliveryService Apply(DeliveryService service, ServiceEvent happened)
    {
        var after = Change(service, happened);
        return after.Status == service.Status ? after : after with { Finished = IsFinished(after.Status) ? happened.At : null };
    }

    private static bool IsFinished(ServiceStatus status) => status is not (Active or Routed or InProgress or Paused);

    private static DeliveryService Change(DeliveryService service, ServiceEvent happened) => happened switch
    {
        ServiceEdited e => service with { Details = e.Details },
        PackingListRemoved => service with { PackingListRemoved = true },
        ServiceRescheduled e => service with { Status = Active, Details = Reschedule(service.Details, e) },
        DisplacementStarted e => (service with { Status = InProgress })
            .WithCurrentStop(stop => stop with { DisplacementStarted = e.Time, StartedAt = e.From }),
        DisplacementPaused e => (service with { Status = Paused }).WithCurrentStop(stop => stop with { Paused = e.Time }),
        DisplacementResumed => service with { Status = InProgress },
        DriverArrived e => service.WithCurrentStop(stop => stop with { Arrived = stop.Arrived ?? e.Time }),
        ServiceDelivered e => Deliver(service, e),
        ServiceFailed e => Fail(service, e),
        ServiceCancelled e => (service with { Status = e.Status })
            .WithCurrentStop(stop => stop.Status == RouteItemStatus.Active
                ? stop with { Status = RouteItemStatus.Cancelled, Reason = e.Reason }
                : stop),
        ServiceFinishedByHand e => ChangeByHand(service, e.Status, e.Occurrence ?? e.Justification, e.At),
        StatusCorrected e => ChangeByHand(service, e.Status, e.Justification, e.At),
        ServiceReturned => service with { Status = ReturnedToSender },
        DeadlineMissed => service,
        ServiceRated e => service.WithCurrentStop(stop => stop with { Rating = e.Rating, Comment = e.Comment }),
        _ => throw happened.UnknownTo("A service"),
    };

    private static DeliveryService Deliver(DeliveryService service, ServiceDelivered e) =>
        (service with
        {
            Status = Delivered,
            Delivered = e.Time,
            NonDeliveryReason = null,
            Pictures = service.Pictures.AddRange(e.Receipt.Evidence),
        }).WithCurrentStop(stop => Leave(stop, e.Time, e.End) with
        {
            Status = RouteItemStatus.Delivered,
            Receipt = e.Receipt,
        });

    private static DeliveryService Fail(DeliveryService service, ServiceFailed e) =>
        (service with
        {
            Status = NotDelivered,
            NonDeliveryReason = e.Failure.Reason,
            Pictures = service.Pictures.AddRange(e.Failure.Pictures),
        }).WithCurrentStop(stop => Leave(stop, e.Time, e.End) with
        {
            Status = RouteItemStatus.NotDelivered,
            Failure = e.Failure,
            Reason = e.Failure.Reason,
        });

    private static DeliveryService ChangeByHand(DeliveryService service, ServiceStatus status, string reason, DateTimeOffset at) =>
        (service with
        {
            Status = status,
            Delivered = status == Delivered ? service.Delivered ?? at : null,
            NonDeliveryReason = status == NotDelivered ? reason : null,
        }).WithCurrentStop(stop => stop with
        {
            Reason = reason,
            Status = status switch
            {
                Delivered => RouteItemStatus.Delivered,
                NotDelivered => RouteItemStatus.NotDelivered,
                _ => stop.Status,
            },
        });

    // A driver who never reported the arrival had arrived at the latest when leaving.
    private static RouteItem Leave(RouteItem stop, DateTimeOffset at, DisplacementEnd end) =>
        stop with { Arrived = stop.Arrived ?? at, Left = at, End = end };

    private static ServiceDetails Reschedule(ServiceDetails details, ServiceRescheduled e) => details with
    {
        Scheduling = (details.Scheduling ?? new ServiceScheduling()) with
        {
            CustomerTime = e.Origin == ScheduleOrigin.BackOffice ? null : BrasiliaTime.At(e.Day, DayPeriods.StartOf(e.Period)),
            ShipperTime = e.Origin == ScheduleOrigin.BackOffice ? BrasiliaTime.At(e.Day, DayPeriods.StartOf(e.Period)) : details.Scheduling?.ShipperTime,
            Origin = (int)(e.Origin ?? ScheduleOrigin.Customer),
            Morning = e.Period == DayPeriod.Morning,
            Afternoon = e.Period == DayPeriod.Afternoon,
            Night = e.Period == DayPeriod.Night,
        },
    };
}

/// <summary>The hours of the parts of the day.</summary>
internal static class DayPeriods
{
    public static TimeOnly StartOf(DayPeriod period) => period switch
    {
        DayPeriod.Morning => new TimeOnly(8, 0),
        DayPeriod.Afternoon => new TimeOnly(12, 0),
        DayPeriod.Night => new TimeOnly(18, 0),
        _ => throw new ArgumentOutOfRangeException(nameof(period), period, null),
    };
}
