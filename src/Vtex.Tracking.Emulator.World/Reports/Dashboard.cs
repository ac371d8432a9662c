namespace Vtex.Tracking.Emulator;

/// <summary>The dashboard of the home page. What it has is chosen by us: no source says.</summary>
public sealed record Dashboard
{
    /// <summary>The day, in Brasília's calendar.</summary>
    public DateOnly Day { get; init; }

    /// <summary>All services.</summary>
    public required ServiceCounts Services { get; init; }

    /// <summary>The services that were registered on the day.</summary>
    public required ServiceCounts RegisteredToday { get; init; }

    /// <summary>The services that are scheduled for the day.</summary>
    public required SchedulingReport ScheduledToday { get; init; }

    /// <summary>The number of all services that missed their deadline, done late or still to be done.</summary>
    public int OutOfDeadline { get; init; }

    /// <summary>The services of the last seven days by the day of their registration, the day itself last.</summary>
    public required IReadOnlyList<DashboardDay> LastDays { get; init; }

    /// <summary>The number of routes of the day that are Ativo.</summary>
    public int ActiveRoutes { get; init; }

    /// <summary>The number of routes of the day that are Finalizado.</summary>
    public int FinishedRoutes { get; init; }

    /// <summary>The number of drivers who are at work.</summary>
    public int DriversOnline { get; init; }

    /// <summary>The number of drivers who are Ativo.</summary>
    public int Drivers { get; init; }

    /// <summary>The mean of all ratings; null without any.</summary>
    public double? MeanRating { get; init; }
}
