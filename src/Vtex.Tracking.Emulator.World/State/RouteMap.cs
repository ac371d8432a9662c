using Vtex.Tracking.Emulator.World.Geography;
using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.World.State;

/// <summary>Locates services, routes and their drivers.</summary>
internal sealed class RouteMap(WorldState state)
{
    /// <summary>The place of a service: as the shipper told it, otherwise by its CEP.</summary>
    public static GeoPoint PointOf(DeliveryService service) => service.Details switch
    {
        { Latitude: >= -90 and <= 90 and { } latitude, Longitude: >= -180 and <= 180 and { } longitude } =>
            new GeoPoint(latitude, longitude),
        var details => Geocoder.Locate(details.Customer.PostalCode, details.Customer.State),
    };

    /// <summary>Gets the start of a route: its start address, otherwise in the capital of its first stop's state.</summary>
    public GeoPoint StartOf(Route route)
    {
        if (route.Details.Start is { PostalCode: { } postalCode } start)
            return Geocoder.Locate(postalCode, start.State);

        // A service that was on the route may have been deleted since.
        var first = route.ServiceIds.Select(state.Services.Find).FirstOrDefault(entry => entry is not null)?.Service.Details.Customer;
        return Geocoder.Locate("", route.Details.Start?.State ?? first?.State ?? PostalCodeRanges.StateOf(first?.PostalCode));
    }

    /// <summary>Gets the position of a route's driver: the last known one on this work day, otherwise the start.</summary>
    public GeoPoint PositionOf(Route route)
    {
        var driver = state.DriverOf(route);
        return route.AtWork && driver.Seen >= route.WorkDayStarted && driver.Position is { } position
            ? position
            : StartOf(route);
    }
}
