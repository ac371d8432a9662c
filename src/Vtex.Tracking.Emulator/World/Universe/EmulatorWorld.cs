namespace Vtex.Tracking.Emulator.World;

/// <summary>All that one emulator holds: its clock, its universes and who may enter them.</summary>
internal sealed record EmulatorWorld(EmulatorClock Clock, Universes Universes, Accounts Accounts);
