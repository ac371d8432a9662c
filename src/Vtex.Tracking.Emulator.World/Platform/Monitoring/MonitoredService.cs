namespace Vtex.Tracking.Emulator;

/// <summary>A service of a route that is monitored.</summary>
public sealed record MonitoredService
{
    /// <summary>The id of the service.</summary>
    public required int ServiceId { get; init; }

    /// <summary>The position in the order of delivery, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>The name of the recipient.</summary>
    public required string Customer { get; init; }

    /// <summary>The address.</summary>
    public required string Address { get; init; }

    /// <summary>The invoice number.</summary>
    public string? Invoice { get; init; }

    /// <summary>The status of the service.</summary>
    public required ServiceStatus Status { get; init; }

    /// <summary>Says whether its status can be changed by hand: while its stop on this route is Ativo (documented).</summary>
    public required bool CanChange { get; init; }

    /// <summary>The latitude of the address, in degrees of WGS84.</summary>
    public required double Latitude { get; init; }

    /// <summary>The longitude of the address, in degrees of WGS84.</summary>
    public required double Longitude { get; init; }

    /// <summary>The expected arrival, UTC; null when there is none, or none any more.</summary>
    public DateTimeOffset? Estimate { get; init; }

    /// <summary>The estimated distance from the stop before, in metres; null before the work day.</summary>
    public int? EstimatedMeters { get; init; }

    /// <summary>The time of arrival, UTC; null before.</summary>
    public DateTimeOffset? Arrived { get; init; }

    /// <summary>The time when the driver left, UTC; null before.</summary>
    public DateTimeOffset? Left { get; init; }

    /// <summary>The distance travelled to it, in metres; null before its end.</summary>
    public int? TravelledMeters { get; init; }

    /// <summary>The name of the type and nothing more: its values are personal.</summary>
    public override string ToString() => nameof(MonitoredService);
}
