namespace Vtex.Tracking.Emulator.World;

/// <summary>All recipients of a universe, by id and by the shipper's own id.</summary>
internal sealed class CustomerBook
{
    private readonly List<Customer> _byId = [];
    private readonly Dictionary<string, int> _byExternalId = [];

    public int NextId => _byId.Count + 1;

    public Customer Get(int id) => _byId[id - 1];

    public int? FindByExternalId(string? externalId) =>
        externalId is not null && _byExternalId.TryGetValue(externalId, out var id) ? id : null;

    public void Add(Customer customer)
    {
        _byId.Add(customer);
        if (customer.Details.ExternalId is { } externalId)
            _byExternalId[externalId] = customer.Id;
    }

    public void Update(int id, CustomerDetails details) => _byId[id - 1] = _byId[id - 1] with { Details = details };
}
