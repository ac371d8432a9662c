namespace Vtex.Tracking.Emulator;

/// <summary>Reasons against the day of a schedule, which the back office may choose even so. Chosen by us.</summary>
[Flags]
public enum ScheduleWarning
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It is a holiday of the nation, or of who delivers: the carrier, or the shipper itself. Recipients cannot choose it (documented).</summary>
    Holiday = 1,

    /// <summary>It is a Sunday. Recipients cannot choose it.</summary>
    Sunday = 2,
}
