namespace Vtex.Tracking.Emulator;

/// <summary>The report of scheduled services (Agendamentos).</summary>
public sealed record SchedulingReport
{
    /// <summary>The number of scheduled services.</summary>
    public int Total { get; init; }

    /// <summary>The number that was done on the scheduled day.</summary>
    public int InDeadline { get; init; }

    /// <summary>The number that was done on another day, or is still to be done after it.</summary>
    public int OutOfDeadline { get; init; }

    /// <summary>The number whose day is not over, or that was cancelled or returned.</summary>
    public int DeadlineUndecided { get; init; }

    /// <summary>The number that was done in the scheduled part of the day.</summary>
    public int InPeriod { get; init; }

    /// <summary>The number that was done at another time, or is still to be done after it.</summary>
    public int OutOfPeriod { get; init; }

    /// <summary>The number whose part of the day is not over, or that was cancelled or returned.</summary>
    public int PeriodUndecided { get; init; }

    /// <summary>The number that is scheduled for a day without a part of it.</summary>
    public int WithoutPeriod { get; init; }

    /// <summary>The number scheduled by an integration (Integração); one that came with its schedule is one of them.</summary>
    public int ByIntegration { get; init; }

    /// <summary>The number scheduled by the recipient (Cliente).</summary>
    public int ByCustomer { get; init; }

    /// <summary>The number scheduled by the back office (Backoffice).</summary>
    public int ByBackOffice { get; init; }
}
