namespace Vtex.Tracking.Emulator.World;

/// <summary>All that one emulator holds: its clock, its universes, who may enter them, and how often they may call.</summary>
internal sealed record EmulatorWorld(
    EmulatorClock Clock, Universes Universes, Accounts Accounts, CallBudgetEnforcement CallBudget);
