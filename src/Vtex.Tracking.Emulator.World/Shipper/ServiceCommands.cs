using Vtex.Tracking.Emulator.World.Listing;
using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.State;

namespace Vtex.Tracking.Emulator.World.Shipper;

/// <summary>Creates, finds and lists the services of a shipper.</summary>
internal sealed class ServiceCommands(Universe universe)
{
    /// <summary>Creates the services, all of them, each waiting for a route.</summary>
    /// <returns>Their ids, in order.</returns>
    public IReadOnlyList<int> Create(IReadOnlyList<ServiceDetails> services) =>
        universe.Do(() => services.Select(CreateWaiting).ToList());

    public ServiceView? Find(int id) => universe.Do(() =>
        universe.State.Services.Find(id) is { } entry ? View(entry) : null);

    public IReadOnlyList<ServiceView> FindByInvoice(string invoice) => universe.Do(() =>
        universe.State.Services.FindByInvoice(invoice).Select(View).ToList());

    public Page<ServiceView> ListByCreated(DayRange days, LabelSet statuses, PageRequest page) =>
        universe.Do(() => universe.State.Services.ListByCreated(days, statuses, page).Select(View));

    public Page<ServiceView> ListByRouteDate(DayRange days, LabelSet stages, PageRequest page) =>
        universe.Do(() => universe.State.Routes.ListStops(days, stages, page).Select(View));

    /// <summary>Clears the packing list of every service with that invoice and series.</summary>
    /// <returns>How many services had one.</returns>
    public int RemovePackingList(string invoice, string serie) => universe.Do(() =>
    {
        var services = universe.State.Services.FindByInvoice(invoice)
            .Select(entry => entry.Service)
            .Where(service => service.Details.InvoiceSerie == serie && service.HasPackingList)
            .ToList();
        foreach (var service in services)
            universe.Append(new PackingListRemoved(service.Id));
        return services.Count;
    });

    /// <summary>Inside <see cref="Universe.Do(Action)"/>: creates one service.</summary>
    public int Register(ServiceDetails details)
    {
        var id = universe.State.Services.NextId;
        universe.Append(new ServiceCreated(id, universe.State.Customers.IdFor(details.Customer), details));
        if (MagicSuffix.Find(details.OrderNumber) is { } suffix)
            universe.Timelines.Plan(id, suffix.Steps);
        return id;
    }

    private int CreateWaiting(ServiceDetails details)
    {
        var id = Register(details);
        if (!universe.State.Timelines.ContainsKey(id))
            universe.Autopilot.Dispatch(id);
        return id;
    }

    private ServiceView View(ServiceEntry entry) => ServiceViews.Of(universe.State, entry);
}

/// <summary>A route to be, with the services to create on it.</summary>
internal sealed record ScheduledRoute(RouteDetails Route, IReadOnlyList<ServiceDetails> Services);
