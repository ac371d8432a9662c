namespace Vtex.Tracking.Emulator.World;

/// <summary>Something that happened at the hub.</summary>
internal abstract record HubEvent : WorldEvent;
