namespace Vtex.Tracking.Emulator.World;

/// <summary>Something that happened to one parcel.</summary>
internal abstract record ParcelEvent(string Number) : WorldEvent
{
    public override string? AboutParcel => Number;
}
