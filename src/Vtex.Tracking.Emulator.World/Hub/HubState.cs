namespace Vtex.Tracking.Emulator.World.Hub;

/// <summary>The state of the hub: carriers' apps, orders and their packages, and its latest calls.</summary>
internal sealed class HubState
{
    private readonly List<HubCarrierEntry> _carriers = [];
    private readonly Dictionary<string, HubCarrierEntry> _carriersByName = new(StringComparer.Ordinal);
    private readonly List<HubOrderEntry> _orders = [];
    private readonly Dictionary<string, HubOrderEntry> _ordersById = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, HubPackage> _packages = new(StringComparer.Ordinal);

    public IReadOnlyList<HubCarrierEntry> Carriers => _carriers;

    /// <summary>In the order in which they were invoiced.</summary>
    public IReadOnlyList<HubPackage> Packages => _packages.Values;

    public HubJournal Journal { get; } = new();

    public int NextCarrierId => _carriers.Count + 1;

    public int NextOrderNumber => _orders.Count + 1;

    public HubCarrierEntry Carrier(int id) => _carriers[id - 1];

    public HubCarrierEntry? FindCarrier(string name) => _carriersByName.GetValueOrDefault(name);

    public HubOrderEntry Order(int number) => _orders[number - 1];

    public HubOrderEntry? FindOrder(string orderId) => _ordersById.GetValueOrDefault(orderId);

    /// <summary>The first package that a carrier gave a number, or one that is easily taken for it.</summary>
    /// <param name="carrier">The carrier; two carriers may give the same number.</param>
    /// <param name="folded">The number, as <see cref="CarrierNumber.Folded"/> gives it.</param>
    public HubPackage? FindByNumber(HubCarrierEntry carrier, string folded) =>
        carrier.Numbers.TryGetValue(folded, out var id) ? _packages[id] : null;

    public HubPackage Package(string id) => _packages[id];

    public HubPackage? FindPackage(string id) => _packages.GetValueOrDefault(id);

    /// <summary>The packages of an order, in its order.</summary>
    public IEnumerable<HubPackage> PackagesOf(HubOrderEntry entry) => entry.Order.Packages.Select(package => _packages[package.Id!]);

    /// <summary>The packages whose numbers are asked for, in the order of their labels.</summary>
    public IReadOnlyList<HubPackage> OpenPackages(HubCarrierEntry carrier)
    {
        carrier.Labelled.RemoveAll(id => _packages[id].HasEnded);
        return [.. carrier.Labelled.Select(id => _packages[id])];
    }

    public void Put(CarrierAppRegistered registered)
    {
        if (registered.CarrierId <= _carriers.Count)
        {
            Carrier(registered.CarrierId).App = registered.App;
            return;
        }

        var entry = new HubCarrierEntry(registered.CarrierId, registered.App);
        _carriers.Add(entry);
        _carriersByName.Add(registered.App.Name, entry);
    }

    public void Add(OrderInvoiced invoiced)
    {
        var entry = new HubOrderEntry(invoiced.OrderNumber, invoiced.Order, Carrier(invoiced.CarrierId));
        _orders.Add(entry);
        _ordersById.Add(invoiced.Order.OrderId, entry);
        foreach (var package in invoiced.Order.Packages)
        {
            _packages.Add(package.Id!, new HubPackage
            {
                Id = package.Id!,
                Order = invoiced.Order,
                Items = package.Items,
                Dimension = package.Dimension,
                Invoiced = invoiced.At,
            });
        }
    }

    public void Replace(HubPackage package) => _packages[package.Id] = package;
}

/// <summary>A carrier's app with its numbers and its next poll.</summary>
internal sealed class HubCarrierEntry(int id, CarrierApp app)
{
    public int Id { get; } = id;

    public CarrierApp App { get; set; } = app;

    /// <summary>The id of the first package of each number that it gave, by <see cref="CarrierNumber.Folded"/>.</summary>
    public Dictionary<string, string> Numbers { get; } = new(StringComparer.Ordinal);

    /// <summary>The packages that are asked for, in the order of their labels; those that ended since may still be there.</summary>
    public List<string> Labelled { get; } = [];

    /// <summary>The number of them that have not ended.</summary>
    public int Open { get; set; }

    public DateTimeOffset? NextPoll { get; set; }

    public int FailedPolls { get; set; }
}

/// <summary>An invoiced order with its carrier.</summary>
internal sealed class HubOrderEntry(int number, HubOrder order, HubCarrierEntry carrier)
{
    /// <summary>The place among the orders, from 1.</summary>
    public int Number { get; } = number;

    public HubOrder Order { get; } = order;

    public HubCarrierEntry Carrier { get; } = carrier;

    public int FailedNotifies { get; set; }
}

/// <summary>The latest calls of the hub: the events that tell how they ended.</summary>
internal sealed class HubJournal
{
    private const int Most = 1_000;

    private readonly Queue<HubEvent> _calls = new();

    public IReadOnlyCollection<HubEvent> Calls => _calls;

    public void Add(HubEvent call)
    {
        if (_calls.Count == Most)
            _calls.Dequeue();
        _calls.Enqueue(call);
    }
}

/// <summary>The words for how far a package has come.</summary>
internal static class HubPackageStates
{
    public static string Word(this HubPackageState state) => state switch
    {
        HubPackageState.Invoiced => "invoiced",
        HubPackageState.CarrierNotified => "carrier_notified",
        HubPackageState.LabelIssued => "label_issued",
        HubPackageState.Delivered => "delivered",
        HubPackageState.Returned => "returned",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "There is no such state."),
    };
}
