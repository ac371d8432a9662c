using System.Globalization;
using Vtex.Tracking.Emulator.World.Account;
using Vtex.Tracking.Emulator.World.Events;
using Vtex.Tracking.Emulator.World.Geography;
using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.Routing;
using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.State;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.World.Execution;

/// <summary>Puts services on routes.</summary>
internal sealed class RoutingHandler(WorldStore world, RouteCommands routes)
{
    private static readonly TimeOnly StartOfDay = new(8, 0);

    public void Put(DeliveryService service, PutOnRoute put)
    {
        var route = world.State.Routes.Get(put.RouteId);
        RouteRules.CheckActive(route);
        world.Append(new StopAdded(route.Id, service.Id));
    }

    public void Join(DeliveryService service, JoinRoute join)
    {
        var today = BrasiliaTime.DayOf(world.Clock.GetUtcNow());
        if (world.State.Routes.FindLatest(join.Driver, today) is { Status: RouteStatus.Active } route
            && route.ServiceIds.Length < RouteRules.MaxOrderedStops)
        {
            world.Append(new StopAdded(route.Id, service.Id));
            return;
        }

        routes.Schedule(
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
internal sealed class DrivingHandler(WorldStore world, RouteCommands routes)
{
    public void Start(DeliveryService service)
    {
        var route = world.State.Routes.Get(service.CurrentStop!.RouteId);
        var first = route.WorkDayStarted is null;
        var from = world.State.Map.PositionOf(route);
        if (!route.AtWork)
            world.Append(new WorkDayStarted(route.Id));
        world.Append(new DisplacementStarted(service.Id, from));
        routes.Estimate(route.Id, first ? int.MaxValue : RouteRules.EstimatedAhead);
    }

    public void Resume(DeliveryService service)
    {
        world.Append(new DisplacementResumed(service.Id));
        routes.Estimate(service.CurrentStop!.RouteId, RouteRules.EstimatedAhead);
    }

    /// <summary>Gets the end and the length of the way: by the positions that the driver's app reports, otherwise by the map.</summary>
    public DisplacementEnd EndOf(DeliveryService service)
    {
        var stop = service.CurrentStop!;
        var driver = world.State.DriverOf(world.State.Routes.Get(stop.RouteId));
        if (driver is { ReportedMeters: { } meters, Position: { } position })
            return new DisplacementEnd(position, (int)Math.Round(meters));

        var door = RouteMap.PointOf(service);
        return new DisplacementEnd(door, TravelTimes.RoadMeters(stop.StartedAt ?? door, door));
    }
}

/// <summary>Checks what actions need besides a move that the table allows.</summary>
internal static class ActionRules
{
    /// <exception cref="WorldRuleException">The action is not possible now.</exception>
    public static void Check(WorldStore world, DeliveryService service, ServiceAction action)
    {
        switch (action)
        {
            case FinishByHand finish:
                CheckJustification(world.State, finish.Justification);
                CheckOccurrence(world.State, finish);
                break;
            case CorrectStatus correct: CheckJustification(world.State, correct.Justification); break;
            case Reschedule reschedule: Check(world.State, service, reschedule, BrasiliaTime.DayOf(world.Clock.GetUtcNow())); break;
            case Deliver { Receipt: { Money: < 0 } or { Cheque: < 0 } or { CreditCard: < 0 } }: throw new WorldRuleException("What is received at the door is not negative.");
            case Rate { Rating: < 1 or > 5 } rate: throw new RatingOutOfRange(rate.Rating).ToException();
        }
    }

    private static void CheckJustification(WorldState state, string justification)
    {
        if (!state.Justifications.Contains(justification))
            throw new JustificationUnknown([.. state.Justifications.Order(StringComparer.Ordinal)]).ToException();
    }

    private static void CheckOccurrence(WorldState state, FinishByHand finish)
    {
        if (finish.Occurrence is not { } occurrence)
            return;
        if (finish.Status != ServiceStatus.NotDelivered)
            throw new WorldRuleException("An occurrence says why a service was Não Realizado; leave it out for another status.");
        var known = state.Account.All<Occurrence>(SettingKind.Occurrence).Select(one => one.Description).ToList();
        if (!known.Contains(occurrence))
            throw new WorldRuleException($"The occurrence is not one of the account's: {string.Join("; ", known)}.");
    }

    private static void Check(WorldState state, DeliveryService service, Reschedule reschedule, DateOnly today)
    {
        if (!Enum.IsDefined(reschedule.Period))
            throw new WorldRuleException($"There is no part of the day {reschedule.Period:D}.");
        if (reschedule.Day < today)
            throw new DayOver(reschedule.Day, today).ToException();
        if (state.IsHoliday(reschedule.Day, state.CarrierOf(service)))
            throw new DayIsHoliday(reschedule.Day).ToException();
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
