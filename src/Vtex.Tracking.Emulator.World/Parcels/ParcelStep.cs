namespace Vtex.Tracking.Emulator.World;

/// <summary>What will happen to a parcel by itself, and when.</summary>
internal sealed record ParcelStep(DateTimeOffset Due, ParcelStatus Status, string City, string State, string Description);
