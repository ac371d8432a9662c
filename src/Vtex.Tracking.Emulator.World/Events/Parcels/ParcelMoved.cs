namespace Vtex.Tracking.Emulator.World;

/// <summary>The next step of a parcel's story was taken.</summary>
internal sealed record ParcelMoved(string Number, ParcelStatus Status, string City, string State, string Description)
    : ParcelEvent(Number);
