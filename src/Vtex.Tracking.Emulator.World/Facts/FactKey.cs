namespace Vtex.Tracking.Emulator.World.Facts;

/// <summary>Says whether something was done in time, or on its day, or in its part of the day.</summary>
internal enum Timeliness
{
    /// <summary>There is nothing that it could be measured by.</summary>
    None,

    In,

    Out,

    /// <summary>Its time is not over, or it was cancelled or returned.</summary>
    Undecided,
}

/// <summary>What reports count services by, in one number. A day counts as <see cref="DateOnly.DayNumber"/>.</summary>
/// <param name="Bits">The number; 0 is no key, since every service has a party.</param>
internal readonly record struct FactKey(ulong Bits)
{
    public const int MaxParties = 1 << 24;

    private const int DayPlace = 41;
    private const ulong DayMask = ((1UL << 22) - 1) << DayPlace;

    public FactKey(
        int day, int party, ServiceStatus status, Timeliness deadline, Timeliness onDay, Timeliness inPeriod, ScheduleOrigin? origin, int rating,
        bool wasRouted, bool wasStarted)
        : this(((ulong)day << DayPlace) | ((ulong)party << 17) | ((ulong)status << 13) | ((ulong)deadline << 11) | ((ulong)onDay << 9)
            | ((ulong)inPeriod << 7) | ((ulong)(origin is { } known ? (int)known : 0) << 5) | ((ulong)rating << 2) | (wasRouted ? 2UL : 0) | (wasStarted ? 1UL : 0))
    {
    }

    public int Day => (int)(Bits >> DayPlace);

    /// <summary>The place of carrier, branch, partner and driver in the table of parties, from 1.</summary>
    public int Party => (int)(Bits >> 17) & (MaxParties - 1);

    public ServiceStatus Status => (ServiceStatus)((Bits >> 13) & 15);

    public Timeliness Deadline => (Timeliness)((Bits >> 11) & 3);

    public Timeliness OnDay => (Timeliness)((Bits >> 9) & 3);

    public Timeliness InPeriod => (Timeliness)((Bits >> 7) & 3);

    public ScheduleOrigin Origin => (ScheduleOrigin)((Bits >> 5) & 3);

    /// <summary>The rating of the latest stop, from 1 to 5; 0 when there is none.</summary>
    public int Rating => (int)(Bits >> 2) & 7;

    public bool WasRouted => (Bits & 2) != 0;

    /// <summary>A driver set out for it at least once.</summary>
    public bool WasStarted => (Bits & 1) != 0;

    public FactKey On(int day) => new((Bits & ~DayMask) | ((ulong)day << DayPlace));
}

/// <summary>What is kept of one service.</summary>
/// <param name="Key">What it is counted by, on the day of its registration; none when it was deleted.</param>
/// <param name="Scheduled">The day it is scheduled for; 0 without one.</param>
/// <param name="Routed">The day on which it was put on its latest route; 0 without one.</param>
internal readonly record struct ServiceFact(FactKey Key, int Scheduled, int Routed);

/// <summary>Who has to do with a service; 0 for nobody.</summary>
internal readonly record struct Party(int Carrier, int Branch, int Partner, int Driver);
