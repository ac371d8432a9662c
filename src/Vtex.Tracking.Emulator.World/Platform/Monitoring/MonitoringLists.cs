using Vtex.Tracking.Emulator.World.Geography;
using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.State;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.World.Platform;

/// <summary>Lists and shows routes as they go. Used inside of a reading of the world.</summary>
internal sealed class MonitoringLists(WorldState state, PlatformScope? scope)
{
    public MonitoredRoutePage Page(MonitoringFilter filter, int page, int pageSize)
    {
        var drivers = new RouteLists(state, scope).DriversLike(filter.Driver);
        var (total, rows, skip) = (0, new List<MonitoredRouteRow>(), (long)(page - 1) * pageSize);
        foreach (var route in state.Routes.All.Where(Fits))
        {
            if (total++ >= skip && rows.Count < pageSize)
                rows.Add(RowOf(route));
        }

        return new MonitoredRoutePage(total, rows);

        bool Fits(Route route)
        {
            var first = BrasiliaTime.DayOf(route.Details.Date);
            return drivers?.Contains(route.Details.Driver.Username) != false
                && (filter.From is null || (RouteLists.DayOf(route.Details.ItinerantDate) ?? first) >= filter.From)
                && (filter.Until is null || first <= filter.Until)
                && (filter.IsItinerant is null || route.Details.ItinerantDate is not null == filter.IsItinerant)
                && (filter.CarrierId is null || state.DriverOf(route).Details.ShippingCompanyId == filter.CarrierId)
                && scope?.Sees(route) != false;
        }
    }

    public MonitoredRoute Show(Route route, DateTimeOffset now)
    {
        var driver = state.DriverOf(route);
        var stops = route.ServiceIds.Index()
            .Select(place => state.Services.Find(place.Item)?.Service is { } service && StopOf(service, route.Id) is { } stop ? new MonitoredStop(place.Index + 1, service, stop) : null)
            .OfType<MonitoredStop>().ToList();
        var start = state.Map.StartOf(route);
        var travelled = stops.Sum(stop => (long)(stop.Item.End?.Meters ?? 0));
        return new MonitoredRoute
        {
            Route = RowOf(route),
            Latitude = driver.Position?.Latitude,
            Longitude = driver.Position?.Longitude,
            Seen = driver.Seen?.ToUniversalTime(),
            BatteryPercent = driver.BatteryPercent,
            IsOnline = driver.Online,
            Trail = [.. TrailOf(route, stops, now)],
            Services = [.. stops.Select(ServiceOf)],
            EstimatedMeters = RouteLength.Of(start, [.. stops.Where(stop => stop.Item.Status != RouteItemStatus.Cancelled).Select(stop => stop.Place)]),
            TravelledMeters = (int)Math.Min(travelled, int.MaxValue),
            GoalPercent = travelled == 0 ? null : GoalOf(
                RouteLength.Shortest(start, [.. stops.Where(stop => stop.Item.End is not null).Select(stop => stop.Place)], route.Details.DisplacementType), travelled),
        };
    }

    private static int GoalOf(int planned, long travelled) => (int)Math.Min(100, Math.Round(100.0 * planned / travelled));

    private IEnumerable<TrailPoint> TrailOf(Route route, List<MonitoredStop> stops, DateTimeOffset now)
    {
        var began = stops.Select(stop => stop.Item.DisplacementStarted).Append(route.WorkDayStarted).Min();
        return began is not { } from
            ? []
            : state.Drivers.Trails.Of(route.Details.Driver.Username, from, route.AtWork ? now : route.WorkDayFinished ?? now)
                .Select(point => new TrailPoint(point.At.ToUniversalTime(), point.Place.Latitude, point.Place.Longitude));
    }

    private MonitoredRouteRow RowOf(Route route) => new()
    {
        RouteId = route.Id,
        Driver = route.Details.Driver.Username,
        DriverName = ServiceTexts.NameOf(state.DriverOf(route).Details),
        Services = route.ServiceIds.Length,
        OpenServices = state.OpenServices(route).Count(),
        Status = route.Status,
        Started = route.WorkDayStarted?.ToUniversalTime(),
        Finished = route.WorkDayFinished?.ToUniversalTime(),
        Date = BrasiliaTime.DayOf(route.Details.Date),
        ItinerantDate = RouteLists.DayOf(route.Details.ItinerantDate),
    };

    private MonitoredService ServiceOf(MonitoredStop stop)
    {
        var (service, item) = (stop.Service, stop.Item);
        var estimate = item.Id == service.CurrentStop!.Id ? service.Estimate : null;
        return new MonitoredService
        {
            ServiceId = service.Id,
            Position = stop.Position,
            Customer = service.Details.Customer.FullName,
            Address = ServiceTexts.AddressOf(service.Details.Customer),
            Invoice = service.Details.Invoice,
            Status = service.Status,
            CanChange = state.OpenStop(item.RouteId, service.Id) is not null,
            Latitude = stop.Place.Latitude,
            Longitude = stop.Place.Longitude,
            Estimate = item is { Status: RouteItemStatus.Active, Arrived: null } ? estimate?.Current.ToUniversalTime() : null,
            EstimatedMeters = estimate?.Meters,
            Arrived = item.Arrived?.ToUniversalTime(),
            Left = item.Left?.ToUniversalTime(),
            TravelledMeters = item.End?.Meters,
        };
    }

    private static RouteItem? StopOf(DeliveryService service, int routeId) => service.RouteItems.LastOrDefault(item => item.RouteId == routeId);

    /// <summary>A service and its latest stop on the route.</summary>
    private sealed record MonitoredStop(int Position, DeliveryService Service, RouteItem Item)
    {
        public GeoPoint Place { get; } = RouteMap.PointOf(Service);
    }
}
