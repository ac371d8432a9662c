namespace Vtex.Tracking.Emulator;

/// <summary>The status of a driver (status do portador). Its columns are chosen by us: no source says.</summary>
public sealed record DriverStatusRow
{
    /// <summary>The id of the driver.</summary>
    public required int DriverId { get; init; }

    /// <summary>The user name.</summary>
    public required string Driver { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The carrier; null for one of the shipper's own drivers.</summary>
    public string? Carrier { get; init; }

    /// <summary>Says whether the driver works (Ativo).</summary>
    public bool IsActive { get; init; }

    /// <summary>Says whether the app is online: a work day goes on.</summary>
    public bool IsOnline { get; init; }

    /// <summary>The charge of the battery, in percent, as told last.</summary>
    public int? BatteryPercent { get; init; }

    /// <summary>The time of the latest known position, UTC.</summary>
    public DateTimeOffset? LastSeen { get; init; }

    /// <summary>The latitude of the latest known position, in degrees.</summary>
    public double? Latitude { get; init; }

    /// <summary>The longitude of the latest known position, in degrees.</summary>
    public double? Longitude { get; init; }

    /// <summary>The route of the day, the latest of several.</summary>
    public int? RouteId { get; init; }

    /// <summary>The number of stops on that route that are still open.</summary>
    public int? OpenStops { get; init; }
}
