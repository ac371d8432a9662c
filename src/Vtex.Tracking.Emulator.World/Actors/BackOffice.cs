using System.Collections.Immutable;
using Vtex.Tracking.Emulator.World.Execution;
using Vtex.Tracking.Emulator.World.Routing;
using Vtex.Tracking.Emulator.World.Settings;
using Vtex.Tracking.Emulator.World.State;

namespace Vtex.Tracking.Emulator;

/// <summary>The shipper's back office at the web platform: edits, routes, cancels, ends and corrects by hand.</summary>
public sealed class BackOffice
{
    private readonly WorldStore _world;
    private readonly ActionDispatcher _actions;
    private readonly RouteCommands _routes;

    internal BackOffice(WorldStore world, ActionDispatcher actions, RouteCommands routes) =>
        (_world, _actions, _routes) = (world, actions, routes);

    /// <summary>Changes what is known of a service.</summary>
    /// <param name="serviceId">A service that is Ativo.</param>
    /// <param name="edit">The new values; what is null stays as it is.</param>
    /// <exception cref="WorldRuleException">The service is unknown or not Ativo.</exception>
    public Task EditAsync(int serviceId, ServiceEdit edit) => ExecuteAsync(serviceId, new EditService(edit));

    /// <summary>Deletes a service.</summary>
    /// <param name="serviceId">A service that is Ativo.</param>
    /// <exception cref="WorldRuleException">The service is unknown or not Ativo.</exception>
    public Task DeleteAsync(int serviceId) => ExecuteAsync(serviceId, new DeleteService());

    /// <summary>Cancels a service: Cancelado pelo BackOffice.</summary>
    /// <param name="serviceId">A service that was not delivered, cancelled or returned.</param>
    /// <param name="reason">Why, if anybody should know.</param>
    /// <exception cref="WorldRuleException">The service is unknown or cannot be cancelled now.</exception>
    public Task CancelAsync(int serviceId, string? reason = null) =>
        ExecuteAsync(serviceId, new CancelService(reason));

    /// <summary>Ends a service without the driver.</summary>
    /// <param name="serviceId">A service that has not come to its end.</param>
    /// <param name="status">Realizado or Não Realizado.</param>
    /// <param name="justification">One of the registered justifications.</param>
    /// <exception cref="WorldRuleException">The service, the status or the justification does not allow it.</exception>
    public Task FinishByHandAsync(int serviceId, ServiceStatus status, string justification) =>
        ExecuteAsync(serviceId, new FinishByHand(status, justification));

    /// <summary>Gives a finished service another status.</summary>
    /// <param name="serviceId">A service that has come to its end.</param>
    /// <param name="status">Ativo, Realizado, Não Realizado, Cancelado pelo BackOffice or Retornado ao Remetente.</param>
    /// <param name="justification">One of the registered justifications.</param>
    /// <exception cref="WorldRuleException">The service, the status or the justification does not allow it.</exception>
    public Task CorrectStatusAsync(int serviceId, ServiceStatus status, string justification) =>
        ExecuteAsync(serviceId, new CorrectStatus(status, justification));

    /// <summary>Sends a service that could not be done back: Retornado ao Remetente.</summary>
    /// <param name="serviceId">A service that is Não Realizado.</param>
    /// <exception cref="WorldRuleException">The service is unknown or not Não Realizado.</exception>
    public Task ReturnToSenderAsync(int serviceId) => ExecuteAsync(serviceId, new ReturnToSender());

    /// <summary>Puts a service at the end of a route.</summary>
    /// <param name="serviceId">A service that is Ativo or Não Realizado.</param>
    /// <param name="routeId">A route that is Ativo.</param>
    /// <exception cref="WorldRuleException">The service or the route is unknown or does not allow it.</exception>
    public Task PutOnRouteAsync(int serviceId, int routeId) => ExecuteAsync(serviceId, new PutOnRoute(routeId));

    /// <summary>Makes a new route of services that exist.</summary>
    /// <param name="route">The route.</param>
    /// <param name="serviceIds">The services in the order of the stops, each Ativo or Não Realizado.</param>
    /// <returns>The id of the route.</returns>
    /// <exception cref="WorldRuleException">A service is unknown or does not allow it; then nothing was changed.</exception>
    public Task<int> ScheduleRouteAsync(NewRoute route, IEnumerable<int> serviceIds)
    {
        ArgumentNullException.ThrowIfNull(route);
        var services = serviceIds.Distinct().ToImmutableArray();
        return Task.FromResult(_world.Do(() => _routes.Schedule(route.Details, services)));
    }

    /// <summary>Gives a route another driver; an unknown one is registered.</summary>
    /// <param name="routeId">A route that is Ativo.</param>
    /// <param name="username">The driver's user name.</param>
    /// <exception cref="WorldRuleException">The route is unknown or no longer Ativo.</exception>
    public Task ReassignDriverAsync(int routeId, string username) => _world.DoAsync(() =>
        _routes.Reassign(routeId, new DriverDetails { Username = username }, null));

    /// <summary>Gives a route another vehicle.</summary>
    /// <param name="routeId">A route that is Ativo.</param>
    /// <param name="registrationPlate">The vehicle's plate.</param>
    /// <exception cref="WorldRuleException">The route is unknown or no longer Ativo.</exception>
    public Task ReassignVehicleAsync(int routeId, string registrationPlate) => _world.DoAsync(() =>
        _routes.Reassign(routeId, null, registrationPlate));

    /// <summary>Puts the stops of a route into the order of the shortest time.</summary>
    /// <param name="routeId">A route that is Ativo, has not begun and has at most 21 stops (documented).</param>
    /// <exception cref="WorldRuleException">The route is unknown, has begun, or has too many stops.</exception>
    public Task OrderRouteAsync(int routeId) => _world.DoAsync(() => _routes.Order(routeId));

    /// <summary>Puts the stops of a route into an order of one's own. Chosen by us: also while the driver is under way.</summary>
    /// <param name="routeId">A route that is Ativo.</param>
    /// <param name="serviceIds">The ids of all services of the route that are still open, each once, in the order of the stops.</param>
    /// <exception cref="WorldRuleException">The route is unknown or no longer Ativo, or these are not its open services.</exception>
    public Task OrderRouteAsync(int routeId, IReadOnlyList<int> serviceIds)
    {
        ArgumentNullException.ThrowIfNull(serviceIds);
        return _world.DoAsync(() => _routes.Order(routeId, serviceIds));
    }

    /// <summary>Cancels a route; its open services become Ativo again.</summary>
    /// <param name="routeId">A route that is Ativo.</param>
    /// <exception cref="WorldRuleException">The route is unknown or no longer Ativo.</exception>
    public Task CancelRouteAsync(int routeId) => _world.DoAsync(() => _routes.Cancel(routeId));

    /// <summary>Registers a justification, to finish services by hand and to correct their status with.</summary>
    /// <param name="justification">The words.</param>
    public Task RegisterJustificationAsync(string justification)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(justification);
        return _world.DoAsync(() => _world.Append(new JustificationRegistered(justification)));
    }

    /// <summary>Registers a holiday; nothing can be rescheduled to it. The national ones are known already.</summary>
    /// <param name="day">The day in Brasília's calendar.</param>
    public Task RegisterHolidayAsync(DateOnly day) => _world.DoAsync(() => _world.Append(new HolidayRegistered(day)));

    private Task ExecuteAsync(int serviceId, ServiceAction action) => _world.DoAsync(() => _actions.Execute(serviceId, action));
}
