namespace Vtex.Tracking.Emulator;

/// <summary>Filters of the monitoring of routes (documented). What is null does not filter.</summary>
public sealed record MonitoringFilter
{
    /// <summary>A part of the driver's name or user name; case and accents do not matter.</summary>
    public string? Driver { get; init; }

    /// <summary>The first day of execution, in Brasília's calendar. An itinerant route is executed on each of its days.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day of execution, in Brasília's calendar.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The id of the carrier that the driver belongs to.</summary>
    public int? CarrierId { get; init; }

    /// <summary>Only itinerant routes (true), or only those of a single day (false).</summary>
    public bool? IsItinerant { get; init; }
}
