using Vtex.Tracking.Emulator.World.Events;

namespace Vtex.Tracking.Emulator.World.Integration;

/// <summary>The state of the integration: its settings, which package is which service, and what is to be done next.</summary>
internal sealed class IntegrationState
{
    private readonly Dictionary<PackageKey, int> _services = [];
    private readonly Dictionary<int, PackageLink> _links = [];
    private readonly Dictionary<PackageKey, PackageHold> _holds = [];
    private readonly List<PackageKey> _fetches = [];
    private readonly Dictionary<string, RuleViolation> _refusedUpdates = new(StringComparer.Ordinal);
    private readonly List<OutsideRoute> _routes = [];
    private readonly Dictionary<string, OutsideRoute> _routesByOrder = new(StringComparer.Ordinal);

    public IntegrationSettings? Settings { get; private set; }

    public bool IsTokenValid { get; private set; }

    /// <summary>Gets the time when the settings were saved for the first time.</summary>
    public DateTimeOffset? Installed { get; private set; }

    public bool IsActive => Settings is not null && IsTokenValid;

    /// <summary>Gets a value that says whether anything is to be done now.</summary>
    public bool HasWork => Imports.TryPeek(out _) || Updates.TryPeek(out _) || Shipments.TryPeek(out _) || CarrierUpdates.TryPeek(out _);

    /// <summary>Gets or sets a value that says whether the agenda has it.</summary>
    public bool IsPlanned { get; set; }

    /// <summary>The packages that are to be looked at now.</summary>
    public WorkQueue<PackageKey> Imports { get; } = new();

    /// <summary>The orders that the hub is to be told now.</summary>
    public WorkQueue<string> Shipments { get; } = new();

    /// <summary>The services whose status is to be told now.</summary>
    public WorkQueue<int> Updates { get; } = new();

    /// <summary>The packages of the hub whose orders are to be told.</summary>
    public WorkQueue<string> CarrierUpdates { get; } = new();

    /// <summary>Why the order did not take what was last told of a package of the hub; null when it did.</summary>
    public RuleViolation? RefusedUpdateOf(string packageId) => _refusedUpdates.GetValueOrDefault(packageId);

    public int ImportedCount => _services.Count;

    public int HeldCount => _holds.Count;

    public int? ServiceOf(PackageKey package) => _services.TryGetValue(package, out var id) ? id : null;

    public PackageLink? LinkOf(int serviceId) => _links.GetValueOrDefault(serviceId);

    public PackageHold? HoldOf(PackageKey package) => _holds.GetValueOrDefault(package);

    /// <summary>Gets the package whose XML is fetched under a number.</summary>
    public PackageKey FetchedBy(int fetch) => _fetches[fetch - 1];

    public OutsideRoute? RouteOf(string orderId) => _routesByOrder.GetValueOrDefault(orderId);

    public int RouteCount => _routes.Count;

    public OutsideRoute Route(int number) => _routes[number - 1];

    public void Save(IntegrationSaved saved) =>
        (Settings, IsTokenValid, Installed) = (saved.Settings, saved.IsTokenValid, Installed ?? saved.At);

    public void Add(OrdersRouted routed)
    {
        var route = new OutsideRoute(_routes.Count + 1, routed.Route);
        _routes.Add(route);
        foreach (var order in routed.OrderIds)
            _routesByOrder[order] = route;
    }

    public void Add(PackageImported imported)
    {
        _services[imported.Key] = imported.ServiceId;
        _links[imported.ServiceId] = new PackageLink(imported.Key);
        _holds.Remove(imported.Key);
        Imports.Done(imported.Key);
    }

    /// <summary>Notes that a package waits.</summary>
    /// <returns>The number under which its XML is fetched; null when it is not.</returns>
    public int? Hold(PackageHeld held)
    {
        var before = HoldOf(held.Key);
        var fetch = before?.Fetch;
        if (fetch is null && held.Next is not null)
        {
            _fetches.Add(held.Key);
            fetch = _fetches.Count;
        }

        var failures = held.Call is null ? 0 : (before?.Failures ?? 0) + 1;
        _holds[held.Key] = new PackageHold(held, fetch, failures);
        Imports.Done(held.Key);
        return fetch;
    }

    public void Told(int serviceId, ServiceStatus status, RuleViolation? violation)
    {
        _links[serviceId].Told = (status, violation);
        Updates.Done(serviceId);
    }

    /// <summary>Notes that an order was told of its package, or did not take it.</summary>
    public void Told(CarrierUpdateTold told)
    {
        if (told.Violation is null)
            _refusedUpdates.Remove(told.PackageId);
        else
            _refusedUpdates[told.PackageId] = told.Violation;
        CarrierUpdates.Done(told.PackageId);
    }
}

/// <summary>The package that a service was made of, and what the order was told last.</summary>
internal sealed class PackageLink(PackageKey package)
{
    public PackageKey Package { get; } = package;

    /// <summary>The status that the order was told, or did not take.</summary>
    public (ServiceStatus Status, RuleViolation? Violation)? Told { get; set; }
}

/// <summary>A package that waits, and the number under which its XML is fetched.</summary>
/// <param name="Why">What was found out last.</param>
/// <param name="Fetch">The number; null when nothing was ever fetched.</param>
/// <param name="Failures">How many times fetching failed in a row.</param>
internal sealed record PackageHold(PackageHeld Why, int? Fetch, int Failures);

/// <summary>A route from outside.</summary>
internal sealed class OutsideRoute(int number, NewRoute route)
{
    public int Number { get; } = number;

    public NewRoute Route { get; } = route;

    /// <summary>The route in VTEX Tracking; null before the first of its orders came in.</summary>
    public int? RouteId { get; set; }
}

/// <summary>Things that are to be done, first come, first served, each once.</summary>
internal sealed class WorkQueue<T>
    where T : notnull
{
    private readonly Queue<T> _order = new();
    private readonly HashSet<T> _open = [];

    public void Add(T item)
    {
        if (_open.Add(item))
            _order.Enqueue(item);
    }

    public void Done(T item) => _open.Remove(item);

    public bool TryPeek([System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T item)
    {
        while (_order.TryPeek(out item))
        {
            if (_open.Contains(item))
                return true;
            _order.Dequeue();
        }

        return false;
    }
}
