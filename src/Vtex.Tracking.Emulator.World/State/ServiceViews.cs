using Vtex.Tracking.Emulator.World.Account;
using Vtex.Tracking.Emulator.World.Customers;
using Vtex.Tracking.Emulator.World.Drivers;
using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.World.State;

/// <summary>Makes views of services. As long as nothing in a view has changed, the same one is given again.</summary>
internal static class ServiceViews
{
    public static ServiceView Of(WorldState state, ServiceEntry entry)
    {
        if (entry.View is ServiceView known && IsCurrent(state, entry, known))
            return known;
        var view = Make(state, entry.Service);
        entry.View = view;
        return view;
    }

    private static bool IsCurrent(WorldState state, ServiceEntry entry, ServiceView view)
    {
        if (!ReferenceEquals(view.Service, entry.Service)
            || !ReferenceEquals(view.Customer, state.Customers.Get(entry.Service.CustomerId))
            || !ReferenceEquals(view.Freight, FreightOf(state, entry.Service)))
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

    private static SettingEntry? FreightOf(WorldState state, DeliveryService service) =>
        service.Details.FreightId is { } id ? state.Account.Of(SettingKind.Freight).Find(id) : null;

    private static ServiceView Make(WorldState state, DeliveryService service)
    {
        var stops = new RouteItemView[service.RouteItems.Length];
        for (var i = 0; i < stops.Length; i++)
            stops[i] = new RouteItemView(service.RouteItems[i], state.Routes.Get(service.RouteItems[i].RouteId));
        var driver = stops is [.., var latest] ? state.DriverOf(latest.Route) : null;
        return new ServiceView(service, state.Customers.Get(service.CustomerId), driver, stops) { Freight = FreightOf(state, service) };
    }
}

/// <summary>A service with all it refers to, as of one moment.</summary>
internal sealed class ServiceView(
    DeliveryService service, Customer customer, DriverProfile? driver, RouteItemView[] stops)
{
    public DeliveryService Service => service;

    public Customer Customer => customer;

    public DriverProfile? Driver => driver;

    public RouteItemView[] Stops => stops;

    /// <summary>The freight of the service; null without one.</summary>
    public SettingEntry? Freight { get; init; }

    /// <summary>A place where whoever shows services may keep what it made of this one. The world does not look at it.</summary>
    public object? Rendering { get; set; }
}

/// <summary>A stop together with its route.</summary>
internal sealed record RouteItemView(RouteItem Item, Route Route);
