namespace Vtex.Tracking.Emulator;

/// <summary>The charts of the indicators, each of which is a file (documented).</summary>
public enum ReportChart
{
    /// <summary>Tab Serviço: bars of services by status.</summary>
    StatusBars,

    /// <summary>Tab Serviço: the same in percent.</summary>
    StatusShares,

    /// <summary>Tab Serviço: the mean rating of each carrier.</summary>
    Ratings,

    /// <summary>Tab Data Limite: the services of each carrier that are not monitored.</summary>
    NotMonitored,

    /// <summary>Tab Data Limite: services by status.</summary>
    DeadlineStatuses,

    /// <summary>Tab Data Limite: the services of each carrier that have a deadline or schedule.</summary>
    CarrierDeadlines,

    /// <summary>Tab Data Limite: the shares in and out of the deadline.</summary>
    DeadlineShares,
}
