using Vtex.Tracking.Emulator.World.Geography;

namespace Vtex.Tracking.Emulator.World.Drivers;

/// <summary>A registered driver, with what its app told last.</summary>
internal sealed record DriverProfile(int Id, DateTimeOffset Created, DriverDetails Details)
{
    public GeoPoint? Position { get; init; }

    public int? BatteryPercent { get; init; }

    /// <summary>The time of the last known position.</summary>
    public DateTimeOffset? Seen { get; init; }

    /// <summary>The driver's app is online: a work day is under way.</summary>
    public bool Online { get; init; }

    /// <summary>The way that reports tell since the driver set out for a service; null when there was no report.</summary>
    public double? ReportedMeters { get; init; }

    public DriverProfile SetOut(GeoPoint from, DateTimeOffset at) =>
        this with { Position = from, Seen = at, ReportedMeters = null };

    public DriverProfile Report(GeoPoint position, DateTimeOffset at, int? batteryPercent) => this with
    {
        Position = position,
        Seen = at,
        BatteryPercent = batteryPercent ?? BatteryPercent,
        ReportedMeters = (ReportedMeters ?? 0) + (Position?.MetersTo(position) ?? 0),
    };

    public DriverProfile Reach(GeoPoint position, DateTimeOffset at) => this with { Position = position, Seen = at };
}
