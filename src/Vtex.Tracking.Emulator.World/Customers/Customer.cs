namespace Vtex.Tracking.Emulator.World.Customers;

/// <summary>A registered recipient.</summary>
internal sealed record Customer(int Id, DateTimeOffset Created, CustomerDetails Details);
