namespace Vtex.Tracking.Emulator.World;

/// <summary>Something that happened to one service.</summary>
internal abstract record ServiceEvent(int ServiceId) : WorldEvent
{
    public override int? AboutService => ServiceId;
}
