namespace Vtex.Tracking.Emulator;

/// <summary>Filters of the list of schedules. That there are some is documented, which is chosen by us. What is null does not filter.</summary>
public sealed record ScheduleFilter
{
    /// <summary>The first scheduled day, in Brasília's calendar.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last scheduled day, in Brasília's calendar.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The part of the day.</summary>
    public DayPeriod? Period { get; init; }

    /// <summary>The origin.</summary>
    public ScheduleOrigin? Origin { get; init; }

    /// <summary>A part of the recipient's name; case and accents do not matter.</summary>
    public string? Customer { get; init; }

    /// <summary>The invoice number, compared exactly.</summary>
    public string? Invoice { get; init; }

    /// <summary>The status.</summary>
    public ServiceStatus? Status { get; init; }

    /// <summary>The id of the carrier that delivers.</summary>
    public int? CarrierId { get; init; }
}
