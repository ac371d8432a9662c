namespace Vtex.Tracking.Emulator.World;

/// <summary>The recipient rated a delivery, from 1 to 5.</summary>
internal sealed record ServiceRated(int ServiceId, int Rating, string? Comment) : ServiceEvent(ServiceId);
