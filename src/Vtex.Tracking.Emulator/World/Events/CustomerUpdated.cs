namespace Vtex.Tracking.Emulator.World;

/// <summary>A known recipient came with newer details.</summary>
internal sealed record CustomerUpdated(int CustomerId, CustomerDetails Details) : WorldEvent;
