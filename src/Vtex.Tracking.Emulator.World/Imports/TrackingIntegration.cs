using System.Globalization;
using Vtex.Tracking.Emulator.World.HubCalls;
using Vtex.Tracking.Emulator.World.Imports;
using Vtex.Tracking.Emulator.World.Integration;
using Vtex.Tracking.Emulator.World.Scheduling;
using Vtex.Tracking.Emulator.World.State;
using Vtex.Tracking.Emulator.World.Text;

namespace Vtex.Tracking.Emulator;

/// <summary>
/// The app that joins the universe's store with VTEX Tracking: each package of an invoiced order becomes one service, and the
/// statuses of services go back to their orders.
/// </summary>
/// <remarks>
/// It is off until its settings are saved with the token of the account. All that needs no call happens at once, with the change
/// that leads to it (chosen by us).
/// </remarks>
public sealed class TrackingIntegration
{
    private readonly WorldStore _world;
    private readonly ImportRunner _imports;
    private readonly OrderUpdater _updates;
    private readonly HubUpdater _hub;
    private readonly CarrierUpdater _carriers;
    private readonly OutgoingCalls _calls;

    internal TrackingIntegration(WorldStore world, ImportRunner imports, OrderUpdater updates, HubUpdater hub, CarrierUpdater carriers, OutgoingCalls calls)
    {
        (_world, _imports, _updates, _hub, _carriers, _calls) = (world, imports, updates, hub, carriers, calls);
        _world.Settle = Settle;
    }

    /// <summary>Gets the token that makes the integration active: 32 hexadecimal digits, the same for the same seed and name.</summary>
    public string Token
    {
        get
        {
            var own = StableHash.Mix(StableHash.Mix(_world.Options.Seed, StableHash.Of("integration")), StableHash.Of(_world.Name));
            return string.Create(CultureInfo.InvariantCulture, $"{own:x16}{StableHash.Mix(own, 1):x16}");
        }
    }

    /// <summary>Gets how the integration stands.</summary>
    public IntegrationStatus Status => _world.Do(() => new IntegrationStatus
    {
        Settings = State.Settings,
        Installed = State.Installed,
        IsActive = State.IsActive,
        Imported = State.ImportedCount,
        Held = State.HeldCount,
    });

    private IntegrationState State => _world.State.Integration;

    /// <summary>
    /// Saves the settings, the first time by installing the app, and validates the token. Packages that wait are looked at anew.
    /// </summary>
    /// <param name="settings">The settings.</param>
    /// <param name="token">The token. With any other than <see cref="Token"/>, or none, the settings are saved and nothing is active.</param>
    /// <returns>How the integration stands then.</returns>
    /// <exception cref="WorldRuleException">A branch or a carrier is no CNPJ.</exception>
    public Task<IntegrationStatus> SaveAsync(IntegrationSettings settings, string? token)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (settings.Fault() is { } fault)
            throw new WorldRuleException(fault);
        _world.Do(() => _world.Append(new IntegrationSaved(settings, string.Equals(token, Token, StringComparison.Ordinal))));
        return Task.FromResult(Status);
    }

    /// <summary>
    /// Gives orders a route that was made outside of VTEX Tracking. With <see cref="IntegrationSettings.RoutedOutside"/> their services
    /// come in on that route, Roteirizado.
    /// </summary>
    /// <param name="route">The route.</param>
    /// <param name="orderIds">The orders; they need not be there yet. An order that has a route already gets this one.</param>
    public Task RouteAsync(NewRoute route, IEnumerable<string> orderIds)
    {
        ArgumentNullException.ThrowIfNull(route);
        ArgumentNullException.ThrowIfNull(orderIds);
        return _world.DoAsync(() => _world.Append(new OrdersRouted(route, [.. orderIds.Distinct(StringComparer.Ordinal)])));
    }

    /// <summary>Finds the service that a package became; null when it is none.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="invoiceNumber">The number of the invoice. The default is null: the first package that is a service.</param>
    public int? FindService(string orderId, string? invoiceNumber = null)
    {
        ArgumentNullException.ThrowIfNull(orderId);
        return _world.Do(() => _world.State.Orders.Orders.Find(orderId)?.PackageList
            .Where(package => invoiceNumber is null || package.Invoice.InvoiceNumber == invoiceNumber)
            .Select(package => State.ServiceOf(new PackageKey(orderId, package.Invoice.InvoiceNumber)))
            .FirstOrDefault(service => service is not null));
    }

    /// <summary>Explains, for each package of an order, why it is a service or is none, and what went back to the order.</summary>
    /// <param name="orderId">The order.</param>
    /// <returns>The rules, one by one.</returns>
    /// <exception cref="WorldRuleException">There is no such order.</exception>
    public OrderExplanation Explain(string orderId)
    {
        ArgumentNullException.ThrowIfNull(orderId);
        return _world.Do(() =>
        {
            var order = _world.State.Orders.Orders.Get(orderId);
            return new OrderExplanation
            {
                OrderId = orderId,
                Packages = order.PackageList.IsEmpty ? [Explain(order, null)] : [.. order.PackageList.Select(package => Explain(order, package))],
            };
        });
    }

    /// <summary>Inside <see cref="WorldStore.Do(Action)"/>: takes the call that fetches an invoice from the agenda.</summary>
    internal OutgoingCall Take(DueItem item) => _calls.Take(item, _imports.Fetch(item.Id, _calls.Ended));

    /// <summary>Inside <see cref="WorldStore.Do(Action)"/>: does what is to be done now.</summary>
    internal void Settle()
    {
        while (State.HasWork)
        {
            if (State.Imports.TryPeek(out var package))
                _imports.Import(package);
            else if (State.Updates.TryPeek(out var service))
                _updates.Tell(service);
            else if (State.Shipments.TryPeek(out var order))
                _hub.Tell(order);
            else if (State.CarrierUpdates.TryPeek(out var shipped))
                _carriers.Tell(shipped);
        }

        State.IsPlanned = false;
        _world.State.Schedule.Remove(new DueItem(DueKind.Integration, 0));
    }

    private PackageExplanation Explain(StoreOrder order, StorePackage? package)
    {
        var number = package?.Invoice.InvoiceNumber;
        var service = package is { Invoice.IsReturn: false } ? State.ServiceOf(new PackageKey(order.OrderId, number)) : null;
        return new PackageExplanation
        {
            InvoiceNumber = number,
            ServiceId = service,
            Import = ImportRules.Explain(State, _world.State.Hub, order, package),
            Update = package is not null && CarrierPackages.Find(_world.State.Hub, order, package) is { } shipped
                ? [UpdateRules.Explain(State, shipped)]
                : UpdateRules.Explain(State, service is { } id ? State.LinkOf(id) : null, service is { } known ? _world.State.Services.Find(known)?.Service.Status : null),
        };
    }
}
