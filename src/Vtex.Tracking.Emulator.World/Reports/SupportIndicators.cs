namespace Vtex.Tracking.Emulator;

/// <summary>The tab Suporte of the indicators, made of chats with drivers. Which days and times count is chosen by us.</summary>
public sealed record SupportIndicators
{
    /// <summary>The number of chats that an attendant closed.</summary>
    public int Done { get; init; }

    /// <summary>The number of chats that wait or are attended.</summary>
    public int Open { get; init; }

    /// <summary>The number of chats that ended without an attendant, because the service was cancelled, finished by hand or taken off its route.</summary>
    public int Withdrawn { get; init; }

    /// <summary>The number of closed chats that were closed until they were due.</summary>
    public int InTime { get; init; }

    /// <summary>The number of closed chats that were closed later.</summary>
    public int Late { get; init; }

    /// <summary>The mean time between opening and end of closed chats; null without any.</summary>
    public TimeSpan? MeanDuration { get; init; }

    /// <summary>The number of chats whose occurrence was reversible.</summary>
    public int Reversible { get; init; }

    /// <summary>The number of chats whose occurrence was not.</summary>
    public int NotReversible { get; init; }

    /// <summary>The number of chats of a reversible occurrence whose delivery was done afterwards.</summary>
    public int Reversed { get; init; }

    /// <summary>The number of chats of a reversible occurrence whose delivery was not done, or not yet.</summary>
    public int NotReversed { get; init; }

    /// <summary>The users who attend chats, by id.</summary>
    public required IReadOnlyList<AttendantSupport> Attendants { get; init; }

    /// <summary>The occurrences that opened chats, by name.</summary>
    public required IReadOnlyList<OccurrenceSupport> Occurrences { get; init; }

    /// <summary>The carriers whose drivers opened chats, by id; the shipper's own drivers first.</summary>
    public required IReadOnlyList<CarrierSupport> Carriers { get; init; }
}
