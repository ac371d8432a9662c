namespace Vtex.Tracking.Emulator.World;

/// <summary>Something that will happen by itself: the next step of a service's timeline, a route's autopilot or a parcel's story.</summary>
internal readonly record struct AgendaItem(AgendaKind Kind, int Id);
