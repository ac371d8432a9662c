namespace Vtex.Tracking.Emulator;

/// <summary>The recipient's page of a service (Last Mile), as of one moment. Times are UTC.</summary>
public sealed record LastMileView
{
    /// <summary>Gets the status in the platform's words, such as Em Andamento.</summary>
    public required string Status { get; init; }

    /// <summary>Gets the number of the order.</summary>
    public string? OrderNumber { get; init; }

    /// <summary>Gets the number of the invoice.</summary>
    public string? Invoice { get; init; }

    /// <summary>Gets the description of what is delivered.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the first name of the recipient, or the name of a company.</summary>
    public string? RecipientName { get; init; }

    /// <summary>Gets the expected arrival, while the service is on a route and not done.</summary>
    public DateTimeOffset? Estimate { get; init; }

    /// <summary>Gets the number of stops that the driver has before this one, while the service is on a route and not done.</summary>
    public int? StopsBefore { get; init; }

    /// <summary>Gets the scheduled day in Brasília's calendar; null when there is none.</summary>
    public DateOnly? ScheduledDay { get; init; }

    /// <summary>Gets the scheduled part of the day; null when there is none.</summary>
    public DayPeriod? ScheduledPeriod { get; init; }

    /// <summary>Gets the name of the driver; null while there is none.</summary>
    public string? DriverName { get; init; }

    /// <summary>Gets the driver's photo.</summary>
    public string? DriverPhoto { get; init; }

    /// <summary>Gets the type of the vehicle: caminhão, carro or moto.</summary>
    public string? VehicleType { get; init; }

    /// <summary>Gets the plate of the vehicle.</summary>
    public string? VehiclePlate { get; init; }

    /// <summary>Gets the latitude of the driver, while it is on the way to this recipient.</summary>
    public double? DriverLatitude { get; init; }

    /// <summary>Gets the longitude of the driver, while it is on the way to this recipient.</summary>
    public double? DriverLongitude { get; init; }

    /// <summary>Gets the name of the agency, or of the account.</summary>
    public required string AgencyName { get; init; }

    /// <summary>Gets the logo of the agency.</summary>
    public string? AgencyLogo { get; init; }

    /// <summary>Gets the colour of the agency, for the header of the page.</summary>
    public string? AgencyColor { get; init; }

    /// <summary>Gets whether the recipient can choose another day now.</summary>
    public bool CanReschedule { get; init; }

    /// <summary>Gets whether the recipient can cancel now.</summary>
    public bool CanCancel { get; init; }

    /// <summary>Gets whether the recipient can rate now.</summary>
    public bool CanRate { get; init; }

    /// <summary>Gets the days that can be chosen now, in Brasília's calendar.</summary>
    public IReadOnlyList<DateOnly> Days { get; init; } = [];

    /// <summary>Gets the attempts so far, oldest first.</summary>
    public IReadOnlyList<LastMileAttempt> Attempts { get; init; } = [];

    /// <summary>The name of the type and nothing more: its values are personal.</summary>
    public override string ToString() => nameof(LastMileView);
}
