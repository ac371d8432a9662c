using System.Text.Json.Serialization.Metadata;
using Vtex.Tracking.Emulator.World.Accounts;
using Vtex.Tracking.Emulator.World.Drivers;
using Vtex.Tracking.Emulator.World.Hub;
using Vtex.Tracking.Emulator.World.Parcels;
using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.Settings;
using Vtex.Tracking.Emulator.World.Timelines;

namespace Vtex.Tracking.Emulator.Storage;

/// <summary>
/// What the kinds of events are called in a log. A name stays as it is, whatever becomes of the type, or logs of older
/// versions could not be read.
/// </summary>
internal static class EventKinds
{
    public static IReadOnlyList<JsonDerivedType> All { get; } =
    [
        new(typeof(AccountOpened), "AccountOpened"),
        new(typeof(AutopilotStepTaken), "AutopilotStepTaken"),
        new(typeof(CarrierAppRegistered), "CarrierAppRegistered"),
        new(typeof(CarrierCallFailed), "CarrierCallFailed"),
        new(typeof(CarrierNotified), "CarrierNotified"),
        new(typeof(CarrierPolled), "CarrierPolled"),
        new(typeof(DisplacementPaused), "DisplacementPaused"),
        new(typeof(DisplacementResumed), "DisplacementResumed"),
        new(typeof(DisplacementStarted), "DisplacementStarted"),
        new(typeof(DriverArrived), "DriverArrived"),
        new(typeof(DriverRegistered), "DriverRegistered"),
        new(typeof(HolidayRegistered), "HolidayRegistered"),
        new(typeof(JustificationRegistered), "JustificationRegistered"),
        new(typeof(LabelIssued), "LabelIssued"),
        new(typeof(OrderInvoiced), "OrderInvoiced"),
        new(typeof(PackageDelivered), "PackageDelivered"),
        new(typeof(PackageReturned), "PackageReturned"),
        new(typeof(PackageTracked), "PackageTracked"),
        new(typeof(PackingListRemoved), "PackingListRemoved"),
        new(typeof(ParcelMoved), "ParcelMoved"),
        new(typeof(ParcelPlanned), "ParcelPlanned"),
        new(typeof(ParcelRegistered), "ParcelRegistered"),
        new(typeof(PositionReported), "PositionReported"),
        new(typeof(RouteCancelled), "RouteCancelled"),
        new(typeof(RouteEdited), "RouteEdited"),
        new(typeof(RouteEstimated), "RouteEstimated"),
        new(typeof(RouteFinished), "RouteFinished"),
        new(typeof(RouteReordered), "RouteReordered"),
        new(typeof(RouteScheduled), "RouteScheduled"),
        new(typeof(ServiceCancelled), "ServiceCancelled"),
        new(typeof(ServiceCreated), "ServiceCreated"),
        new(typeof(ServiceDeleted), "ServiceDeleted"),
        new(typeof(ServiceDelivered), "ServiceDelivered"),
        new(typeof(ServiceEdited), "ServiceEdited"),
        new(typeof(ServiceFailed), "ServiceFailed"),
        new(typeof(ServiceFinishedByHand), "ServiceFinishedByHand"),
        new(typeof(ServiceRated), "ServiceRated"),
        new(typeof(ServiceRescheduled), "ServiceRescheduled"),
        new(typeof(ServiceReturned), "ServiceReturned"),
        new(typeof(StatusCorrected), "StatusCorrected"),
        new(typeof(StopAdded), "StopAdded"),
        new(typeof(StopRemoved), "StopRemoved"),
        new(typeof(TimelinePlanned), "TimelinePlanned"),
        new(typeof(TimelineStepTaken), "TimelineStepTaken"),
        new(typeof(WorkDayFinished), "WorkDayFinished"),
        new(typeof(WorkDayStarted), "WorkDayStarted"),
    ];
}
