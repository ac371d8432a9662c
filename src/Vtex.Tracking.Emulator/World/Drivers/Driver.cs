namespace Vtex.Tracking.Emulator.World;

/// <summary>
/// A driver at work: starts a service, delivers it or reports that it could not be done. Times are those of the
/// emulator's clock.
/// </summary>
public sealed class Driver
{
    private readonly Universe _universe;

    internal Driver(Universe universe, string username)
    {
        _universe = universe;
        Username = username;
    }

    /// <summary>The user name by which routes name the driver (<c>carrier.username</c>).</summary>
    public string Username { get; }

    /// <summary>
    /// Sets out for a service. The first start on a route also starts the route's work day.
    /// </summary>
    /// <param name="serviceId">The service, Roteirizado or Pausado, on a route of this driver.</param>
    /// <exception cref="WorldRuleException">The service is unknown, another driver's, or cannot be started now.</exception>
    public Task StartAsync(int serviceId) => Act(serviceId, ServiceMove.Start, stop =>
    {
        if (stop.Route.WorkDayStarted is null)
            _universe.Append(new WorkDayStarted(stop.Route.Id));
        _universe.Append(new DisplacementStarted(serviceId));
    });

    /// <summary>Hands the goods over: the service becomes Realizado.</summary>
    /// <param name="serviceId">A service that is Em Andamento, on a route of this driver.</param>
    /// <param name="receipt">What the driver records; nothing when left out.</param>
    /// <exception cref="WorldRuleException">The service is unknown, another driver's, or not under way.</exception>
    public Task DeliverAsync(int serviceId, DeliveryReceipt? receipt = null) => Act(
        serviceId,
        ServiceMove.Deliver,
        stop => Finish(stop.Route, new ServiceDelivered(serviceId, receipt ?? new DeliveryReceipt())));

    /// <summary>Reports that the service could not be done: it becomes Não Realizado.</summary>
    /// <param name="serviceId">A service that is Em Andamento, on a route of this driver.</param>
    /// <param name="failure">Why.</param>
    /// <exception cref="WorldRuleException">The service is unknown, another driver's, or not under way.</exception>
    public Task FailAsync(int serviceId, DeliveryFailure failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return Act(serviceId, ServiceMove.Fail, stop => Finish(stop.Route, new ServiceFailed(serviceId, failure)));
    }

    private Task Act(int serviceId, ServiceMove move, Action<RouteItemView> act)
    {
        lock (_universe.Gate)
        {
            var service = _universe.State.Services.Get(serviceId);
            ServiceLifecycle.Check(service, move);
            act(StopOf(service));
        }

        return Task.CompletedTask;
    }

    private RouteItemView StopOf(DeliveryService service)
    {
        var item = service.CurrentRouteItem
            ?? throw new WorldRuleException($"Service {service.Id} is on no route, so no driver has it.");
        var route = _universe.State.Routes.Get(item.RouteId);
        if (route.Details.Driver.Username != Username)
        {
            throw new WorldRuleException(
                $"Service {service.Id} is on route {route.Id} of driver '{route.Details.Driver.Username}', " +
                $"not of '{Username}'.");
        }

        return new RouteItemView(item, route);
    }

    private void Finish(Route route, WorldEvent end)
    {
        _universe.Append(end);
        if (_universe.State.Routes.IsDone(route.Id))
            _universe.Append(new RouteFinished(route.Id));
    }
}
