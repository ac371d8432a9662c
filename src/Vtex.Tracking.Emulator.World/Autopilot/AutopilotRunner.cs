using Vtex.Tracking.Emulator.World.Account;
using Vtex.Tracking.Emulator.World.Execution;
using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.State;
using Vtex.Tracking.Emulator.World.Text;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.World.Autopilot;

/// <summary>
/// Drives routes without anybody's help: sets out for the next stop, arrives, delivers or fails, and goes on. It looks at
/// the route anew each time, so it goes along with whatever was done by hand meanwhile.
/// </summary>
internal sealed class AutopilotRunner(WorldStore world, ActionDispatcher actions, TimelineCommands timelines)
{
    private static readonly string[] Reasons =
        [OccurrenceNames.Absent, OccurrenceNames.AddressNotFound, OccurrenceNames.Refused, OccurrenceNames.Closed];

    /// <summary>Does the next thing on a route, and notes when the one after is due.</summary>
    public void TakeStep(int routeId)
    {
        var state = world.State;
        var service = state.OpenServices(state.Routes.Get(routeId)).FirstOrDefault();
        var next = service is null ? (TimeSpan?)null : Drive(service);
        world.Append(new AutopilotStepTaken(
            routeId, next is { } wait ? Calendar.TryAdd(world.Clock.GetUtcNow(), wait) : null));
    }

    /// <summary>Lets a service that waits for a route join one the next morning, when there are drivers for that.</summary>
    public void Dispatch(int serviceId)
    {
        if (world.Options.Autopilot is not { Drivers: > 0 } autopilot)
            return;

        var driver = StableHash.Mix(world.Options.Seed, (ulong)serviceId) % (ulong)autopilot.Drivers;
        var wait = NextMorning(autopilot.StartOfDay) - world.Clock.GetUtcNow();
        timelines.Plan(serviceId, [new TimelineStep(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, new JoinRoute($"motorista.{driver + 1}"))]);
    }

    private DateTimeOffset NextMorning(TimeOnly startOfDay)
    {
        var tomorrow = Calendar.NextDay(BrasiliaTime.DayOf(world.Clock.GetUtcNow()));
        return BrasiliaTime.At(Calendar.Workday(tomorrow, world.State.IsHoliday), startOfDay);
    }

    private TimeSpan Drive(DeliveryService service)
    {
        switch (service.Status)
        {
            case ServiceStatus.Routed:
                actions.Execute(service.Id, new StartDisplacement());
                return UntilArrival(service.Id);
            case ServiceStatus.Paused:
                actions.Execute(service.Id, new ResumeDisplacement());
                return UntilArrival(service.Id);
            case ServiceStatus.InProgress when service.CurrentStop!.Arrived is null:
                actions.Execute(service.Id, new Arrive());
                return world.Options.ServiceTime;
            default:
                End(service);
                return TimeSpan.Zero;
        }
    }

    private TimeSpan UntilArrival(int serviceId)
    {
        var wait = world.State.Services.Get(serviceId).Estimate?.Current - world.Clock.GetUtcNow();
        return wait > TimeSpan.Zero ? wait.Value : TimeSpan.Zero;
    }

    private void End(DeliveryService service)
    {
        var attempt = StableHash.Mix((ulong)service.Id, (ulong)service.Attempts);
        var chance = StableHash.Mix(world.Options.Seed, attempt);
        if (StableHash.Fraction(chance) < world.Options.Autopilot!.DeliveredShare)
        {
            var customer = service.Details.Customer;
            var receipt = new DeliveryReceipt { ReceiverName = customer.FirstName ?? customer.CompanyName };
            actions.Execute(service.Id, new Deliver(receipt));
            return;
        }

        var reason = Reasons[(int)(chance % (ulong)Reasons.Length)];
        actions.Execute(service.Id, new Fail(new DeliveryFailure { Reason = reason }));
        TryAgain(service.Id);
    }

    private void TryAgain(int serviceId)
    {
        var autopilot = world.Options.Autopilot!;
        if (world.State.Services.Get(serviceId).Attempts < autopilot.MostAttempts)
            Dispatch(serviceId);
        else if (autopilot.Drivers > 0)
            actions.Execute(serviceId, new ReturnToSender());
    }
}
