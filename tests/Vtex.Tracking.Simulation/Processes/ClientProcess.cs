using System.Globalization;
using Vtex.Tracking.Models;

namespace Vtex.Tracking.Simulation.Processes;

/// <summary>A process with a client of the SDK: a clock, a memory, a way to the service and one to the store.</summary>
internal sealed class ClientProcess : IDisposable
{
    private readonly SimulatedWorld _world;
    private readonly VtexTrackingClient _client;
    private readonly SimulatedWire _wire;
    private OrderImporter? _orders;
    private readonly HashSet<string> _wrote = new(StringComparer.Ordinal);
    private int _numbers;

    public ClientProcess(SimulatedWorld world, UniverseModel universe, ClientGroup group, int number)
    {
        (_world, Universe, Group, Number) = (world, universe, group, number);
        Clock = new SkewedClock(world.Clock);
        _wire = new SimulatedWire(world, this);
        var options = new VtexTrackingOptions
        {
            BaseAddress = new Uri("http://localhost/receiver/"),
            Username = group.User,
            Password = "segredo",
            TimeProvider = Clock,
            KeepRawAnswers = true,
        };
        // Waits that chance makes shorter would differ from run to run.
        (options.Resilience.BaseDelay, options.Resilience.MaxAttempts) = (TimeSpan.Zero, world.Plan.Retries ? 3 : 1);
        options.CallBudget.Mode = world.Plan.Mode;
        options.CallBudget.Store = group.OpenStore(world, this);
        options.CallBudget.OnStoreFailure = CallBudgetStoreFailure.Refuse;
        _client = new VtexTrackingClient(options, _wire);
    }

    public int Number { get; }

    public UniverseModel Universe { get; }

    public ClientGroup Group { get; }

    public SkewedClock Clock { get; }

    public bool IsDead { get; private set; }

    /// <summary>Gets the calls that have not ended, each with its begin.</summary>
    public Dictionary<string, TimeSpan> Running { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the failure of the latest call that ended; null when it succeeded.</summary>
    public string? LastFailure { get; set; }

    public bool HasFailedAtLast => LastFailure is not null;

    public void Kill() => IsDead = true;

    /// <summary>Goes on only while the process lives.</summary>
    public Task LiveAsync() => IsDead ? new TaskCompletionSource().Task : Task.CompletedTask;

    public void Create(int count, string? suffix)
    {
        var invoices = Invoices(count);
        Write($"create {string.Join(' ', invoices)}", invoices, () => _client.Services.CreateAsync([.. invoices.Select(invoice => New(invoice, suffix))]));
    }

    /// <summary>Creates one service when nothing is broken: that has to succeed.</summary>
    public void CreateAtLast()
    {
        LastFailure = null;
        Create(1, null);
    }

    public void CreateRoute(int count)
    {
        var invoices = Invoices(count);
        var route = new RoutedDeliveryServices
        {
            DeliveryServiceRoute = new DeliveryServiceRoute
            {
                Carrier = new Carrier { Username = $"{Universe.Name}.joao" },
                DisplacementType = DisplacementType.Motorcycle,
                DeliveryServiceDate = _world.Clock.GetUtcNow(),
            },
            DeliveryService = [.. invoices.Select(invoice => New(invoice, null))],
        };
        Write($"route {string.Join(' ', invoices)}", invoices, () => _client.Routes.CreateAsync([route]));
    }

    public void RemovePackingList(string invoice) => Write(
        $"unpack {invoice}", [], () => _client.Services.RemovePackingListsAsync([new PackingListKey { Invoice = invoice, Serie = "1" }]));

    public void ImportOrder(int which)
    {
        var number = Universe.Orders.Begin(which);
        _orders ??= new OrderImporter(_world, Universe, Clock, _wire);
        ImportOrder(string.Create(CultureInfo.InvariantCulture, $"import {number}"), number, _orders);
    }

    private async void ImportOrder(string what, int number, OrderImporter orders) => await RunAsync(what, async () =>
    {
        var imported = await orders.ImportAsync(number);
        if (IsDead)
            return;
        _world.Trace($"client {Number}: {what}: {(imported.IsInvoiced ? "invoiced" : "not invoiced yet")}");
        Universe.Orders.Imported(number, imported.IsInvoiced);
    });

    public void ReadById(int id) => Read(
        string.Create(CultureInfo.InvariantCulture, $"read {id}"),
        string.Create(CultureInfo.InvariantCulture, $"/services/{id}"),
        async () => await _client.Services.GetAsync(id),
        answer => (answer.Freshness, answer.Raw, [answer]));

    public void ReadByInvoice(string invoice)
    {
        var isOwn = _wrote.Contains(invoice);
        Read(
            $"find {invoice}",
            $"?invoice={invoice}",
            async () => await _client.Services.FindByInvoiceAsync(invoice),
            answer => (answer.Freshness, answer.Raw, answer.Data ?? []),
            answer => isOwn && _wrote.Contains(invoice) && answer.Data is null or { Count: 0 } && !Universe.IsGone(invoice)
                ? $"client {Number} wrote {invoice} and was not told of it afterwards"
                : null);
    }

    public void ReadPage(bool byRoute)
    {
        var wrote = byRoute ? [] : _wrote.ToList();
        Read(
            byRoute ? "page of routes" : "page",
            byRoute ? "/services/routes?page=1" : "/services?page=1",
            async () => byRoute ? await _client.Routes.GetServicesPageAsync() : await _client.Services.GetPageAsync(),
            answer => (answer.Freshness, answer.Raw, answer.Data ?? []),
            answer => answer.TotalCount < wrote.Count(invoice => _wrote.Contains(invoice) && !Universe.IsGone(invoice))
                ? $"client {Number} was told of fewer services than it wrote"
                : null);
    }

    /// <summary>Forgets what the loss of power took.</summary>
    public void Forget(string invoice) => _wrote.Remove(invoice);

    /// <summary>Forgets all that it wrote: what it was answered before may be there again.</summary>
    public void ForgetAll() => _wrote.Clear();

    public void Dispose()
    {
        _client.Dispose();
        _orders?.Dispose();
        _wire.Dispose();
    }

    private static DeliveryService New(string invoice, string? suffix) => new()
    {
        DeliveryServiceType = "Entrega",
        InvoiceOrderOfService = invoice,
        InvoiceOrderOfServiceSerie = "1",
        OrderNumber = suffix is null ? null : invoice + suffix,
        PackingList = "1 x SKU 12",
        ShipperCustomer = new() { LegalType = "PF", FirstName = "Ana", AddressStreet = "Rua Augusta", PostalCode = "01305-000" },
    };

    private List<string> Invoices(int count) =>
        [.. Enumerable.Range(0, count).Select(_ => string.Create(CultureInfo.InvariantCulture, $"{Universe.Name}.{Number}.{++_numbers}"))];

    private async void Write(string what, List<string> invoices, Func<Task<WriteResult>> call)
    {
        Group.Writes++;
        Universe.Began(invoices);
        await RunAsync(what, async () =>
        {
            await call();
            if (IsDead)
                return;
            Universe.Acknowledged(invoices);
            _wrote.UnionWith(invoices);
            _world.Trace($"client {Number}: {what}: done");
        }, failure => Universe.Failed(invoices, failure));
        Group.Writes--;
        Group.Excuse();
    }

    private async void Read<T>(
        string what,
        string path,
        Func<Task<T>> call,
        Func<T, (Freshness? Freshness, RawAnswer? Raw, IReadOnlyList<DeliveryServiceResponse> Services)> parts,
        Func<T, string?>? problem = null) => await RunAsync(what, async () =>
    {
        var epoch = Group.Epoch;
        var answer = await call();
        if (IsDead)
            return;
        Universe.Check(); // or it would not know what was deleted meanwhile
        var (freshness, raw, services) = parts(answer);
        _world.Trace($"client {Number}: {what}: {services.Count} services, {freshness?.Source} of {freshness?.FetchedAt - WorldPlan.Start:c}");
        if (services.FirstOrDefault(service => !IsOwn(service)) is { } foreign)
            _world.Break($"client {Number} ({Universe.Name}) was told of {foreign.InvoiceOrderOfService}, which is another universe's");
        if (raw is not null && !Group.Told(path, raw.Body.Span, freshness?.Source == AnswerSource.Network && epoch == Group.Epoch))
            _world.Break($"client {Number} ({Group.User}) was told what its user was never answered: {what}");
        if (problem?.Invoke(answer) is { } broken)
            _world.Break(broken);
    });

    private bool IsOwn(DeliveryServiceResponse service) =>
        service.InvoiceOrderOfService?.StartsWith($"{Universe.Name}.", StringComparison.Ordinal) != false;

    private async Task RunAsync(string what, Func<Task> call, Action<VtexException>? failed = null)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{what} #{++_numbers}");
        Running.Add(key, _world.Clock.GetUtcNow() - WorldPlan.Start);
        _world.Trace($"client {Number}: {what}");
        try
        {
            await call();
            LastFailure = null;
        }
        catch (VtexException failure)
        {
            LastFailure = failure.Message;
            _world.Trace($"client {Number}: {what}: {failure.GetType().Name}");
            failed?.Invoke(failure);
        }
        catch (Exception failure)
        {
            _world.Break($"client {Number}: {what} ends with {failure.GetType().Name}: {failure.Message}");
        }

        Running.Remove(key);
    }
}
