namespace Vtex.Tracking.Emulator.World;

/// <summary>The back office registered a holiday; nothing can be rescheduled to it.</summary>
internal sealed record HolidayRegistered(DateOnly Day) : WorldEvent;
