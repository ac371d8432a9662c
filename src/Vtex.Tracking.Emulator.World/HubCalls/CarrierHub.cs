using Vtex.Tracking.Emulator.World.Hub;
using Vtex.Tracking.Emulator.World.HubCalls;
using Vtex.Tracking.Emulator.World.Scheduling;
using Vtex.Tracking.Emulator.World.State;
using Vtex.Tracking.Emulator.World.Text;

namespace Vtex.Tracking.Emulator;

/// <summary>
/// The hub of the Shipping Network. It tells carriers' apps of packages, and asks them once every hour what became of
/// those, until they are delivered or returned. Its calls go out over HTTP; what it makes of the answers is in its journal.
/// </summary>
/// <remarks>
/// The hub goes by the universe's clock. A move of the clock waits for the calls that fall due: when
/// <see cref="EmulatorClock.AdvanceAsync"/> has ended, they have been answered, or have failed. Failed calls are made again
/// after 1, 2, 4 … minutes, at last every hour, and are never given up. That it asks every hour, with all open numbers in
/// one call, is documented; the rest is chosen by us.
/// </remarks>
public sealed class CarrierHub
{
    private readonly WorldStore _world;
    private readonly ICarrierGateway _line;
    private readonly OutgoingCalls _calls;

    internal CarrierHub(WorldStore world, ICarrierGateway line, OutgoingCalls calls)
    {
        _world = world;
        _line = line;
        _calls = calls;
        Work = new HubRunner(world, line, calls);
    }

    /// <summary>The carriers' apps, in the order of their registration.</summary>
    public IReadOnlyList<HubCarrier> Carriers => _world.Do(() => Book.Carriers.Select(View).ToList());

    /// <summary>All packages, in the order in which they were invoiced.</summary>
    public IReadOnlyList<HubPackage> Packages => _world.Do(() => Book.Packages.ToList());

    /// <summary>The latest 1,000 calls, oldest first.</summary>
    public IReadOnlyList<HubJournalEntry> Journal => _world.Do(() => Book.Journal.Calls.Select(View).ToList());

    internal HubRunner Work { get; }

    private HubState Book => _world.State.Hub;

    /// <summary>Registers a carrier's app; one of the same name is called as this one says from now on.</summary>
    /// <param name="app">The app.</param>
    /// <returns>The app with what was left out filled in.</returns>
    /// <exception cref="WorldRuleException">The app cannot be called, or its address is not one that the hub may call.</exception>
    public HubCarrier RegisterCarrier(CarrierApp app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var complete = CarrierAppValidator.Complete(app, _world.Name);
        if (_line.Refusal(complete.BaseAddress) is { } refusal)
            throw new WorldRuleException(refusal);
        return _world.Do(() =>
        {
            var id = Book.FindCarrier(app.Name)?.Id ?? Book.NextCarrierId;
            _world.Append(new CarrierAppRegistered(id, complete));
            return View(Book.Carrier(id));
        });
    }

    /// <summary>
    /// Invoices an order, and tells its carrier of the packages; when the task ends, the first call has. Labels are printed
    /// at once for packages that the carrier gave a number; for the others it is called again as time passes.
    /// </summary>
    /// <param name="order">The order.</param>
    /// <param name="cancellationToken">Gives up waiting for the call; the order stays invoiced and the call goes on.</param>
    /// <returns>The packages, as they are after the first call.</returns>
    /// <exception cref="WorldRuleException">
    /// The order or one of its packages is known already, or it names no app that is registered.
    /// </exception>
    public async Task<IReadOnlyList<HubPackage>> InvoiceAsync(HubOrder order, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(order);
        OutgoingCall? call = null;
        try
        {
            _world.Do(() => { call = Work.Take(new DueItem(DueKind.HubNotify, Invoice(order))); });
        }
        catch (EventPersistenceException) when (call is not null)
        {
            _calls.PutBack([call]);
            throw;
        }

        var attempt = _calls.MakeAsync(call!);
        _world.Clock.WaitFor(SettleAsync(attempt));
        await attempt.WaitAsync(cancellationToken);
        return GetPackages(order.OrderId);
    }

    /// <summary>A package.</summary>
    /// <param name="id">Its id.</param>
    /// <exception cref="WorldRuleException">There is none of that id.</exception>
    public HubPackage GetPackage(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return FindPackage(id) ?? throw new WorldRuleException($"The hub of universe '{_world.Name}' knows no package '{id}'.");
    }

    /// <summary>The packages of an order; none, when the order is not known.</summary>
    /// <param name="orderId">The id of the order.</param>
    public IReadOnlyList<HubPackage> GetPackages(string orderId)
    {
        ArgumentNullException.ThrowIfNull(orderId);
        return _world.Do<IReadOnlyList<HubPackage>>(() => Book.FindOrder(orderId) is { } order ? [.. Book.PackagesOf(order)] : []);
    }

    internal HubPackage? FindPackage(string id) => _world.Do(() => Book.FindPackage(id));

    private static HubCarrier View(HubCarrierEntry entry) => new(entry.App, entry.Open, entry.NextPoll, entry.FailedPolls);

    private HubJournalEntry View(HubEvent call)
    {
        return call switch
        {
            CarrierNotified e => Notified(e.OrderNumber, e.Asked, e.Count, true, CallMessages.Describe(e.Report, e.Count)),
            CarrierCallFailed { OrderNumber: { } number } e => Notified(number, e.Asked, e.Count, false, CallMessages.Describe(e.Result)),
            CarrierPolled e => Tracked(e.CarrierId, e.Asked, e.Count, true, CallMessages.Describe(e.Report, e.Count)),
            CarrierCallFailed e => Tracked(e.CarrierId, e.Asked, e.Count, false, CallMessages.Describe(e.Result)),
            _ => throw call.UnknownTo("The journal"),
        };

        HubJournalEntry Notified(int number, DateTimeOffset asked, int count, bool answered, string words) => new(
            asked, Book.Order(number).Carrier.App.Name, HubCallKind.Notify, Book.Order(number).Order.OrderId, count, answered, words);

        HubJournalEntry Tracked(int id, DateTimeOffset asked, int count, bool answered, string words) => new(
            asked, Book.Carrier(id).App.Name, HubCallKind.Tracking, null, count, answered, words);
    }

    /// <summary>Inside <see cref="WorldStore.Do(Action)"/>: invoices an order; its carrier is told as soon as time passes.</summary>
    internal int Invoice(HubOrder order)
    {
        if (string.IsNullOrWhiteSpace(order.OrderId))
            throw new WorldRuleException("An order needs an id, such as 1043250000187-01.");
        if (PathSegment.FindFault(order.OrderId) is { } fault)
            throw new WorldRuleException($"The id of an order {fault}");
        if (Book.FindOrder(order.OrderId) is not null)
            throw new WorldRuleException($"The order '{order.OrderId}' is invoiced already. Invoice another one.");
        var carrier = CarrierOf(order);
        var complete = HubOrderCompletion.Complete(order, carrier, _world.Options.Seed, _world.Clock.GetUtcNow());
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var package in complete.Packages)
        {
            if (string.IsNullOrWhiteSpace(package.Id) || !ids.Add(package.Id) || Book.FindPackage(package.Id) is not null)
                throw new WorldRuleException($"There is a package '{package.Id}' already, or its id is empty. Give each an id of its own, or none.");
            if (PathSegment.FindFault(package.Id) is { } odd)
                throw new WorldRuleException($"The id of a package {odd}");
            if (!IsFinite(package.Dimension))
                throw new WorldRuleException($"The dimension of the package '{package.Id}' must have finite numbers, for JSON has no others.");
        }

        var number = Book.NextOrderNumber;
        _world.Append(new OrderInvoiced(number, carrier.Id, complete));
        return number;
    }

    private HubCarrierEntry CarrierOf(HubOrder order)
    {
        if (order.Carrier is null && Book.Carriers is [var only])
            return only;
        if (order.Carrier is { } name && Book.FindCarrier(name) is { } found)
            return found;
        var known = Book.Carriers.Count == 0 ? "none; register one first" : string.Join(", ", Book.Carriers.Select(carrier => carrier.App.Name));
        throw new WorldRuleException(order.Carrier is null
            ? $"The order '{order.OrderId}' must name its carrier. Registered: {known}."
            : $"No carrier '{order.Carrier}' is registered. Registered: {known}.");
    }

    private static bool IsFinite(HubDimension size) =>
        double.IsFinite(size.Height) && double.IsFinite(size.Length) && double.IsFinite(size.Width) && double.IsFinite(size.Weight);

    // Whoever moves the clock waits for the call, but its failure is told to the one who invoiced.
    private static async Task SettleAsync(Task attempt) => await attempt.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
