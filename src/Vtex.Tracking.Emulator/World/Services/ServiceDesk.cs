namespace Vtex.Tracking.Emulator.World;

/// <summary>What a shipper does with its services: create, find and list them.</summary>
internal sealed class ServiceDesk(Universe universe)
{
    /// <summary>Creates the services, all of them, each waiting for a route.</summary>
    /// <returns>Their ids, in order.</returns>
    public IReadOnlyList<int> Create(IReadOnlyList<ServiceDetails> services) =>
        universe.Do(() => services.Select(Register).ToList());

    public ServiceView? Find(int id) => universe.Do(() =>
        universe.State.Services.Find(id) is { } entry ? universe.State.View(entry.Service) : null);

    public IReadOnlyList<ServiceView> FindByInvoice(string invoice) => universe.Do(() =>
        universe.State.Services.FindByInvoice(invoice).Select(universe.State.View).ToList());

    public Page<ServiceView> ListByCreated(DayRange days, LabelSet statuses, PageRequest page) =>
        universe.Do(() => View(universe.State.Services.ListByCreated(days, statuses, page)));

    public Page<ServiceView> ListByRouteDate(DayRange days, LabelSet stages, PageRequest page) =>
        universe.Do(() => View(universe.State.Routes.ListStops(days, stages, page)));

    /// <summary>Clears the packing list of every service with that invoice and series.</summary>
    /// <returns>How many services had one.</returns>
    public int RemovePackingList(string invoice, string serie) => universe.Do(() =>
    {
        var services = universe.State.Services.FindByInvoice(invoice)
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

    private Page<ServiceView> View(Page<ServiceEntry> page) =>
        page.Select(entry => universe.State.View(entry.Service));
}
