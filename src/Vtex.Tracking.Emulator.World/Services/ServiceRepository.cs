using Vtex.Tracking.Emulator.World.Events;
using Vtex.Tracking.Emulator.World.Listing;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.World.Services;

/// <summary>All services of a universe, found by id, by invoice and by the day of their creation.</summary>
internal sealed class ServiceRepository
{
    private static readonly int Statuses = Enum.GetValues<ServiceStatus>().Length;

    /// <summary>The label of deleted services, which no list asks for.</summary>
    private static readonly int Deleted = Statuses;

    private readonly List<ServiceEntry?> _byId = [];
    private readonly Dictionary<string, int> _lastByInvoice = [];
    private readonly DayIndex<ServiceEntry> _byCreated = new(Statuses + 1);
    private int _deleted;

    /// <summary>Told a service that got another status.</summary>
    public Action<int, ServiceStatus>? StatusChanged { get; set; }

    /// <summary>Told a service that is new, another one now, or gone.</summary>
    public Action<int>? Changed { get; set; }

    public int NextId => _byId.Count + 1;

    /// <summary>The number of services, without deleted ones.</summary>
    public int Count => _byId.Count - _deleted;

    public IEnumerable<DeliveryService> All => _byId.OfType<ServiceEntry>().Select(entry => entry.Service);

    public ServiceEntry? Find(int id) => id >= 1 && id <= _byId.Count ? _byId[id - 1] : null;

    public ServiceEntry GetEntry(int id) => Find(id) ?? throw new ServiceUnknown(id).ToException();

    public DeliveryService Get(int id) => GetEntry(id).Service;

    public void Add(DeliveryService service)
    {
        var entry = new ServiceEntry(service);
        _byId.Add(entry);
        entry.CreatedPlace = _byCreated.Add(BrasiliaTime.DayOf(service.Created), entry, (int)service.Status);
        Register(entry);
        Changed?.Invoke(service.Id);
    }

    /// <summary>Notes that a route tells something else about a service.</summary>
    public void Touch(int id) => Changed?.Invoke(id);

    public void Replace(DeliveryService service)
    {
        var entry = GetEntry(service.Id);
        var invoice = entry.Service.Details.Invoice;
        if (invoice != service.Details.Invoice)
            Unregister(entry);
        var hasChanged = entry.Service.Status != service.Status;
        entry.Service = service;
        entry.CreatedPlace.Relabel((int)service.Status);
        if (invoice != service.Details.Invoice)
            Register(entry);
        Changed?.Invoke(service.Id);
        if (hasChanged)
            StatusChanged?.Invoke(service.Id, service.Status);
    }

    public void Remove(int id)
    {
        var entry = GetEntry(id);
        Unregister(entry);
        entry.CreatedPlace.Relabel(Deleted);
        _byId[id - 1] = null;
        _deleted++;
        Changed?.Invoke(id);
    }

    public Page<ServiceEntry> ListByCreated(DayRange days, LabelSet statuses, PageRequest page) =>
        _byCreated.List(days, statuses.Without(Deleted), page);

    /// <summary>All services with that invoice, oldest first.</summary>
    public IReadOnlyList<ServiceEntry> FindByInvoice(string invoice)
    {
        var found = new List<ServiceEntry>();
        for (var entry = LastWith(invoice); entry is not null; entry = Find(entry.PreviousWithInvoice))
            found.Add(entry);
        found.Reverse();
        return found;
    }

    private ServiceEntry? LastWith(string invoice) => Find(_lastByInvoice.GetValueOrDefault(invoice));

    private void Register(ServiceEntry entry)
    {
        if (entry.Service.Details.Invoice is not { } invoice)
            return;
        entry.PreviousWithInvoice = _lastByInvoice.GetValueOrDefault(invoice);
        _lastByInvoice[invoice] = entry.Service.Id;
    }

    private void Unregister(ServiceEntry entry)
    {
        if (entry.Service.Details.Invoice is not { } invoice)
            return;
        if (LastWith(invoice) == entry)
        {
            _lastByInvoice[invoice] = entry.PreviousWithInvoice;
            return;
        }

        var next = LastWith(invoice)!;
        while (next.PreviousWithInvoice != entry.Service.Id)
            next = GetEntry(next.PreviousWithInvoice);
        next.PreviousWithInvoice = entry.PreviousWithInvoice;
    }
}

/// <summary>A service's place in the catalog: its present state and where the indexes keep it.</summary>
internal sealed class ServiceEntry(DeliveryService service)
{
    public DeliveryService Service { get; set; } = service;

    /// <summary>The latest answer made of this service, which may be out of date.</summary>
    public object? View { get; set; }

    public ListPosition<ServiceEntry> CreatedPlace { get; set; }

    /// <summary>The id of the service with the same invoice that came before this one; 0 when there is none.</summary>
    public int PreviousWithInvoice { get; set; }
}

/// <summary>There is no service of an id.</summary>
internal sealed record ServiceUnknown(int ServiceId) : RuleViolation
{
    public override string Describe() => $"There is no service {ServiceId}.";
}
