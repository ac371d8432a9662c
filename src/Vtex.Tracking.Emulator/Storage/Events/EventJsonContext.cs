using System.Text.Json.Serialization;
using Vtex.Tracking.Emulator.World.Accounts;
using Vtex.Tracking.Emulator.World.Drivers;
using Vtex.Tracking.Emulator.World.Events;
using Vtex.Tracking.Emulator.World.Feeds;
using Vtex.Tracking.Emulator.World.Execution;
using Vtex.Tracking.Emulator.World.Hub;
using Vtex.Tracking.Emulator.World.Integration;
using Vtex.Tracking.Emulator.World.Invoices;
using Vtex.Tracking.Emulator.World.Lifecycle;
using Vtex.Tracking.Emulator.World.Orders;
using Vtex.Tracking.Emulator.World.Parcels;
using Vtex.Tracking.Emulator.World.Quirks;
using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.Settings;
using Vtex.Tracking.Emulator.World.Store;
using Vtex.Tracking.Emulator.World.Timelines;

namespace Vtex.Tracking.Emulator.Storage;

/// <summary>The serialization of events, actions and refusals. Each of them has its line here.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(WorldEvent))]
[JsonSerializable(typeof(ServiceAction))]
[JsonSerializable(typeof(RuleViolation))]
[JsonSerializable(typeof(AccountOpened))]
[JsonSerializable(typeof(AutopilotStepTaken))]
[JsonSerializable(typeof(CarrierAppRegistered))]
[JsonSerializable(typeof(CarrierCallFailed))]
[JsonSerializable(typeof(CarrierNotified))]
[JsonSerializable(typeof(CarrierPolled))]
[JsonSerializable(typeof(DisplacementPaused))]
[JsonSerializable(typeof(DisplacementResumed))]
[JsonSerializable(typeof(DisplacementStarted))]
[JsonSerializable(typeof(DriverArrived))]
[JsonSerializable(typeof(DriverRegistered))]
[JsonSerializable(typeof(FeedCommitted))]
[JsonSerializable(typeof(FeedConfigured))]
[JsonSerializable(typeof(FeedRead))]
[JsonSerializable(typeof(FeedRemoved))]
[JsonSerializable(typeof(HolidayRegistered))]
[JsonSerializable(typeof(HookCalled))]
[JsonSerializable(typeof(HookConfigured))]
[JsonSerializable(typeof(HookRemoved))]
[JsonSerializable(typeof(InvoiceAdded))]
[JsonSerializable(typeof(InvoiceRepeated))]
[JsonSerializable(typeof(IntegrationSaved))]
[JsonSerializable(typeof(InvoiceMade))]
[JsonSerializable(typeof(JustificationRegistered))]
[JsonSerializable(typeof(LabelIssued))]
[JsonSerializable(typeof(OrderCancellationDenied))]
[JsonSerializable(typeof(OrderCancellationRequested))]
[JsonSerializable(typeof(OrderInvoiced))]
[JsonSerializable(typeof(OrderMoved))]
[JsonSerializable(typeof(OrderPlaced))]
[JsonSerializable(typeof(OrderStepTaken))]
[JsonSerializable(typeof(OrderTimelinePlanned))]
[JsonSerializable(typeof(OrdersRouted))]
[JsonSerializable(typeof(OrderUpdated))]
[JsonSerializable(typeof(CarrierUpdateTold))]
[JsonSerializable(typeof(OrderUpdateRefused))]
[JsonSerializable(typeof(OutsideRouteScheduled))]
[JsonSerializable(typeof(PackageHeld))]
[JsonSerializable(typeof(PackageImported))]
[JsonSerializable(typeof(PackageDelivered))]
[JsonSerializable(typeof(PackageReturned))]
[JsonSerializable(typeof(PackageShipped))]
[JsonSerializable(typeof(PackageTracked))]
[JsonSerializable(typeof(PackingListRemoved))]
[JsonSerializable(typeof(ParcelMoved))]
[JsonSerializable(typeof(ParcelPlanned))]
[JsonSerializable(typeof(ParcelRegistered))]
[JsonSerializable(typeof(PositionReported))]
[JsonSerializable(typeof(QuirkSwitched))]
[JsonSerializable(typeof(RouteCancelled))]
[JsonSerializable(typeof(RouteEdited))]
[JsonSerializable(typeof(RouteEstimated))]
[JsonSerializable(typeof(RouteFinished))]
[JsonSerializable(typeof(RouteReordered))]
[JsonSerializable(typeof(RouteScheduled))]
[JsonSerializable(typeof(ServiceCancelled))]
[JsonSerializable(typeof(ServiceCreated))]
[JsonSerializable(typeof(ServiceDeleted))]
[JsonSerializable(typeof(ServiceDelivered))]
[JsonSerializable(typeof(ServiceEdited))]
[JsonSerializable(typeof(ServiceFailed))]
[JsonSerializable(typeof(ServiceFinishedByHand))]
[JsonSerializable(typeof(ServiceRated))]
[JsonSerializable(typeof(ServiceRescheduled))]
[JsonSerializable(typeof(ServiceReturned))]
[JsonSerializable(typeof(ShipmentTracked))]
[JsonSerializable(typeof(StatusCorrected))]
[JsonSerializable(typeof(StopAdded))]
[JsonSerializable(typeof(StopRemoved))]
[JsonSerializable(typeof(TimelinePlanned))]
[JsonSerializable(typeof(TimelineStepTaken))]
[JsonSerializable(typeof(WorkDayFinished))]
[JsonSerializable(typeof(WorkDayStarted))]
[JsonSerializable(typeof(Arrive))]
[JsonSerializable(typeof(CancelByCustomer))]
[JsonSerializable(typeof(CancelService))]
[JsonSerializable(typeof(CorrectStatus))]
[JsonSerializable(typeof(DeleteService))]
[JsonSerializable(typeof(Deliver))]
[JsonSerializable(typeof(EditService))]
[JsonSerializable(typeof(Fail))]
[JsonSerializable(typeof(FinishByHand))]
[JsonSerializable(typeof(JoinRoute))]
[JsonSerializable(typeof(PauseDisplacement))]
[JsonSerializable(typeof(PutOnRoute))]
[JsonSerializable(typeof(Rate))]
[JsonSerializable(typeof(Reschedule))]
[JsonSerializable(typeof(ResumeDisplacement))]
[JsonSerializable(typeof(ReturnToSender))]
[JsonSerializable(typeof(StartDisplacement))]
[JsonSerializable(typeof(DayIsHoliday))]
[JsonSerializable(typeof(DayOver))]
[JsonSerializable(typeof(InvoiceTooHigh))]
[JsonSerializable(typeof(InvoiceUnknown))]
[JsonSerializable(typeof(JustificationUnknown))]
[JsonSerializable(typeof(MoveNotPossible))]
[JsonSerializable(typeof(OrderHasInvoice))]
[JsonSerializable(typeof(OrderStatusWrong))]
[JsonSerializable(typeof(OrderUnknown))]
[JsonSerializable(typeof(OtherViolation))]
[JsonSerializable(typeof(QuirkStruck))]
[JsonSerializable(typeof(RatingOutOfRange))]
[JsonSerializable(typeof(RecordedViolation))]
[JsonSerializable(typeof(RouteNotActive))]
[JsonSerializable(typeof(RouteUnknown))]
[JsonSerializable(typeof(ServiceUnknown))]
[JsonSerializable(typeof(StatusNotPossible))]
[JsonSerializable(typeof(StoreFull))]
[JsonSerializable(typeof(TrackingNumberMissing))]
internal sealed partial class EventJsonContext : JsonSerializerContext;
