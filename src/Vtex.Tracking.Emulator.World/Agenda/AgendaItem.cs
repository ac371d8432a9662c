namespace Vtex.Tracking.Emulator.World;

/// <summary>
/// Something that will happen by itself: the next step of a service's timeline, of a route's autopilot or of a parcel's story,
/// or a call of the hub.
/// </summary>
internal readonly record struct AgendaItem(AgendaKind Kind, int Id);
