using System.Globalization;
using System.Text;
using Vtex.Tracking.CallBudget;
using Vtex.Tracking.Client.Tests.CallBudget.Stores;

namespace Vtex.Tracking.Simulation.Runs;

/// <summary>Everything of one run: an emulator, its disk, the clients, and what waits between them.</summary>
internal sealed class SimulatedWorld : IDisposable
{
    private readonly StringBuilder _trace = new();
    private readonly List<IDisposable> _stores = [];
    private string? _folder;
    private int _clients;

    public SimulatedWorld(ulong seed, PlantedFault planted)
    {
        (Seed, Planted, Plan) = (seed, planted, WorldPlan.Of(seed));
        Fates = new Draw(seed ^ 0xFA7E);
        Gates = new Gates(Trace);
        Disk = new SimulatedDisk(Trace, planted);
        Emulator = new EmulatorProcess(this);
        for (var number = 0; number < Plan.Universes; number++)
            Universes.Add(new UniverseModel(this, $"loja-{(char)('a' + number)}", number));
    }

    public ulong Seed { get; }

    public PlantedFault Planted { get; }

    public WorldPlan Plan { get; }

    /// <summary>Gets the time of the world, which is that of the clients too.</summary>
    public EmulatorClock Clock { get; } = new(WorldPlan.Start);

    public Gates Gates { get; }

    public SimulatedDisk Disk { get; }

    /// <summary>Gets what chooses where no step says it.</summary>
    public Draw Fates { get; }

    public EmulatorProcess Emulator { get; }

    public List<ClientProcess> Clients { get; } = [];

    public List<UniverseModel> Universes { get; } = [];

    /// <summary>Gets or sets the token that all requests carry where that fault is planted.</summary>
    public string? FirstToken { get; set; }

    /// <summary>Gets the first promise that was broken; null while all hold.</summary>
    public string? Violation { get; private set; }

    /// <summary>Gets all that happened so far.</summary>
    public string Story => _trace.ToString();

    public async Task BeginAsync()
    {
        Trace(Plan.ToString());
        await Emulator.StartAsync();
        foreach (var universe in Universes)
        {
            universe.Open();
            universe.Server = Plan.HasServer ? new StoreProcess(this, universe) : null;
            var users = universe.Number == 0 && Plan.ClientsOfEach > 1 ? 2 : 1;
            var groups = Enumerable.Range(0, users).Select(user => new ClientGroup($"{universe.Name}-{user}", SharedStore(universe), universe.Server)).ToList();
            for (var number = 0; number < Plan.ClientsOfEach; number++)
                Start(universe, groups[number % users]);
        }
    }

    /// <summary>Starts a client's process.</summary>
    public void Start(UniverseModel universe, ClientGroup group)
    {
        // Where nothing is shared, each process keeps the rule for itself.
        var own = group.IsShared ? group : new ClientGroup(group.User, null, null);
        var client = new ClientProcess(this, universe, own, _clients++);
        Clients.Add(client);
        Trace($"client {client.Number} starts as {group.User}");
    }

    public void Trace(string what) => _trace.Append(CultureInfo.InvariantCulture, $"{Clock.GetUtcNow() - WorldPlan.Start:c} {what}\n");

    /// <summary>Notes that a promise was broken; the first counts.</summary>
    public void Break(string promise)
    {
        if (Violation is not null)
            return;
        Violation = promise;
        Trace($"BROKEN: {promise}");
    }

    public void Dispose()
    {
        foreach (var client in Clients)
            client.Dispose();
        foreach (var store in _stores)
            store.Dispose();
        Emulator.Dispose();
        Clock.Dispose();
        if (_folder is not null)
            Directory.Delete(_folder, recursive: true);
    }

    // All users of a universe share one: what is of one must not come to another.
    private ICallBudgetStore? SharedStore(UniverseModel universe)
    {
        if (universe.Store is not null)
            return universe.Store;
        ICallBudgetStore? store = Plan.Store switch
        {
            StoreKind.Memory => new MemoryStore(),
            StoreKind.Sqlite => NewFile(universe),
            _ => null,
        };
        return universe.Store = store is null ? null : new FaultyStore(store, Planted);
    }

    private SqliteCallBudgetStore NewFile(UniverseModel universe)
    {
        _folder ??= Directory.CreateTempSubdirectory("simulation-").FullName;
        var store = new SqliteCallBudgetStore(Path.Combine(_folder, $"{universe.Name}.db"));
        _stores.Add(store);
        return store;
    }
}
