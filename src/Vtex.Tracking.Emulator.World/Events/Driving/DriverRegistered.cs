namespace Vtex.Tracking.Emulator.World;

/// <summary>A driver became known, or came with newer details.</summary>
internal sealed record DriverRegistered(DriverDetails Details) : WorldEvent;
