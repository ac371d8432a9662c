using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.Text;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.World.Autopilot;

/// <summary>
/// Drives routes without anybody's help: sets out for the next stop, arrives, delivers or fails, and goes on. It looks at
/// the route anew each time, so it goes along with whatever was done by hand meanwhile.
/// </summary>
internal sealed class AutopilotRunner(Universe universe)
{
    private static readonly string[] Occurrences =
        ["Destinatário ausente", "Endereço não localizado", "Recusado pelo destinatário", "Estabelecimento fechado"];

    /// <summary>Does the next thing on a route, and notes when the one after is due.</summary>
    public void TakeStep(int routeId)
    {
        var state = universe.State;
        var service = state.OpenServices(state.Routes.Get(routeId)).FirstOrDefault();
        var next = service is null ? (TimeSpan?)null : Drive(service);
        universe.Append(new AutopilotStepTaken(
            routeId, next is { } wait ? Calendar.TryAdd(universe.Clock.GetUtcNow(), wait) : null));
    }

    /// <summary>Lets a service that waits for a route join one the next morning, when there are drivers for that.</summary>
    public void Dispatch(int serviceId)
    {
        if (universe.Options.Autopilot is not { Drivers: > 0 } autopilot)
            return;

        var driver = StableHash.Mix(universe.Options.Seed, (ulong)serviceId) % (ulong)autopilot.Drivers;
        var wait = NextMorning(autopilot.StartOfDay) - universe.Clock.GetUtcNow();
        universe.Timelines.Plan(serviceId, [new TimelineStep(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, new JoinRoute($"motorista.{driver + 1}"))]);
    }

    private DateTimeOffset NextMorning(TimeOnly startOfDay)
    {
        var tomorrow = Calendar.NextDay(BrasiliaTime.DayOf(universe.Clock.GetUtcNow()));
        return BrasiliaTime.At(Calendar.Workday(tomorrow, universe.State.IsHoliday), startOfDay);
    }

    private TimeSpan Drive(DeliveryService service)
    {
        switch (service.Status)
        {
            case ServiceStatus.Routed:
                universe.Actions.Execute(service.Id, new StartDisplacement());
                return UntilArrival(service.Id);
            case ServiceStatus.Paused:
                universe.Actions.Execute(service.Id, new ResumeDisplacement());
                return UntilArrival(service.Id);
            case ServiceStatus.InProgress when service.CurrentStop!.Arrived is null:
                universe.Actions.Execute(service.Id, new Arrive());
                return universe.Options.ServiceTime;
            default:
                End(service);
                return TimeSpan.Zero;
        }
    }

    private TimeSpan UntilArrival(int serviceId)
    {
        var wait = universe.State.Services.Get(serviceId).Estimate?.Current - universe.Clock.GetUtcNow();
        return wait > TimeSpan.Zero ? wait.Value : TimeSpan.Zero;
    }

    private void End(DeliveryService service)
    {
        var attempt = StableHash.Mix((ulong)service.Id, (ulong)service.Attempts);
        var chance = StableHash.Mix(universe.Options.Seed, attempt);
        if (StableHash.Fraction(chance) < universe.Options.Autopilot!.DeliveredShare)
        {
            var customer = service.Details.Customer;
            var receipt = new DeliveryReceipt { ReceiverName = customer.FirstName ?? customer.CompanyName };
            universe.Actions.Execute(service.Id, new Deliver(receipt));
            return;
        }

        var occurrence = Occurrences[(int)(chance % (ulong)Occurrences.Length)];
        universe.Actions.Execute(service.Id, new Fail(new DeliveryFailure { Reason = occurrence }));
        TryAgain(service.Id);
    }

    private void TryAgain(int serviceId)
    {
        var autopilot = universe.Options.Autopilot!;
        if (universe.State.Services.Get(serviceId).Attempts < autopilot.MostAttempts)
            Dispatch(serviceId);
        else if (autopilot.Drivers > 0)
            universe.Actions.Execute(serviceId, new ReturnToSender());
    }
}
