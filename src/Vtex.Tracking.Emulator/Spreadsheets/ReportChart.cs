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

    /// <summary>Tab Suporte: the users who are free, and those who are asked.</summary>
    Attendance,

    /// <summary>Tab Suporte: the deliveries that users turned round, and those that they did not.</summary>
    Reversals,

    /// <summary>Tab Suporte: the occurrences that were attended, with and without reversal.</summary>
    Occurrences,

    /// <summary>Tab Suporte: the mean time of chats of each carrier.</summary>
    ChatTimes,

    /// <summary>Tab Suporte: chats of reversible occurrences and of others.</summary>
    Reversible,

    /// <summary>Tab Suporte: chats of reversible occurrences with and without reversal.</summary>
    ReversibleReversals,

    /// <summary>Tab Data Limite: the services of each carrier that are not monitored.</summary>
    NotMonitored,

    /// <summary>Tab Data Limite: services by status.</summary>
    DeadlineStatuses,

    /// <summary>Tab Data Limite: the services of each carrier that have a deadline or schedule.</summary>
    CarrierDeadlines,

    /// <summary>Tab Data Limite: the shares in and out of the deadline.</summary>
    DeadlineShares,
}
