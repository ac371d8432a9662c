using Vtex.Tracking.Emulator.World.Autopilot;
using Vtex.Tracking.Emulator.World.Execution;
using Vtex.Tracking.Emulator.World.Listing;
using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.Routing;
using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.State;

namespace Vtex.Tracking.Emulator.World.Shipper;

/// <summary>Creates, finds and lists the services of a shipper.</summary>
internal sealed class ServiceCommands(WorldStore world, RouteCommands routes, TimelineCommands timelines, AutopilotRunner autopilot)
{
    /// <summary>Creates the services, all of them, each waiting for a route.</summary>
    /// <returns>Their ids, in order.</returns>
    public IReadOnlyList<int> Create(IReadOnlyList<ServiceDetails> services) =>
        world.Do(() => services.Select(CreateWaiting).ToList());

    /// <summary>Creates services that are on a route from the start, in the order given.</summary>
    public void Schedule(IReadOnlyList<ScheduledRoute> planned) => world.Do(() =>
    {
        foreach (var route in planned)
            routes.Schedule(route.Route, [.. route.Services.Select(Register)]);
    });

    public ServiceView? Find(int id) => world.Do(() =>
        world.State.Services.Find(id) is { } entry ? View(entry) : null);

    public IReadOnlyList<ServiceView> FindByInvoice(string invoice) => world.Do(() =>
        world.State.Services.FindByInvoice(invoice).Select(View).ToList());

    public Page<ServiceView> ListByCreated(DayRange days, LabelSet statuses, PageRequest page) =>
        world.Do(() => world.State.Services.ListByCreated(days, statuses, page).Select(View));

    public Page<ServiceView> ListByRouteDate(DayRange days, LabelSet stages, PageRequest page) =>
        world.Do(() => world.State.Routes.ListStops(days, stages, page).Select(View));

    /// <summary>Clears the packing list of every service with that invoice and series.</summary>
    /// <returns>How many services had one.</returns>
    public int RemovePackingList(string invoice, string serie) => world.Do(() =>
    {
        var services = world.State.Services.FindByInvoice(invoice)
            .Select(entry => entry.Service)
            .Where(service => service.Details.InvoiceSerie == serie && service.HasPackingList)
            .ToList();
        foreach (var service in services)
            world.Append(new PackingListRemoved(service.Id));
        return services.Count;
    });

    /// <summary>Inside <see cref="WorldStore.Do(Action)"/>: creates one service.</summary>
    public int Register(ServiceDetails details)
    {
        var id = world.State.Services.NextId;
        world.Append(new ServiceCreated(id, world.State.Customers.IdFor(details.Customer), FreightRanges.Complete(world.State.Account, details)));
        if (MagicSuffix.Find(details.OrderNumber) is { } suffix)
            timelines.Plan(id, suffix.Steps);
        return id;
    }

    private int CreateWaiting(ServiceDetails details)
    {
        var id = Register(details);
        if (!world.State.Timelines.ContainsKey(id))
            autopilot.Dispatch(id);
        return id;
    }

    private ServiceView View(ServiceEntry entry) => ServiceViews.Of(world.State, entry);
}

/// <summary>A route to be, with the services to create on it.</summary>
internal sealed record ScheduledRoute(RouteDetails Route, IReadOnlyList<ServiceDetails> Services);
