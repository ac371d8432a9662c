using System.Collections.Immutable;
using Vtex.Tracking.Emulator.World.Events;

namespace Vtex.Tracking.Emulator.World.Routes;

/// <summary>A driver's itinerary as it stands after the events so far.</summary>
internal sealed record Route
{
    public required int Id { get; init; }

    public required RouteDetails Details { get; init; }

    public required DateTimeOffset Created { get; init; }

    /// <summary>The services in the order of the stops.</summary>
    public required ImmutableArray<int> ServiceIds { get; init; }

    public RouteStatus Status { get; init; } = RouteStatus.Active;

    public DateTimeOffset? WorkDayStarted { get; init; }

    public DateTimeOffset? WorkDayFinished { get; init; }

    /// <summary>The driver is at work on it just now.</summary>
    public bool AtWork => WorkDayStarted is not null && WorkDayFinished is null;
}

/// <summary>The Portuguese words of the statuses, as people and the API write them.</summary>
internal static class RouteStatusNames
{
    public static string Describe(this RouteStatus status) => status switch
    {
        RouteStatus.Active => "Ativo",
        RouteStatus.Finished => "Finalizado",
        RouteStatus.Cancelled => "Cancelado",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}

/// <summary>There is no route of an id.</summary>
internal sealed record RouteUnknown(int RouteId) : RuleViolation
{
    public override string Describe() => $"There is no route {RouteId}.";
}

/// <summary>A route is no longer Ativo.</summary>
internal sealed record RouteNotActive(int RouteId, RouteStatus Status) : RuleViolation
{
    public override string Describe() => $"Route {RouteId} is {Status.Describe()}; only a route that is Ativo can be changed.";
}

/// <summary>A shipper's data of a route.</summary>
internal sealed record RouteDetails
{
    public required DriverDetails Driver { get; init; }

    /// <summary>The driver's means of transport, such as caminhão, carro or moto.</summary>
    public required string DisplacementType { get; init; }

    public required DateTimeOffset Date { get; init; }

    public string? VehiclePlate { get; init; }

    public string? TimeOfDay { get; init; }

    public string? ExternalId { get; init; }

    /// <summary>The end of an itinerant route, one that lasts more than a day.</summary>
    public DateTimeOffset? ItinerantDate { get; init; }

    public RouteStart? Start { get; init; }
}

/// <summary>The address where a route begins.</summary>
internal sealed record RouteStart
{
    public string? Street { get; init; }

    public string? Number { get; init; }

    public string? PostalCode { get; init; }

    public string? City { get; init; }

    public string? State { get; init; }
}
