namespace Vtex.Tracking.Emulator.World;

/// <summary>The back office registered a justification for changes of status.</summary>
internal sealed record JustificationRegistered(string Justification) : WorldEvent;
