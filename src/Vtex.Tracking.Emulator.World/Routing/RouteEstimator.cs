using System.Collections.Immutable;
using Vtex.Tracking.Emulator.World.Geography;
using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.State;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.World.Routing;

/// <summary>Works out when a driver will reach the next stops. One late stop delays those after it.</summary>
internal static class RouteEstimator
{
    public static ImmutableArray<StopEstimate> Estimate(WorldState state, Route route, DateTimeOffset now, int most)
    {
        var estimates = ImmutableArray.CreateBuilder<StopEstimate>();
        var (time, position) = (now, state.Map.PositionOf(route));
        foreach (var service in state.OpenServices(route))
        {
            if (estimates.Count >= most)
                break;

            var door = RouteMap.PointOf(service);
            var arrival = Arrival(service, time, position, door, route.Details.DisplacementType);
            if (service.CurrentStop!.Arrived is null)
                estimates.Add(new StopEstimate(service.Id, arrival, TravelTimes.RoadMeters(position, door)));
            (time, position) = (Latest(Calendar.Add(arrival, TimeAt(service, state.Options)), now), door);
        }

        return estimates.ToImmutable();
    }

    private static TimeSpan TimeAt(DeliveryService service, UniverseOptions options) =>
        service.Details.ServiceMinutes is { } minutes ? TimeSpan.FromMinutes(minutes) : options.ServiceTime;

    private static DateTimeOffset Arrival(
        DeliveryService service, DateTimeOffset time, GeoPoint position, GeoPoint door, string displacementType)
    {
        var stop = service.CurrentStop!;
        if (stop.Arrived is { } arrived)
            return arrived;
        if (service.Status == ServiceStatus.InProgress && stop is { DisplacementStarted: { } started, StartedAt: { } from })
            return Latest(Calendar.Add(started, TravelTimes.Between(from, door, displacementType)), time);
        return Calendar.Add(time, TravelTimes.Between(position, door, displacementType));
    }

    private static DateTimeOffset Latest(DateTimeOffset left, DateTimeOffset right) => left > right ? left : right;
}
