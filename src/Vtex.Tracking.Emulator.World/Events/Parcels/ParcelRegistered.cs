namespace Vtex.Tracking.Emulator.World;

/// <summary>A carrier's app was notified of a package, and gave it a tracking number.</summary>
internal sealed record ParcelRegistered(string Number, ParcelDetails Details) : ParcelEvent(Number);
