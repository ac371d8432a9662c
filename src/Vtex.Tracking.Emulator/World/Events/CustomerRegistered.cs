namespace Vtex.Tracking.Emulator.World;

/// <summary>A recipient became known.</summary>
internal sealed record CustomerRegistered(int CustomerId, CustomerDetails Details) : WorldEvent;
