namespace Vtex.Tracking.Emulator;

/// <summary>The progress of a route, at one moment.</summary>
public sealed record MonitoredRoute
{
    /// <summary>The row of the route in the list.</summary>
    public required MonitoredRouteRow Route { get; init; }

    /// <summary>The latest known latitude of the driver, in degrees of WGS84; null when none is known.</summary>
    public double? Latitude { get; init; }

    /// <summary>The latest known longitude of the driver, in degrees of WGS84; null when none is known.</summary>
    public double? Longitude { get; init; }

    /// <summary>The time of the latest known position, UTC.</summary>
    public DateTimeOffset? Seen { get; init; }

    /// <summary>The charge of the driver's battery, from 0 to 100; null when it is not known.</summary>
    public int? BatteryPercent { get; init; }

    /// <summary>Says whether the driver's app is online.</summary>
    public required bool IsOnline { get; init; }

    /// <summary>The path of the driver on the route, oldest place first: of the driver's latest 1,000 places (chosen by us) those on this route.</summary>
    public required IReadOnlyList<TrailPoint> Trail { get; init; }

    /// <summary>The services in the order of delivery.</summary>
    public required IReadOnlyList<MonitoredService> Services { get; init; }

    /// <summary>The estimated distance of the route in its order, from the start, in metres.</summary>
    public required int EstimatedMeters { get; init; }

    /// <summary>The distance that the driver travelled to the services that have ended, in metres.</summary>
    public required int TravelledMeters { get; init; }

    /// <summary>
    /// The goal of routing (Meta de roteirização), in percent, at most 100: the shortest distance to the services that have ended, divided
    /// by the distance travelled (the formula is chosen by us). Null while nothing was travelled.
    /// </summary>
    public int? GoalPercent { get; init; }

    /// <summary>The name of the type and nothing more: its values are personal.</summary>
    public override string ToString() => nameof(MonitoredRoute);
}
