using Vtex.Tracking.Emulator.World.Drivers;
using Vtex.Tracking.Emulator.World.Geography;
using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.Routing;

namespace Vtex.Tracking.Emulator;

/// <summary>
/// A driver at work: begins the day, sets out, pauses, arrives, delivers or fails, and reports where it is. Times are
/// those of the universe's clock.
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

    /// <summary>Begins a day's work on a route. The first start on a route does that too.</summary>
    /// <param name="routeId">A route of this driver that is Ativo and not being worked on.</param>
    /// <exception cref="WorldRuleException">The route is unknown, another driver's, no longer Ativo, or at work.</exception>
    public Task StartWorkDayAsync(int routeId) => OnRoute(routeId, route =>
    {
        if (route.AtWork)
            throw new WorldRuleException($"The work day on route {routeId} has begun already.");
        _universe.Append(new WorkDayStarted(routeId));
        _universe.Estimate(routeId, int.MaxValue);
    });

    /// <summary>Ends a day's work on a route; open stops stay on it.</summary>
    /// <param name="routeId">A route of this driver that is being worked on.</param>
    /// <exception cref="WorldRuleException">The route is unknown, another driver's, no longer Ativo, or not at work.</exception>
    public Task EndWorkDayAsync(int routeId) => OnRoute(routeId, route =>
    {
        if (!route.AtWork)
            throw new WorldRuleException($"No work day is under way on route {routeId}.");
        _universe.Append(new WorkDayFinished(routeId));
    });

    /// <summary>Sets out for a service: Em Andamento.</summary>
    /// <param name="serviceId">A service that is Roteirizado, on a route of this driver.</param>
    /// <exception cref="WorldRuleException">The service is unknown, another driver's, or cannot be started now.</exception>
    public Task StartAsync(int serviceId) => Act(serviceId, new StartDisplacement());

    /// <summary>Pauses on the way: Pausado.</summary>
    /// <param name="serviceId">A service that is Em Andamento, on a route of this driver.</param>
    /// <exception cref="WorldRuleException">The service is unknown, another driver's, or not under way.</exception>
    public Task PauseAsync(int serviceId) => Act(serviceId, new PauseDisplacement());

    /// <summary>Goes on after a pause: Em Andamento.</summary>
    /// <param name="serviceId">A service that is Pausado, on a route of this driver.</param>
    /// <exception cref="WorldRuleException">The service is unknown, another driver's, or not paused.</exception>
    public Task ResumeAsync(int serviceId) => Act(serviceId, new ResumeDisplacement());

    /// <summary>Reaches the address.</summary>
    /// <param name="serviceId">A service that is Em Andamento, on a route of this driver.</param>
    /// <exception cref="WorldRuleException">The service is unknown, another driver's, or not under way.</exception>
    public Task ArriveAsync(int serviceId) => Act(serviceId, new Arrive());

    /// <summary>Hands the goods over: Realizado.</summary>
    /// <param name="serviceId">A service that is Em Andamento, on a route of this driver.</param>
    /// <param name="receipt">What the driver records; nothing when left out.</param>
    /// <exception cref="WorldRuleException">The service is unknown, another driver's, or not under way.</exception>
    public Task DeliverAsync(int serviceId, DeliveryReceipt? receipt = null) =>
        Act(serviceId, new Deliver(receipt ?? new DeliveryReceipt()));

    /// <summary>Reports that the service could not be done: Não Realizado.</summary>
    /// <param name="serviceId">A service that is Em Andamento, on a route of this driver.</param>
    /// <param name="failure">Why.</param>
    /// <exception cref="WorldRuleException">The service is unknown, another driver's, or not under way.</exception>
    public Task FailAsync(int serviceId, DeliveryFailure failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return Act(serviceId, new Fail(failure));
    }

    /// <summary>Tells where the driver is. Reports on the way make up the distance travelled.</summary>
    /// <param name="latitude">Degrees of WGS84, from −90 to 90.</param>
    /// <param name="longitude">Degrees of WGS84, from −180 to 180.</param>
    /// <param name="batteryPercent">How full the battery is, from 0 to 100; as before when left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public Task ReportPositionAsync(double latitude, double longitude, int? batteryPercent = null)
    {
        if (!(latitude is >= -90 and <= 90))
            throw new ArgumentOutOfRangeException(nameof(latitude), latitude, "A latitude lies between -90 and 90.");
        if (!(longitude is >= -180 and <= 180))
            throw new ArgumentOutOfRangeException(nameof(longitude), longitude, "A longitude lies between -180 and 180.");
        if (batteryPercent is < 0 or > 100)
            throw new ArgumentOutOfRangeException(nameof(batteryPercent), batteryPercent, "A battery is 0 to 100 % full.");

        return _universe.DoAsync(() =>
            _universe.Append(new PositionReported(Username, new GeoPoint(latitude, longitude), batteryPercent)));
    }

    private Task Act(int serviceId, ServiceAction action) => _universe.DoAsync(() =>
    {
        var service = _universe.State.Services.Get(serviceId);
        service.Check(action.Move);
        Own(_universe.State.Routes.Get(service.CurrentStop!.RouteId), $"Service {serviceId}");
        _universe.Actions.Execute(serviceId, action);
    });

    private Task OnRoute(int routeId, Action<Route> act) => _universe.DoAsync(() =>
    {
        var route = _universe.State.Routes.Get(routeId);
        RouteRules.CheckActive(route);
        Own(route, $"Route {routeId}");
        act(route);
    });

    private void Own(Route route, string what)
    {
        if (route.Details.Driver.Username != Username)
            throw new WorldRuleException($"{what} is driver '{route.Details.Driver.Username}'s work, not '{Username}'s.");
    }
}
