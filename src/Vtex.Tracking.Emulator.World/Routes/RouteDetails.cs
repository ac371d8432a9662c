namespace Vtex.Tracking.Emulator.World;

/// <summary>What a shipper told about a route when it scheduled it.</summary>
internal sealed record RouteDetails
{
    public required DriverDetails Driver { get; init; }

    /// <summary>How the driver moves, such as caminhão, carro or moto.</summary>
    public required string DisplacementType { get; init; }

    public required DateTimeOffset Date { get; init; }

    public string? VehiclePlate { get; init; }

    public string? TimeOfDay { get; init; }

    public string? ExternalId { get; init; }

    /// <summary>The end of an itinerant route, one that lasts more than a day.</summary>
    public DateTimeOffset? ItinerantDate { get; init; }

    public RouteStart? Start { get; init; }
}
