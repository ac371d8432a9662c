namespace Vtex.Tracking.Emulator.World.Customers;

/// <summary>All recipients of a universe, by id and by the shipper's own id.</summary>
internal sealed class CustomerRepository
{
    private readonly List<Customer> _byId = [];
    private readonly Dictionary<string, int> _byExternalId = [];

    /// <summary>The customer known by the shipper's own id, or the next new one.</summary>
    public int IdFor(CustomerDetails details) =>
        details.ExternalId is { } externalId && _byExternalId.TryGetValue(externalId, out var id) ? id : _byId.Count + 1;

    public Customer Get(int id) => _byId[id - 1];

    /// <summary>Registers a new customer, or renews the details of a known one.</summary>
    public void Put(int id, CustomerDetails details, DateTimeOffset at)
    {
        if (id <= _byId.Count)
        {
            _byId[id - 1] = _byId[id - 1] with { Details = details };
            return;
        }

        _byId.Add(new Customer(id, at, details));
        if (details.ExternalId is { } externalId)
            _byExternalId[externalId] = id;
    }
}
