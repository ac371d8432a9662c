using Vtex.Tracking.Emulator.World.Routes;

namespace Vtex.Tracking.Emulator;

/// <summary>A route that the back office makes of services that exist.</summary>
public sealed record NewRoute
{
    /// <summary>The driver's user name; an unknown one is registered.</summary>
    public required string Driver { get; init; }

    /// <summary>The date of the route; its day counts, in Brasília's calendar.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>The driver's means of transport: caminhão, carro or moto. The default is moto.</summary>
    public string DisplacementType { get; init; } = "moto";

    /// <summary>The vehicle's plate, if it matters.</summary>
    public string? RegistrationPlate { get; init; }

    /// <summary>The last day of an itinerant route, one that lasts more than a day.</summary>
    public DateTimeOffset? ItinerantDate { get; init; }

    /// <summary>The address where the route begins; null for a place that the emulator chooses.</summary>
    public PostalAddress? Start { get; init; }

    internal RouteDetails Details => new()
    {
        Driver = new DriverDetails { Username = Driver },
        DisplacementType = DisplacementType,
        Date = Date,
        VehiclePlate = RegistrationPlate,
        ItinerantDate = ItinerantDate,
        Start = Start is null ? null : new RouteStart
        {
            Street = Start.Street,
            Number = Start.Number,
            PostalCode = Start.PostalCode,
            City = Start.City,
            State = Start.State,
        },
    };
}
