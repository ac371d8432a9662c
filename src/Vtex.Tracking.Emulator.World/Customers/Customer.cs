namespace Vtex.Tracking.Emulator.World;

/// <summary>A registered recipient.</summary>
internal sealed record Customer(int Id, DateTimeOffset Created, CustomerDetails Details);
