namespace Vtex.Tracking.Emulator;

/// <summary>The details of a route (Detalhes da Rota).</summary>
public sealed record PlatformRoute
{
    /// <summary>The id of the route.</summary>
    public required int RouteId { get; init; }

    /// <summary>The status.</summary>
    public required RouteStatus Status { get; init; }

    /// <summary>The user name of the driver.</summary>
    public required string Driver { get; init; }

    /// <summary>The name of the driver; empty when only the user name is known.</summary>
    public required string DriverName { get; init; }

    /// <summary>The CPF of the driver; null when it is not known.</summary>
    public string? DriverCpf { get; init; }

    /// <summary>The time of creation, UTC.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>The day of the route, in Brasília's calendar.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The last day of an itinerant route, in Brasília's calendar; null for others.</summary>
    public DateOnly? ItinerantDate { get; init; }

    /// <summary>The type of vehicle: caminhão, carro or moto.</summary>
    public required string DisplacementType { get; init; }

    /// <summary>The plate of the vehicle.</summary>
    public string? RegistrationPlate { get; init; }

    /// <summary>The address where it begins.</summary>
    public PostalAddress? Start { get; init; }

    /// <summary>Says whether the driver has begun: a change is then not advised, for the app may show something else (documented).</summary>
    public required bool HasBegun { get; init; }

    /// <summary>The services in the order of delivery.</summary>
    public required IReadOnlyList<PlatformRouteService> Services { get; init; }

    /// <summary>The name of the type and nothing more: its values are personal.</summary>
    public override string ToString() => nameof(PlatformRoute);
}
