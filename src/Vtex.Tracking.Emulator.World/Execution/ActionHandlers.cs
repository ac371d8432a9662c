using System.Globalization;
using Vtex.Tracking.Emulator.World.Drivers;
using Vtex.Tracking.Emulator.World.Events;
using Vtex.Tracking.Emulator.World.Geography;
using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.Routing;
using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.State;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.World.Execution;

/// <summary>Puts services on routes.</summary>
internal sealed class RoutingHandler(Universe universe)
{
    private static readonly TimeOnly StartOfDay = new(8, 0);

    public void Put(DeliveryService service, PutOnRoute put)
    {
        var route = universe.State.Routes.Get(put.RouteId);
        RouteRules.CheckActive(route);
        universe.Append(new StopAdded(route.Id, service.Id));
    }

    public void Join(DeliveryService service, JoinRoute join)
    {
        var today = BrasiliaTime.DayOf(universe.Clock.GetUtcNow());
        if (universe.State.Routes.FindLatest(join.Driver, today) is { Status: RouteStatus.Active } route
            && route.ServiceIds.Length < RouteRules.MaxOrderedStops)
        {
            universe.Append(new StopAdded(route.Id, service.Id));
            return;
        }

        universe.Routes.Schedule(
            new RouteDetails
            {
                Driver = new DriverDetails { Username = join.Driver },
                DisplacementType = join.DisplacementType,
                Date = BrasiliaTime.At(today, StartOfDay),
            },
            [service.Id]);
    }
}

/// <summary>Carries out the actions of drivers on the way and at the door.</summary>
internal sealed class DrivingHandler(Universe universe)
{
    public void Start(DeliveryService service)
    {
        var route = universe.State.Routes.Get(service.CurrentStop!.RouteId);
        var first = route.WorkDayStarted is null;
        var from = universe.State.Map.PositionOf(route);
        if (!route.AtWork)
            universe.Append(new WorkDayStarted(route.Id));
        universe.Append(new DisplacementStarted(service.Id, from));
        universe.Estimate(route.Id, first ? int.MaxValue : RouteRules.EstimatedAhead);
    }

    public void Resume(DeliveryService service)
    {
        universe.Append(new DisplacementResumed(service.Id));
        universe.Estimate(service.CurrentStop!.RouteId, RouteRules.EstimatedAhead);
    }

    public void Deliver(DeliveryService service, DeliveryReceipt receipt)
    {
        universe.Append(new ServiceDelivered(service.Id, receipt, EndOf(service)));
        universe.FinishRouteIfDone(service);
    }

    public void Fail(DeliveryService service, DeliveryFailure failure)
    {
        universe.Append(new ServiceFailed(service.Id, failure, EndOf(service)));
        universe.FinishRouteIfDone(service);
    }

    // Where the driver's app reports positions, they tell the end and the length of the way; otherwise the map does.
    private DisplacementEnd EndOf(DeliveryService service)
    {
        var stop = service.CurrentStop!;
        var driver = universe.State.DriverOf(universe.State.Routes.Get(stop.RouteId));
        if (driver is { ReportedMeters: { } meters, Position: { } position })
            return new DisplacementEnd(position, (int)Math.Round(meters));

        var door = RouteMap.PointOf(service);
        return new DisplacementEnd(door, TravelTimes.RoadMeters(stop.StartedAt ?? door, door));
    }
}

/// <summary>Carries out the actions of the back office on services, without the driver.</summary>
internal sealed class BackOfficeHandler(Universe universe)
{
    public void Cancel(DeliveryService service, string? reason)
    {
        universe.Append(new ServiceCancelled(service.Id, ServiceStatus.CancelledByBackOffice, reason));
        universe.FinishRouteIfDone(service);
    }

    public void FinishByHand(DeliveryService service, FinishByHand finish)
    {
        CheckJustification(finish.Justification);
        universe.Append(new ServiceFinishedByHand(service.Id, finish.Status, finish.Justification));
        universe.FinishRouteIfDone(service);
    }

    public void Correct(DeliveryService service, CorrectStatus correct)
    {
        CheckJustification(correct.Justification);
        universe.Append(new StatusCorrected(service.Id, correct.Status, correct.Justification));
    }

    private void CheckJustification(string justification)
    {
        if (universe.State.Justifications.Contains(justification))
            return;
        throw new JustificationUnknown([.. universe.State.Justifications.Order(StringComparer.Ordinal)]).ToException();
    }
}

/// <summary>Carries out the actions of recipients on their page.</summary>
internal sealed class RecipientHandler(Universe universe)
{
    public void Cancel(DeliveryService service, string? reason)
    {
        universe.Append(new ServiceCancelled(service.Id, ServiceStatus.CancelledByCustomer, reason));
        universe.FinishRouteIfDone(service);
    }

    public void Reschedule(DeliveryService service, Reschedule reschedule)
    {
        var today = BrasiliaTime.DayOf(universe.Clock.GetUtcNow());
        if (!Enum.IsDefined(reschedule.Period))
            throw new WorldRuleException($"There is no part of the day {reschedule.Period:D}.");
        if (reschedule.Day < today)
            throw new DayOver(reschedule.Day, today).ToException();
        if (universe.State.IsHoliday(reschedule.Day))
            throw new DayIsHoliday(reschedule.Day).ToException();
        universe.Append(new ServiceRescheduled(service.Id, reschedule.Day, reschedule.Period));
    }

    public void Rate(DeliveryService service, Rate rate)
    {
        if (rate.Rating is < 1 or > 5)
            throw new RatingOutOfRange(rate.Rating).ToException();
        universe.Append(new ServiceRated(service.Id, rate.Rating, rate.Comment));
    }
}

/// <summary>A justification is not registered.</summary>
internal sealed record JustificationUnknown(IReadOnlyList<string> Registered) : RuleViolation
{
    public override string Describe() => $"The justification is not registered. Registered: {string.Join("; ", Registered)}.";
}

/// <summary>A service cannot be rescheduled to a day that is over.</summary>
internal sealed record DayOver(DateOnly Day, DateOnly Today) : RuleViolation
{
    public override string Describe() => $"{Day:O} is over; choose {Today:O} or later.";
}

/// <summary>A service cannot be rescheduled to a holiday.</summary>
internal sealed record DayIsHoliday(DateOnly Day) : RuleViolation
{
    public override string Describe() => $"{Day:O} is a holiday; choose another day.";
}

/// <summary>There is no such rating.</summary>
internal sealed record RatingOutOfRange(int Rating) : RuleViolation
{
    public override string Describe() => string.Create(
        CultureInfo.InvariantCulture, $"A rating lies between 1 and 5; {Rating} does not.");
}
