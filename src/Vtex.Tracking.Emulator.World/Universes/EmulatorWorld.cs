namespace Vtex.Tracking.Emulator.World.Universes;

/// <summary>All that one emulator holds: its clock, its universes, who may enter them, and how often they may call.</summary>
internal sealed record EmulatorWorld(
    EmulatorClock Clock, UniverseRegistry Universes, Authenticator Accounts, CallBudgetEnforcement CallBudget);
