using Vtex.Tracking.Emulator.World.Geography;
using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.State;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>A route with its stops in their order, at one moment.</summary>
internal sealed record RouteState(
    int IdDeliveryServiceRoute, string Status, string Driver, string DisplacementType, string? RegistrationPlate,
    DateTimeOffset Date, DateTimeOffset? ItinerantDate, DateTimeOffset Created, bool AtWork, DateTimeOffset? WorkDayStarted,
    DateTimeOffset? WorkDayFinished, IReadOnlyList<RouteStopState> Stops)
{
    /// <summary>Reads the state of a route, inside the universe's turn.</summary>
    public static RouteState Of(Universe universe, Route route) => new(
        route.Id, route.Status.Describe(), route.Details.Driver.Username, route.Details.DisplacementType,
        route.Details.VehiclePlate, route.Details.Date, route.Details.ItinerantDate, route.Created, route.AtWork,
        route.WorkDayStarted, route.WorkDayFinished,
        [.. route.ServiceIds.Select(id => RouteStopState.Of(id, universe.State.Services.Find(id)?.Service, route.Id))]);
}

/// <summary>A stop of a route; of a service that was deleted since, only the id.</summary>
internal sealed record RouteStopState(
    int IdDeliveryService, int? Index, string? Status, DateTimeOffset? Estimate, int? Meters, DateTimeOffset? Arrived,
    DateTimeOffset? Left, GeoPoint? Place)
{
    public static RouteStopState Of(int id, DeliveryService? service, int routeId)
    {
        var item = service?.RouteItems.LastOrDefault(stop => stop.RouteId == routeId);
        // A driver is expected until it has arrived.
        var estimate = item is { Status: RouteItemStatus.Active, Arrived: null } ? service?.Estimate : null;
        return new RouteStopState(
            id, item?.Index, item?.Status.Describe(), estimate?.Current, estimate?.Meters, item?.Arrived, item?.Left,
            service is null ? null : RouteMap.PointOf(service));
    }
}

/// <summary>A route that was created.</summary>
internal sealed record CreatedRoute(int IdDeliveryServiceRoute);
