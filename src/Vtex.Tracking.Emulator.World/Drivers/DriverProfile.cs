using Vtex.Tracking.Emulator.World.Geography;

namespace Vtex.Tracking.Emulator.World.Drivers;

/// <summary>A registered driver, with what its app told last.</summary>
internal sealed record DriverProfile(DateTimeOffset Created, DriverDetails Details)
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

/// <summary>A shipper's data of a driver ("carrier" in the API).</summary>
internal sealed record DriverDetails
{
    public required string Username { get; init; }

    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    public string? Cpf { get; init; }

    public string? Rg { get; init; }

    public string? Email { get; init; }

    public string? MobileAreaCode { get; init; }

    public string? Mobile { get; init; }

    public string? PhoneAreaCode { get; init; }

    public string? Phone { get; init; }

    public string? ExternalId { get; init; }

    public int? ShipperBranchId { get; init; }

    public int? ShippingCompanyId { get; init; }

    /// <summary>These details, with what the newer ones leave out taken from the older ones.</summary>
    public DriverDetails Over(DriverDetails older) => new()
    {
        Username = Username,
        FirstName = FirstName ?? older.FirstName,
        LastName = LastName ?? older.LastName,
        Cpf = Cpf ?? older.Cpf,
        Rg = Rg ?? older.Rg,
        Email = Email ?? older.Email,
        MobileAreaCode = MobileAreaCode ?? older.MobileAreaCode,
        Mobile = Mobile ?? older.Mobile,
        PhoneAreaCode = PhoneAreaCode ?? older.PhoneAreaCode,
        Phone = Phone ?? older.Phone,
        ExternalId = ExternalId ?? older.ExternalId,
        ShipperBranchId = ShipperBranchId ?? older.ShipperBranchId,
        ShippingCompanyId = ShippingCompanyId ?? older.ShippingCompanyId,
    };
}
