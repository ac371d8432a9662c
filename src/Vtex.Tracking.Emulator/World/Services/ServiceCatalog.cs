namespace Vtex.Tracking.Emulator.World;

/// <summary>All services of a universe, found by id, by invoice and by the day of their creation.</summary>
internal sealed class ServiceCatalog
{
    private static readonly int Statuses = Enum.GetValues<ServiceStatus>().Length;

    private readonly List<ServiceEntry> _byId = [];
    private readonly Dictionary<string, int> _lastByInvoice = [];
    private readonly DayIndex<ServiceEntry> _byCreated = new(Statuses);

    public int NextId => _byId.Count + 1;

    public ServiceEntry? Find(int id) => id >= 1 && id <= _byId.Count ? _byId[id - 1] : null;

    public DeliveryService Get(int id) => (Find(id) ?? throw new WorldRuleException($"There is no service {id}.")).Service;

    public void Add(DeliveryService service)
    {
        var entry = new ServiceEntry(service);
        _byId.Add(entry);
        entry.CreatedPlace = _byCreated.Add(BrasiliaTime.DayOf(service.Created), entry, (int)service.Status);
        if (service.Details.Invoice is { } invoice)
        {
            entry.PreviousWithInvoice = _lastByInvoice.GetValueOrDefault(invoice);
            _lastByInvoice[invoice] = service.Id;
        }
    }

    public void Replace(DeliveryService service)
    {
        var entry = _byId[service.Id - 1];
        entry.Service = service;
        entry.CreatedPlace.Relabel((int)service.Status);
    }

    public Page<ServiceEntry> ListByCreated(DayRange days, LabelSet statuses, PageRequest page) =>
        _byCreated.List(days, statuses, page);

    /// <summary>All services with that invoice, oldest first.</summary>
    public IReadOnlyList<DeliveryService> FindByInvoice(string invoice)
    {
        var found = new List<DeliveryService>();
        for (var id = _lastByInvoice.GetValueOrDefault(invoice); id != 0; id = _byId[id - 1].PreviousWithInvoice)
            found.Add(_byId[id - 1].Service);
        found.Reverse();
        return found;
    }
}
