namespace Vtex.Tracking.Emulator;

/// <summary>A row of the monitoring of routes.</summary>
public sealed record MonitoredRouteRow
{
    /// <summary>The id of the route.</summary>
    public required int RouteId { get; init; }

    /// <summary>The user name of the driver.</summary>
    public required string Driver { get; init; }

    /// <summary>The name of the driver; empty when only the user name is known.</summary>
    public required string DriverName { get; init; }

    /// <summary>The number of services.</summary>
    public required int Services { get; init; }

    /// <summary>The number of services that the route still has to do.</summary>
    public required int OpenServices { get; init; }

    /// <summary>The status.</summary>
    public required RouteStatus Status { get; init; }

    /// <summary>The beginning of the time span: when the work day began, UTC; null before.</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary>The end of the time span: when the work day ended, UTC; null before.</summary>
    public DateTimeOffset? Finished { get; init; }

    /// <summary>The day of the route, in Brasília's calendar.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The last day of an itinerant route, in Brasília's calendar; null for others.</summary>
    public DateOnly? ItinerantDate { get; init; }

    /// <summary>The name of the type and nothing more: its values may be personal.</summary>
    public override string ToString() => nameof(MonitoredRouteRow);
}
