namespace Vtex.Tracking.Emulator.World;

/// <summary>
/// Drives routes without anybody's help: sets out for the next stop, arrives, delivers or fails, and goes on. It looks at
/// the route anew each time, so it goes along with whatever was done by hand meanwhile.
/// </summary>
internal sealed class Autopilot(Universe universe)
{
    private static readonly string[] Occurrences =
        ["Destinatário ausente", "Endereço não localizado", "Recusado pelo destinatário", "Estabelecimento fechado"];

    /// <summary>Does the next thing on a route, and notes when the one after is due.</summary>
    public void TakeStep(int routeId)
    {
        var state = universe.State;
        var service = state.OpenServices(state.Routes.Get(routeId)).FirstOrDefault();
        var next = service is null ? (TimeSpan?)null : Drive(service);
        universe.Append(new AutopilotStepTaken(routeId, universe.Clock.GetUtcNow() + next));
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
                return universe.State.Options.ServiceTime;
            default:
                universe.Actions.Execute(service.Id, Outcome(service));
                return TimeSpan.Zero;
        }
    }

    private TimeSpan UntilArrival(int serviceId)
    {
        var wait = universe.State.Services.Get(serviceId).Estimate!.Current - universe.Clock.GetUtcNow();
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    private ServiceAction Outcome(DeliveryService service)
    {
        var chance = StableHash.Mix(universe.State.Options.Seed, StableHash.Mix((ulong)service.Id, (ulong)service.Attempts));
        if (StableHash.Fraction(chance) < universe.State.Options.Autopilot!.DeliveredShare)
            return new Deliver(new DeliveryReceipt { ReceiverName = service.Details.Customer.FirstName ?? service.Details.Customer.CompanyName });

        var occurrence = Occurrences[(int)(chance % (ulong)Occurrences.Length)];
        return new Fail(new DeliveryFailure { Reason = occurrence });
    }
}
