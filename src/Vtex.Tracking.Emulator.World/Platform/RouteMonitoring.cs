using Vtex.Tracking.Emulator.World.Execution;
using Vtex.Tracking.Emulator.World.Lifecycle;
using Vtex.Tracking.Emulator.World.Platform;
using Vtex.Tracking.Emulator.World.State;
using static Vtex.Tracking.Emulator.WorldRuleException;

namespace Vtex.Tracking.Emulator;

/// <summary>
/// The monitoring of routes (Monitoramento, Rotas): where drivers are, how their routes go, and a status that is changed by hand. What it
/// shows is of one moment; ask again for the next one.
/// </summary>
public sealed class RouteMonitoring
{
    private readonly WorldStore _world;
    private readonly ActionDispatcher _actions;

    internal RouteMonitoring(WorldStore world, ActionDispatcher actions) => (_world, _actions) = (world, actions);

    /// <summary>Lists routes, by id.</summary>
    /// <param name="filter">Filters; null for none.</param>
    /// <param name="page">The number of the page, from 1.</param>
    /// <param name="pageSize">The number of rows on a page, from 1 to 1,000. The default is 25.</param>
    /// <returns>The page.</returns>
    public MonitoredRoutePage List(MonitoringFilter? filter = null, int page = 1, int pageSize = 25)
    {
        PageLimits.Check(page, pageSize);
        return List(filter ?? new MonitoringFilter(), page, pageSize, null);
    }

    /// <summary>Shows the progress of a route.</summary>
    /// <param name="routeId">The id of the route.</param>
    /// <returns>The progress; null when there is no such route.</returns>
    public MonitoredRoute? Find(int routeId) =>
        _world.Do(() => _world.State.Routes.Find(routeId) is { } route ? new MonitoringLists(_world.State, null).Show(route, _world.Clock.GetUtcNow()) : null);

    /// <summary>Changes the status of a service by hand, while its stop on the route is Ativo (documented). Recipients are told nothing.</summary>
    /// <param name="routeId">The id of the route.</param>
    /// <param name="serviceId">A service that the route still has to do.</param>
    /// <param name="status">Realizado, Não Realizado, Cancelado pelo BackOffice or Cancelado pelo Cliente.</param>
    /// <param name="reason">One of the registered reasons (Justificativa).</param>
    /// <param name="occurrence">One of the registered occurrences (Ocorrência), for Não Realizado; null to name none.</param>
    /// <exception cref="WorldRuleException">The rules do not allow it; the message says why.</exception>
    public Task ChangeStatusAsync(int routeId, int serviceId, ServiceStatus status, string reason, string? occurrence = null)
    {
        var action = ManualStatus.ActionOf(status, reason, occurrence);
        return _world.DoAsync(() =>
        {
            var route = _world.State.Routes.Get(routeId);
            Require(
                _world.State.OpenStop(route.Id, serviceId) is not null,
                $"Service {serviceId} has no stop on route {routeId} that is Ativo. Services that have ended are finished in the list of services.");
            Require(occurrence is null || status == ServiceStatus.NotDelivered, $"An occurrence says why a service was {ServiceStatus.NotDelivered.Describe()}; leave it out for another status.");
            ManualStatus.CheckReason(_world.State, action);
            _actions.Execute(serviceId, action);
        });
    }

    internal MonitoredRoutePage List(MonitoringFilter filter, int page, int pageSize, PlatformScope? scope) =>
        _world.Do(() => new MonitoringLists(_world.State, scope).Page(filter, page, pageSize));

    /// <summary>Gets what a delivery slip (Canhoto) of a route shows.</summary>
    /// <param name="routeId">The id of the route.</param>
    /// <param name="serviceIds">The services; null for all of the route.</param>
    /// <exception cref="WorldRuleException">There is no such route, or a service is not on it.</exception>
    internal DeliverySlip GetSlip(int routeId, IReadOnlyCollection<int>? serviceIds) => _world.Do(() =>
    {
        var route = _world.State.Routes.Get(routeId);
        var foreign = serviceIds?.FirstOrDefault(id => !route.ServiceIds.Contains(id)) ?? 0;
        Require(foreign == 0, $"Service {foreign} is not on route {routeId}.");
        return DeliverySlip.Of(_world.State, _world.Name, route, serviceIds?.ToHashSet(), _world.Clock.GetUtcNow());
    });
}
