using Vtex.Tracking.Emulator.World.Account;

namespace Vtex.Tracking.Emulator.World.Customers;

/// <summary>All recipients of a universe, by id and by the shipper's own id.</summary>
internal sealed class CustomerRepository : ISettingTable
{
    private readonly List<Customer?> _byId = [];
    private readonly List<int> _services = [];
    private readonly Dictionary<string, int> _byExternalId = [];

    public int NextId => _byId.Count + 1;

    public IEnumerable<SettingEntry> All => _byId.OfType<Customer>().Select(EntryOf);

    /// <summary>The customer known by the shipper's own id, or the next new one.</summary>
    public int IdFor(CustomerDetails details) =>
        details.ExternalId is { } externalId && _byExternalId.TryGetValue(externalId, out var id) ? id : NextId;

    public Customer Get(int id) => _byId[id - 1]!;

    public SettingEntry? Find(int id) => id >= 1 && id <= _byId.Count && _byId[id - 1] is { } customer ? EntryOf(customer) : null;

    /// <summary>The number of services of a customer, without deleted ones.</summary>
    public int ServicesOf(int id) => _services[id - 1];

    /// <summary>A customer got a service, or lost one.</summary>
    public void Count(int id, int services) => _services[id - 1] += services;

    public void Put(int id, AccountSetting setting, DateTimeOffset? at) => Put(id, (CustomerDetails)setting, at!.Value);

    /// <summary>Registers a new customer, or renews the details of a known one.</summary>
    public void Put(int id, CustomerDetails details, DateTimeOffset at)
    {
        if (id <= _byId.Count)
        {
            Forget(id);
            _byId[id - 1] = Get(id) with { Details = details };
        }
        else
        {
            _byId.Add(new Customer(id, at, details));
            _services.Add(0);
        }

        if (details.ExternalId is { } externalId)
            _byExternalId[externalId] = id;
    }

    public void Remove(int id)
    {
        Forget(id);
        _byId[id - 1] = null;
    }

    private void Forget(int id)
    {
        if (Get(id).Details.ExternalId is { } externalId)
            _byExternalId.Remove(externalId);
    }

    private static SettingEntry EntryOf(Customer customer) => new(customer.Id, customer.Created, customer.Details);
}
