using System.Globalization;
using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.State;
using Vtex.Tracking.Emulator.World.Universes;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Finds what the path of a control request names, or refuses with 404.</summary>
internal sealed class ControlTarget(UniverseRegistry universes)
{
    /// <exception cref="RequestRefusedException">There is no such universe (404).</exception>
    public Universe Universe(HttpContext context)
    {
        var name = UniverseName(context);
        return universes.Find(name) ?? throw RequestRefusedException.NotFound(
            universes.Unreadable.FirstOrDefault(unreadable => unreadable.Name == name) is { } damaged
                ? $"The universe '{name}' cannot be read. {damaged.Reason} Or reset or delete it."
                : $"There is no universe '{name}'. A first login as that user opens it, and so does POST /_emulator/universes.");
    }

    /// <summary>Gets the name in the path; there may be no such universe.</summary>
    public static string UniverseName(HttpContext context) => (string)context.Request.RouteValues["universe"]!;

    /// <exception cref="RequestRefusedException">There is no such universe or service (404).</exception>
    public (Universe Universe, ServiceView Service) Service(HttpContext context)
    {
        var universe = Universe(context);
        var service = TryReadId(context, "idDeliveryService", out var id) ? universe.Services.Find(id) : null;
        return service is null ? throw NoService(universe) : (universe, service);
    }

    /// <exception cref="RequestRefusedException">There is no such universe or route (404).</exception>
    public (Universe Universe, Route Route) Route(HttpContext context)
    {
        var universe = Universe(context);
        var route = TryReadId(context, "idDeliveryServiceRoute", out var id)
            ? universe.Do(() => universe.State.Routes.Find(id))
            : null;
        return route is null ? throw NoRoute(universe) : (universe, route);
    }

    /// <exception cref="RequestRefusedException">There is no such universe or driver (404).</exception>
    public (Universe Universe, Driver Driver) Driver(HttpContext context)
    {
        var universe = Universe(context);
        try
        {
            return (universe, universe.GetDriver((string)context.Request.RouteValues["username"]!));
        }
        catch (WorldRuleException unknown)
        {
            throw RequestRefusedException.NotFound(unknown.Message);
        }
    }

    /// <exception cref="RequestRefusedException">There is no such universe or parcel (404).</exception>
    public (Universe Universe, Parcel Parcel) Parcel(HttpContext context)
    {
        var universe = Universe(context);
        var number = (string)context.Request.RouteValues["trackingNumber"]!;
        return universe.Parcels.Find(number) is { } parcel ? (universe, parcel) : throw RequestRefusedException.NotFound(
            $"There is no parcel '{number}' in universe '{universe.Name}'. Notify a carrier's app of a package at POST " +
            "/{app}/v1/{account}/master/notify, or register a parcel at POST /_emulator/universes/{universe}/parcels.");
    }

    /// <exception cref="RequestRefusedException">There is no such universe or order (404).</exception>
    public (Universe Universe, StoreOrder Order) Order(HttpContext context)
    {
        var universe = Universe(context);
        var id = (string)context.Request.RouteValues["orderId"]!;
        return universe.Orders.Find(id) is { } order ? (universe, order) : throw RequestRefusedException.NotFound(
            $"There is no order '{id}' in the store of universe '{universe.Name}'. Place one with POST /api/fulfillment/pvt/orders, " +
            "or by hand with POST /_emulator/universes/{universe}/orders.");
    }

    public static RequestRefusedException NoService(Universe universe) => RequestRefusedException.NotFound(
        $"There is no such service in universe '{universe.Name}'. Ids count from 1 in the order of creation; create one " +
        "with POST /receiver/services, or with a timeline at POST /_emulator/universes/{universe}/services.");

    private static RequestRefusedException NoRoute(Universe universe) => RequestRefusedException.NotFound(
        $"There is no such route in universe '{universe.Name}'. List them with GET /_emulator/universes/{{universe}}/routes.");

    public static bool TryReadId(HttpContext context, string name, out int id) => int.TryParse(
        (string?)context.Request.RouteValues[name], NumberStyles.None, CultureInfo.InvariantCulture, out id);
}
