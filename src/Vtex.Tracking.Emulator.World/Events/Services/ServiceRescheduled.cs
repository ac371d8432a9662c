namespace Vtex.Tracking.Emulator.World;

/// <summary>The recipient chose another day and part of the day.</summary>
internal sealed record ServiceRescheduled(int ServiceId, DateOnly Day, DayPeriod Period) : ServiceEvent(ServiceId);
