namespace Vtex.Tracking.Emulator.World;

/// <summary>What a shipper does with its services: create, find and list them.</summary>
internal sealed class ServiceDesk(Universe universe)
{
    /// <summary>Creates the services, all of them, each waiting for a route.</summary>
    public void Create(IReadOnlyList<ServiceDetails> services)
    {
        lock (universe.Gate)
        {
            foreach (var details in services)
                Register(details);
        }
    }

    public ServiceView? Find(int id)
    {
        lock (universe.Gate)
            return universe.State.Services.Find(id) is { } entry ? universe.State.View(entry.Service) : null;
    }

    public IReadOnlyList<ServiceView> FindByInvoice(string invoice)
    {
        lock (universe.Gate)
            return [.. universe.State.Services.FindByInvoice(invoice).Select(universe.State.View)];
    }

    public Page<ServiceView> ListByCreated(DayRange days, LabelSet statuses, PageRequest page)
    {
        lock (universe.Gate)
            return View(universe.State.Services.ListByCreated(days, statuses, page));
    }

    public Page<ServiceView> ListByRouteDate(DayRange days, LabelSet stages, PageRequest page)
    {
        lock (universe.Gate)
            return View(universe.State.Routes.ListStops(days, stages, page));
    }

    /// <summary>Clears the packing list of every service with that invoice and series.</summary>
    /// <returns>How many services had one.</returns>
    public int RemovePackingList(string invoice, string serie)
    {
        lock (universe.Gate)
        {
            var services = universe.State.Services.FindByInvoice(invoice)
                .Where(service => service.Details.InvoiceSerie == serie && service.HasPackingList)
                .ToList();
            foreach (var service in services)
                universe.Append(new PackingListRemoved(service.Id));
            return services.Count;
        }
    }

    /// <summary>Called with the gate held.</summary>
    public int Register(ServiceDetails details)
    {
        var customers = universe.State.Customers;
        var customerId = customers.FindByExternalId(details.Customer.ExternalId) ?? customers.NextId;
        var serviceId = universe.State.Services.NextId;
        universe.Append(customerId == customers.NextId
            ? new CustomerRegistered(customerId, details.Customer)
            : new CustomerUpdated(customerId, details.Customer));
        universe.Append(new ServiceCreated(serviceId, customerId, details));
        return serviceId;
    }

    private Page<ServiceView> View(Page<ServiceEntry> page) =>
        page.Select(entry => universe.State.View(entry.Service));
}
