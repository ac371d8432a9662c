namespace Vtex.Tracking.Emulator.World;

/// <summary>A step of a timeline fell due. It was taken, or refused by the rules of the world for the reason given.</summary>
internal sealed record TimelineStepTaken(int ServiceId, string? Refusal) : ServiceEvent(ServiceId);
