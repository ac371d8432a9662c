using Vtex.Tracking.Emulator.World.Geography;

namespace Vtex.Tracking.Emulator.World.Services;

/// <summary>Something that happened to one service.</summary>
internal abstract record ServiceEvent(int ServiceId) : WorldEvent
{
    public override int? AboutService => ServiceId;
}

/// <summary>A service came into being, Ativo. Its customer is new, or known and renewed, as the id tells.</summary>
internal sealed record ServiceCreated(int ServiceId, int CustomerId, ServiceDetails Details) : ServiceEvent(ServiceId);

/// <summary>The back office changed what is known of a service.</summary>
internal sealed record ServiceEdited(int ServiceId, ServiceDetails Details) : ServiceEvent(ServiceId);

/// <summary>The back office deleted a service; its id is not given again.</summary>
internal sealed record ServiceDeleted(int ServiceId) : ServiceEvent(ServiceId);

/// <summary>A service's packing list and its date were cleared.</summary>
internal sealed record PackingListRemoved(int ServiceId) : ServiceEvent(ServiceId);

/// <summary>The recipient chose another day and part of the day, or the back office did, as the origin says; null for the recipient.</summary>
internal sealed record ServiceRescheduled(int ServiceId, DateOnly Day, DayPeriod Period, ScheduleOrigin? Origin = null) : ServiceEvent(ServiceId);

/// <summary>The driver set out for a service: Em Andamento.</summary>
internal sealed record DisplacementStarted(int ServiceId, GeoPoint From) : ServiceEvent(ServiceId);

/// <summary>The driver paused on the way: Pausado.</summary>
internal sealed record DisplacementPaused(int ServiceId) : ServiceEvent(ServiceId);

/// <summary>The driver went on after a pause: Em Andamento.</summary>
internal sealed record DisplacementResumed(int ServiceId) : ServiceEvent(ServiceId);

/// <summary>The driver reached the address of a service.</summary>
internal sealed record DriverArrived(int ServiceId) : ServiceEvent(ServiceId);

/// <summary>A service was done: Realizado.</summary>
internal sealed record ServiceDelivered(int ServiceId, DeliveryReceipt Receipt, DisplacementEnd End) : ServiceEvent(ServiceId);

/// <summary>A service could not be done: Não Realizado.</summary>
internal sealed record ServiceFailed(int ServiceId, DeliveryFailure Failure, DisplacementEnd End) : ServiceEvent(ServiceId);

/// <summary>A service was cancelled, by the back office or by the customer as the status says.</summary>
internal sealed record ServiceCancelled(int ServiceId, ServiceStatus Status, string? Reason) : ServiceEvent(ServiceId);

/// <summary>The back office ended a service without the driver, with a registered justification, and an occurrence if it named one.</summary>
internal sealed record ServiceFinishedByHand(int ServiceId, ServiceStatus Status, string Justification, string? Occurrence = null) : ServiceEvent(ServiceId);

/// <summary>The back office gave a finished service another status, with a registered justification.</summary>
internal sealed record StatusCorrected(int ServiceId, ServiceStatus Status, string Justification) : ServiceEvent(ServiceId);

/// <summary>A service that could not be done went back to its sender.</summary>
internal sealed record ServiceReturned(int ServiceId) : ServiceEvent(ServiceId);

/// <summary>The recipient rated a delivery, from 1 to 5.</summary>
internal sealed record ServiceRated(int ServiceId, int Rating, string? Comment) : ServiceEvent(ServiceId);

/// <summary>The scheduled time of a service passed before it came to its end.</summary>
internal sealed record DeadlineMissed(int ServiceId) : ServiceEvent(ServiceId);
