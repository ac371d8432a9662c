using static Vtex.Tracking.Emulator.Certainty;
using static Vtex.Tracking.Emulator.Source;

namespace Vtex.Tracking.Emulator;

/// <summary>The life of a route, and when its driver is expected where.</summary>
internal static class RouteEntries
{
    public static IReadOnlyList<FidelityEntry> All { get; } =
    [
        new("route.statuses", "A route is Ativo, Finalizado or Cancelado; only one that is Ativo can be changed.", Documented, Help + ", routes"),
        new("route.work-day", "The first start on a route starts its work day; the end of its last stop ends the work day and makes the route Finalizado.", Documented, Help + ", routes; the end of the work day is our choice"),
        new("route.days", "A driver may also start and end the work day without a delivery; open stops stay on the route, and the next start begins a work day anew.", Chosen, OurChoice),
        new("route.cancel", "When a route is cancelled, its open services are Ativo again and their stops Cancelado.", Chosen, OurChoice),
        new("route.join", "A service that is put on a route has its place at the end. Where only the driver is named, that is the driver's route of today with fewer than 21 stops, or a new one.", Chosen, OurChoice),
        new("route.reassign", "As long as it is Ativo, a route can be given another driver or vehicle; a driver that is unknown is registered.", Chosen, OurChoice),
        new("route.ordering", "The order by shortest time takes at most 21 stops, and only before the first work day. Up to 12 stops it is the shortest there is.", Documented, Help + ", routes (21 stops); the method, and when, is our choice"),
        new("route.itinerant", "A route that lasts more than a day has `itinerantDate`, its last day, which changes nothing else.", Documented, Help + ", routes; that it changes nothing else is our choice"),
        new("eta.start", "When the work day starts, all open stops get an estimate; a start renews that of its stop.", Documented, Help + ", routes"),
        new("eta.ahead", "A start, and a new start after a pause, also renews the estimates of the stops that follow, up to 50 in all, so that a late stop delays the others. Nights are not left out.", Chosen, OurChoice),
        new("eta.first", "`initialEstimateDeliveryHour` is the first estimate of all attempts, `estimateDeliveryHour` the latest.", Chosen, OurChoice),
        new("eta.door", "A driver takes 10 minutes at a door, unless the universe was opened with another `serviceTime`.", Chosen, OurChoice),
    ];
}
