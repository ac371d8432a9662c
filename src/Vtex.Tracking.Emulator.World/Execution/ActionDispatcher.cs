using Vtex.Tracking.Emulator.World.Lifecycle;
using Vtex.Tracking.Emulator.World.Routing;
using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.State;

namespace Vtex.Tracking.Emulator.World.Execution;

/// <summary>Does actions: checks each against the table of moves and hands it to those whose work it is.</summary>
internal sealed class ActionDispatcher(WorldStore world, RouteCommands routes)
{
    private readonly RoutingHandler _routing = new(world, routes);
    private readonly DrivingHandler _driving = new(world, routes);

    /// <summary>Gets the moves that are possible for a service now.</summary>
    /// <exception cref="WorldRuleException">There is no such service.</exception>
    public IReadOnlyList<ServiceMove> Available(int serviceId) =>
        ServiceLifecycle.Moves(world.State.Services.Get(serviceId).Status);

    /// <exception cref="WorldRuleException">There is no such service, or the rules do not allow the action now.</exception>
    public void Execute(int serviceId, ServiceAction action)
    {
        var service = world.State.Services.Get(serviceId);
        service.Check(action.Move, action.To);
        ActionRules.Check(world, service, action);
        switch (action)
        {
            case PutOnRoute put: _routing.Put(service, put); break;
            case JoinRoute join: _routing.Join(service, join); break;
            case StartDisplacement: _driving.Start(service); break;
            case PauseDisplacement: world.Append(new DisplacementPaused(serviceId)); break;
            case ResumeDisplacement: _driving.Resume(service); break;
            case Arrive: world.Append(new DriverArrived(serviceId)); break;
            case Deliver deliver: End(service, new ServiceDelivered(serviceId, deliver.Receipt, _driving.EndOf(service))); break;
            case Fail fail: End(service, new ServiceFailed(serviceId, fail.Failure, _driving.EndOf(service))); break;
            case EditService edit: world.Append(new ServiceEdited(serviceId, FreightRanges.Renew(world.State.Account, service.Details, edit.Edit.Over(service.Details)))); break;
            case DeleteService: world.Append(new ServiceDeleted(serviceId)); break;
            case CancelService cancel: End(service, new ServiceCancelled(serviceId, ServiceStatus.CancelledByBackOffice, cancel.Reason)); break;
            case FinishByHand finish: End(service, new ServiceFinishedByHand(serviceId, finish.Status, finish.Justification, finish.Occurrence)); break;
            case CorrectStatus correct: world.Append(new StatusCorrected(serviceId, correct.Status, correct.Justification)); break;
            case ReturnToSender: world.Append(new ServiceReturned(serviceId)); break;
            case CancelByCustomer cancel: End(service, new ServiceCancelled(serviceId, ServiceStatus.CancelledByCustomer, cancel.Reason)); break;
            case Reschedule reschedule: world.Append(new ServiceRescheduled(serviceId, reschedule.Day, reschedule.Period)); break;
            case Rate rate: world.Append(new ServiceRated(serviceId, rate.Rating, rate.Comment)); break;
            default: throw new InvalidOperationException($"Nobody knows how to do {action.GetType().Name}.");
        }
    }

    // The stop of a service that ends may be the last of its route.
    private void End(DeliveryService service, ServiceEvent end)
    {
        world.Append(end);
        routes.FinishIfDone(service);
    }
}
