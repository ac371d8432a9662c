namespace Vtex.Tracking.Emulator.World;

/// <summary>Something that will happen by itself, such as the next step of a service's timeline or a call of the hub.</summary>
internal readonly record struct AgendaItem(AgendaKind Kind, int Id);
