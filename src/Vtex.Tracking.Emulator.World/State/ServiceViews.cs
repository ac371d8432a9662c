using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.World.State;

/// <summary>Makes views of services. As long as nothing in a view has changed, the same one is given again.</summary>
internal static class ServiceViews
{
    public static ServiceView Of(WorldState state, ServiceEntry entry) =>
        entry.View is { } known && IsCurrent(state, entry, known) ? known : entry.View = Make(state, entry.Service);

    private static bool IsCurrent(WorldState state, ServiceEntry entry, ServiceView view)
    {
        if (!ReferenceEquals(view.Service, entry.Service)
            || !ReferenceEquals(view.Customer, state.Customers.Get(entry.Service.CustomerId)))
        {
            return false;
        }

        foreach (var stop in view.Stops)
        {
            if (!ReferenceEquals(stop.Route, state.Routes.Get(stop.Item.RouteId)))
                return false;
        }

        return view.Stops is not [.., var latest] || ReferenceEquals(view.Driver, state.DriverOf(latest.Route));
    }

    private static ServiceView Make(WorldState state, DeliveryService service)
    {
        var stops = new RouteItemView[service.RouteItems.Length];
        for (var i = 0; i < stops.Length; i++)
            stops[i] = new RouteItemView(service.RouteItems[i], state.Routes.Get(service.RouteItems[i].RouteId));
        var driver = stops is [.., var latest] ? state.DriverOf(latest.Route) : null;
        return new ServiceView(service, state.Customers.Get(service.CustomerId), driver, stops);
    }
}
