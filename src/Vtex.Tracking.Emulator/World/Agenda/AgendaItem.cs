namespace Vtex.Tracking.Emulator.World;

/// <summary>Something that will happen by itself: the next step of a service's timeline, or of a route's autopilot.</summary>
internal readonly record struct AgendaItem(AgendaKind Kind, int Id);
