using Vtex.Tracking.Emulator.World.Lifecycle;
using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.World.Execution;

/// <summary>Does actions: checks each against the table of moves and hands it to those whose work it is.</summary>
internal sealed class ActionDispatcher(Universe universe)
{
    private readonly RoutingHandler _routing = new(universe);
    private readonly DrivingHandler _driving = new(universe);
    private readonly BackOfficeHandler _backOffice = new(universe);
    private readonly RecipientHandler _recipient = new(universe);

    /// <summary>Gets the moves that are possible for a service now.</summary>
    /// <exception cref="WorldRuleException">There is no such service.</exception>
    public IReadOnlyList<ServiceMove> Available(int serviceId) =>
        ServiceLifecycle.Moves(universe.State.Services.Get(serviceId).Status);

    /// <exception cref="WorldRuleException">There is no such service, or the rules do not allow the action now.</exception>
    public void Execute(int serviceId, ServiceAction action)
    {
        var service = universe.State.Services.Get(serviceId);
        service.Check(action.Move, action.To);
        switch (action)
        {
            case PutOnRoute put: _routing.Put(service, put); break;
            case JoinRoute join: _routing.Join(service, join); break;
            case StartDisplacement: _driving.Start(service); break;
            case PauseDisplacement: universe.Append(new DisplacementPaused(serviceId)); break;
            case ResumeDisplacement: _driving.Resume(service); break;
            case Arrive: universe.Append(new DriverArrived(serviceId)); break;
            case Deliver deliver: _driving.Deliver(service, deliver.Receipt); break;
            case Fail fail: _driving.Fail(service, fail.Failure); break;
            case EditService edit: universe.Append(new ServiceEdited(serviceId, edit.Edit.Over(service.Details))); break;
            case DeleteService: universe.Append(new ServiceDeleted(serviceId)); break;
            case CancelService cancel: _backOffice.Cancel(service, cancel.Reason); break;
            case FinishByHand finish: _backOffice.FinishByHand(service, finish); break;
            case CorrectStatus correct: _backOffice.Correct(service, correct); break;
            case ReturnToSender: universe.Append(new ServiceReturned(serviceId)); break;
            case CancelByCustomer cancel: _recipient.Cancel(service, cancel.Reason); break;
            case Reschedule reschedule: _recipient.Reschedule(service, reschedule); break;
            case Rate rate: _recipient.Rate(service, rate); break;
            default: throw new InvalidOperationException($"Nobody knows how to do {action.GetType().Name}.");
        }
    }
}
