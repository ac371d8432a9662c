using System.Globalization;
using Vtex.Tracking.CallBudget;
using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Simulation.Checking;

/// <summary>
/// What a universe must hold, as simply as can be said: how often each invoice was created, and the status of each service
/// by the latest event about it.
/// </summary>
internal sealed class UniverseModel(SimulatedWorld world, string name, int number)
{
    private readonly Dictionary<string, WrittenInvoice> _written = new(StringComparer.Ordinal);
    private readonly Dictionary<int, (string? Invoice, ServiceStatus Status)> _services = [];
    private readonly List<string> _log = [];
    private OrderModel? _orders;
    private (TrackingEmulator? In, Universe? Universe) _found;

    public string Name => name;

    public int Number => number;

    public OrderModel Orders => _orders ??= new OrderModel(world, this);

    public ICallBudgetStore? Store { get; set; }

    /// <summary>Gets or sets the server where its clients keep answers together.</summary>
    public StoreProcess? Server { get; set; }

    /// <summary>Gets the services that there are, by id.</summary>
    public IReadOnlyDictionary<int, (string? Invoice, ServiceStatus Status)> Services => _services;

    /// <summary>Gets the invoices that were sent, in order.</summary>
    public List<string> Invoices { get; } = [];

    /// <summary>Gets it while the emulator lives.</summary>
    public Universe? Current
    {
        get
        {
            if (world.Emulator.Current is not { } emulator)
                return null;
            // Nobody deletes it: what was found once is there until the emulator ends.
            if (_found.In != emulator)
                _found = (emulator, emulator.Universes.FirstOrDefault(universe => universe.Name == name));
            else if (_found.Universe is null)
                _found.Universe = emulator.Universes.FirstOrDefault(universe => universe.Name == name);
            return _found.Universe;
        }
    }

    /// <summary>Makes it, where it is not there.</summary>
    public void Open()
    {
        // A disk fails once; a second time, it must be possible.
        for (var tries = 0; tries < 2 && Current is null; tries++)
            TryOpen();
    }

    private void TryOpen()
    {
        if (world.Emulator.Current is not { } emulator)
            return;
        try
        {
            emulator.OpenUniverse(name, new UniverseOptions
            {
                Seed = world.Seed,
                Users = [new EmulatorUser($"{name}-0", "segredo"), new EmulatorUser($"{name}-1", "segredo")],
                Autopilot = world.Plan.HasAutopilot ? new AutopilotOptions { Drivers = 1 } : null,
            });
            world.Trace($"{name} opens");
        }
        catch (Exception failure) when (failure is EventPersistenceException or WorldRuleException)
        {
            world.Trace($"{name} cannot be opened");
        }
    }

    public void Began(IEnumerable<string> invoices)
    {
        foreach (var invoice in invoices)
        {
            _written.Add(invoice, new WrittenInvoice());
            Invoices.Add(invoice);
        }
    }

    /// <summary>The emulator said that it created them.</summary>
    public void Created(IEnumerable<string> invoices, bool isTwice)
    {
        foreach (var invoice in invoices)
        {
            var written = _written[invoice];
            written.Created++;
            written.IsDoubled |= isTwice;
            if (written.IsRefused)
                world.Break($"{invoice} was created though its client was told that it failed");
        }
    }

    /// <summary>Nobody knows whether it created them.</summary>
    public void InDoubt(IEnumerable<string> invoices)
    {
        foreach (var invoice in invoices)
            _written[invoice].InDoubt++;
    }

    public void Acknowledged(IEnumerable<string> invoices)
    {
        foreach (var invoice in invoices)
        {
            var written = _written[invoice];
            if (written.Created + written.InDoubt == 0 && !written.IsForgotten)
                world.Break($"{invoice} was acknowledged but never created");
            if (written.Created > 1 && !written.IsDoubled)
                world.Break(string.Create(CultureInfo.InvariantCulture, $"{invoice} was acknowledged once and created {written.Created} times"));
        }
    }

    public void Failed(IEnumerable<string> invoices, VtexException failure)
    {
        if (failure is VtexAmbiguousWriteException or VtexUnexpectedResponseException)
            return;
        foreach (var invoice in invoices)
        {
            var written = _written[invoice];
            written.IsRefused = true;
            if (written.Created > 0)
                world.Break($"{invoice} was created though its client was told that it failed: {failure.GetType().Name}");
        }
    }

    /// <summary>Determines whether there is no service of that invoice any more.</summary>
    public bool IsGone(string invoice) => !_services.Values.Any(service => service.Invoice == invoice);

    /// <summary>Compares the universe with what it must hold.</summary>
    public void Check()
    {
        if (Current is not { } universe)
            return;
        foreach (var happened in universe.EventsFrom(_log.Count + 1))
        {
            _log.Add(happened.ToString());
            Apply(happened);
        }

        foreach (var (invoice, written) in _written)
        {
            if (written.Found < written.Created || written.Found > written.Created + written.InDoubt)
                world.Break(string.Create(CultureInfo.InvariantCulture, $"{invoice} is there {written.Found} times, not {written.Created}"));
        }

        CheckServices(universe);
        _orders?.Check();
    }

    /// <summary>
    /// Compares the log after a restart with the one before it: all of it must be there; after the loss of power a
    /// beginning of it, and then that is what counts.
    /// </summary>
    public void CheckRestart(bool mayForget)
    {
        var log = Current?.Events.Select(happened => happened.ToString()).ToList() ?? [];
        var common = log.Zip(_log).TakeWhile(pair => pair.First == pair.Second).Count();
        // What was being written when the process died may be there, although nobody was told.
        if (common < Math.Min(log.Count, _log.Count) || (!mayForget && log.Count < _log.Count))
            world.Break(string.Create(CultureInfo.InvariantCulture, $"{name} has {log.Count} events after the restart, {common} of {_log.Count} as before"));
        if (log.Count < _log.Count)
            StartAnew();
        Check();
        foreach (var written in _written.Values)
            (written.Created, written.InDoubt) = (written.Found, 0);
    }

    private void StartAnew()
    {
        _log.Clear();
        _services.Clear();
        _orders?.Forget();
        foreach (var (invoice, written) in _written)
        {
            written.Forget();
            foreach (var client in world.Clients.Where(client => client.Universe == this))
                client.Forget(invoice);
        }
    }

    private void CheckServices(Universe universe)
    {
        var there = universe.Do(() => universe.State.Services.All.ToDictionary(service => service.Id, service => (service.Details.Invoice, service.Status)));
        if (there.Count != _services.Count)
            world.Break(string.Create(CultureInfo.InvariantCulture, $"{name} has {there.Count} services, not {_services.Count}"));
        foreach (var (id, service) in _services)
        {
            if (!there.TryGetValue(id, out var found) || found != service)
                world.Break(string.Create(CultureInfo.InvariantCulture, $"service {id} of {name} is {found}, not {service}"));
        }
    }

    private void Apply(WorldEvent happened)
    {
        switch (happened)
        {
            case ServiceCreated e:
                _services[e.ServiceId] = (e.Details.Invoice, ServiceStatus.Active);
                if (e.Details.Invoice is { } invoice && _written.TryGetValue(invoice, out var written))
                    written.Found++;
                break;
            case ServiceDeleted e: _services.Remove(e.ServiceId); break;
            case RouteScheduled e:
                foreach (var id in e.ServiceIds)
                    Set(id, ServiceStatus.Routed);
                break;
            case StopAdded e: Set(e.ServiceId, ServiceStatus.Routed); break;
            case StopRemoved or StopWithdrawn: Set(happened.AboutService!.Value, ServiceStatus.Active); break;
            case ServiceEvent e when StatusAfter(e) is { } status: Set(e.ServiceId, status); break;
        }
    }

    private void Set(int id, ServiceStatus status)
    {
        if (_services.TryGetValue(id, out var service))
            _services[id] = (service.Invoice, status);
    }

    private static ServiceStatus? StatusAfter(ServiceEvent happened) => happened switch
    {
        DisplacementStarted or DisplacementResumed => ServiceStatus.InProgress,
        DisplacementPaused => ServiceStatus.Paused,
        ServiceDelivered => ServiceStatus.Delivered,
        ServiceFailed => ServiceStatus.NotDelivered,
        ServiceReturned => ServiceStatus.ReturnedToSender,
        ServiceRescheduled => ServiceStatus.Active,
        ServiceCancelled e => e.Status,
        ServiceFinishedByHand e => e.Status,
        StatusCorrected e => e.Status,
        _ => null,
    };
}

/// <summary>What became of an invoice that a client sent.</summary>
internal sealed class WrittenInvoice
{
    /// <summary>How often the emulator said that it created it.</summary>
    public int Created { get; set; }

    /// <summary>How often nobody knows.</summary>
    public int InDoubt { get; set; }

    /// <summary>How often the log has it.</summary>
    public int Found { get; set; }

    /// <summary>Whether the wire doubled it.</summary>
    public bool IsDoubled { get; set; }

    /// <summary>Whether its client was told that it was not created.</summary>
    public bool IsRefused { get; set; }

    /// <summary>Whether the loss of power may have taken it.</summary>
    public bool IsForgotten { get; private set; }

    public void Forget() => (InDoubt, Created, Found, IsForgotten) = (Created + InDoubt, 0, 0, true);
}
