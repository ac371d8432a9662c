namespace Vtex.Tracking.Emulator;

/// <summary>A day's work of a driver on a route (jornada de trabalho). Its columns are chosen by us: no source says.</summary>
public sealed record WorkDayRow
{
    /// <summary>The user name of the driver, as of the beginning.</summary>
    public required string Driver { get; init; }

    /// <summary>The driver's name.</summary>
    public required string Name { get; init; }

    /// <summary>The carrier; null for one of the shipper's own drivers.</summary>
    public string? Carrier { get; init; }

    /// <summary>The id of the route.</summary>
    public required int RouteId { get; init; }

    /// <summary>The beginning, UTC.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>The end, UTC; null while it goes on.</summary>
    public DateTimeOffset? Finished { get; init; }

    /// <summary>The duration, until now while it goes on.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>The number of stops on the route that were done at the door in that time.</summary>
    public int Done { get; init; }

    /// <summary>The number of stops on the route that were reported as not done in that time.</summary>
    public int NotDone { get; init; }
}
