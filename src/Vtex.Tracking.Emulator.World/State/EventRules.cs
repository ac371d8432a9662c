using Vtex.Tracking.Emulator.World.Access;
using Vtex.Tracking.Emulator.World.Account;
using Vtex.Tracking.Emulator.World.Brazil;
using Vtex.Tracking.Emulator.World.Chats;
using Vtex.Tracking.Emulator.World.DriverApp;
using Vtex.Tracking.Emulator.World.Drivers;
using Vtex.Tracking.Emulator.World.Feeds;
using Vtex.Tracking.Emulator.World.Geography;
using Vtex.Tracking.Emulator.World.Hub;
using Vtex.Tracking.Emulator.World.Integration;
using Vtex.Tracking.Emulator.World.Invoices;
using Vtex.Tracking.Emulator.World.Messages;
using Vtex.Tracking.Emulator.World.Orders;
using Vtex.Tracking.Emulator.World.Parcels;
using Vtex.Tracking.Emulator.World.Quirks;
using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.Settings;
using Vtex.Tracking.Emulator.World.Timelines;
using Vtex.Tracking.Emulator.World.Webhooks;
using static Vtex.Tracking.Emulator.WorldRuleException;

namespace Vtex.Tracking.Emulator.World.State;

/// <summary>
/// Says which events may follow a state. It holds for what happens now and for what is read from a file alike, so that
/// nothing is written that could not be read, and nothing is read that the world could not live with.
/// </summary>
internal static class EventRules
{
    private const string Rules = "The rules of events";

    /// <exception cref="WorldRuleException">The event does not follow from the state.</exception>
    public static void Check(WorldState state, WorldEvent happened)
    {
        switch (happened)
        {
            case ServiceEvent e: Check(state, e); break;
            case RouteEvent e: Check(state, e); break;
            case ParcelEvent e: Check(state, e); break;
            case HubEvent e: HubEventRules.Check(state.Hub, e); break;
            case FeedEvent e: state.Feeds.Check(e); break;
            case OrderEvent e: OrderEventRules.Check(state.Orders.Orders, state.Quirks, e); break;
            case InvoiceMade e: NfeRules.Check(e); break;
            case QuirkSwitched e: Require(KnownQuirks.Find(e.Id)?.Id == e.Id, "There is no such quirk."); break;
            case SettingEvent e: SettingRules.Check(state, e); break;
            case IntegrationEvent e: IntegrationEventRules.Check(state.Integration, state.Orders.Orders, state.Hub, state.Services, state.Routes, e); break;
            case MessageSettingsSaved e:
                MessageRules.Check(e);
                RequireAgency(state, e.AgencyId);
                break;
            case ChatEvent e: ChatRules.Check(state, e); break;
            case ShipperSettingsSaved e:
                if (e.Settings.Fault() is { } fault)
                    throw new WorldRuleException(fault);
                break;
            case WebhookEvent e: state.Webhooks.Check(e); break;
            case DriverAppEvent e: Require(state.Drivers.Contains(e.Driver), "No such driver is registered."); break;
            case MailHandedOver: break; // the message may have left the outbox
            case PositionReported e:
                Require(state.Drivers.Contains(e.Driver), "No such driver is registered.");
                Require(IsPlace(e.Position), "The position lies outside the world.");
                break;
            case DriverRegistered or AccountOpened or HolidayRegistered or JustificationRegistered:
                break; // they may follow anything
            default:
                throw happened.UnknownTo(Rules);
        }
    }

    private static void Check(WorldState state, ServiceEvent happened)
    {
        switch (happened)
        {
            case ServiceCreated e:
                RequireNext(e.ServiceId, state.Services.NextId);
                Require(e.CustomerId == state.Customers.IdFor(e.Details.Customer), "The customer is another one.");
                RequireAgency(state, e.Details.AgencyId);
                return;
            case TimelineStepTaken:
                return; // the step may have deleted the service
        }

        var service = state.Services.Get(happened.ServiceId);
        if (Move(happened) is { } move)
            service.Check(move, To(happened));
        switch (happened)
        {
            case PictureTaken e:
                Require(service.CurrentStop is not null, "The service is on no route.");
                state.DriverApp.Check(e.Number);
                break;
            case ServiceEdited e: RequireAgency(state, e.Details.AgencyId); break;
            case DisplacementStarted e: Require(IsPlace(e.From), "The driver sets out from outside the world."); break;
            case ServiceDelivered e: Require(IsPlace(e.End.Position), "The displacement ends outside the world."); break;
            case ServiceFailed e: Require(IsPlace(e.End.Position), "The displacement ends outside the world."); break;
            case ServiceRescheduled e: Require(Enum.IsDefined(e.Period), "There is no such part of the day."); break;
            case TimelinePlanned e: Require(e.Steps.All(IsPossible), "A step lies before the one ahead of it, or leads to what does not exist."); break;
        }
    }

    private static ServiceMove? Move(ServiceEvent happened) => happened switch
    {
        ServiceEdited => ServiceMove.Edit,
        ServiceDeleted => ServiceMove.Delete,
        ServiceRescheduled => ServiceMove.Reschedule,
        DisplacementStarted => ServiceMove.Start,
        DisplacementPaused => ServiceMove.Pause,
        DisplacementResumed => ServiceMove.Resume,
        DriverArrived => ServiceMove.Arrive,
        ServiceDelivered => ServiceMove.Deliver,
        ServiceFailed => ServiceMove.Fail,
        ServiceCancelled { Status: ServiceStatus.CancelledByCustomer } => ServiceMove.CancelByCustomer,
        ServiceCancelled => ServiceMove.Cancel,
        ServiceFinishedByHand => ServiceMove.FinishByHand,
        StatusCorrected => ServiceMove.Correct,
        ServiceReturned => ServiceMove.ReturnToSender,
        ServiceRated => ServiceMove.Rate,
        PackingListRemoved or TimelinePlanned or DeadlineMissed or PictureTaken => null,
        _ => throw happened.UnknownTo(Rules),
    };

    private static ServiceStatus? To(ServiceEvent happened) => happened switch
    {
        ServiceCancelled e => e.Status,
        ServiceFinishedByHand e => e.Status,
        StatusCorrected e => e.Status,
        _ => null,
    };

    private static bool IsPossible(TimelineStep step) =>
        step.After >= TimeSpan.Zero
        && (step.Action.To is not { } status || Enum.IsDefined(status))
        && (step.Action is not Reschedule reschedule || Enum.IsDefined(reschedule.Period));

    private static void Check(WorldState state, RouteEvent happened)
    {
        if (happened is RouteScheduled scheduled)
        {
            RequireNext(scheduled.RouteId, state.Routes.NextId);
            RequireDriver(state, scheduled.Details);
            Require(scheduled.ServiceIds.Distinct().Count() == scheduled.ServiceIds.Length, "A service is on the route twice.");
            foreach (var id in scheduled.ServiceIds)
                state.Services.Get(id).Check(ServiceMove.Route);
            return;
        }

        var route = state.Routes.Get(happened.RouteId);
        switch (happened)
        {
            case StopAdded e:
                state.Services.Get(e.ServiceId).Check(ServiceMove.Route);
                break;
            case StopRemoved or StopWithdrawn:
                Require(state.OpenStop(happened.RouteId, happened.AboutService!.Value) is not null, "The service is not on the route.");
                break;
            case RouteEdited e:
                RequireDriver(state, e.Details);
                break;
            case RouteReordered e:
                Require(e.ServiceIds.Order().SequenceEqual(route.ServiceIds.Order()), "The stops are not those of the route.");
                break;
            case RouteEstimated e:
                foreach (var stop in e.Stops)
                    state.Services.Get(stop.ServiceId);
                break;
            case AutopilotStepTaken e:
                Require(e.Next is null || state.Options.Autopilot is not null, "The universe has no autopilot.");
                break;
            case WorkDayStarted or WorkDayFinished or RouteFinished or RouteCancelled:
                break;
            default:
                throw happened.UnknownTo(Rules);
        }
    }

    private static void Check(WorldState state, ParcelEvent happened)
    {
        switch (happened)
        {
            case ParcelRegistered e:
                Require(TrackingNumber.IsValid(e.Number) && state.Parcels.Find(e.Number) is null, "The tracking number is none, or another parcel's.");
                Require(state.Parcels.Find(e.Details.App, e.Details.Account, e.Details.PackageId) is null, "The package has a parcel already.");
                Require(IsInBrazil(e.Details.Origin) && IsInBrazil(e.Details.Destination), "There is no such state.");
                return;
            case ParcelPlanned e:
                Require(e.Steps.All(step => Enum.IsDefined(step.Status)), "There is no such status of parcels.");
                break;
            case ParcelMoved e:
                Require(Enum.IsDefined(e.Status), "There is no such status of parcels.");
                break;
            default:
                throw happened.UnknownTo(Rules);
        }

        state.Parcels.Get(happened.Number);
    }

    private static void RequireAgency(WorldState state, int? id) =>
        Require(id is null || state.Account.Of(SettingKind.Agency).Find(id.Value) is not null, "There is not an agency with that id.");

    private static void RequireNext(int id, int next) => Require(id == next, "The id is not the next one.");

    private static void RequireDriver(WorldState state, RouteDetails details) =>
        Require(state.Drivers.Contains(details.Driver.Username), "The driver is not registered.");

    private static bool IsPlace(GeoPoint point) => point is { Latitude: >= -90 and <= 90, Longitude: >= -180 and <= 180 };

    private static bool IsInBrazil(ParcelPlace place) =>
        BrazilianStates.NameOf(place.State) is not null && CapitalAreas.Find(place.State) is not null;
}
