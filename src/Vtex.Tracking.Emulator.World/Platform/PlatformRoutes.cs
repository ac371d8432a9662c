using System.Collections.Immutable;
using Vtex.Tracking.Emulator.World.Account;
using Vtex.Tracking.Emulator.World.Platform;
using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.Routing;
using Vtex.Tracking.Emulator.World.State;
using Vtex.Tracking.Emulator.World.Time;
using static Vtex.Tracking.Emulator.WorldRuleException;

namespace Vtex.Tracking.Emulator;

/// <summary>
/// The routes as the platform's users make and change them (Cadastro, Rotas). It is stricter than <see cref="BackOffice"/>: the driver must
/// be one of the account, and the day must not be over.
/// </summary>
public sealed class PlatformRoutes
{
    /// <summary>The number of letters of a name from which drivers are found (documented).</summary>
    public const int MinDriverLetters = 3;

    private const int MaxDrivers = 50;

    private readonly WorldStore _world;
    private readonly RouteCommands _routes;

    internal PlatformRoutes(WorldStore world, RouteCommands routes) => (_world, _routes) = (world, routes);

    /// <summary>Lists routes, by id.</summary>
    /// <param name="filter">Filters; null for none.</param>
    /// <param name="page">The number of the page, from 1.</param>
    /// <param name="pageSize">The number of rows on a page, from 1 to 1,000. The default is 25.</param>
    /// <returns>The page.</returns>
    public RoutePage List(RouteFilter? filter = null, int page = 1, int pageSize = 25)
    {
        PageLimits.Check(page, pageSize);
        return List(filter ?? new RouteFilter(), page, pageSize, null);
    }

    /// <summary>Shows the details of a route.</summary>
    /// <param name="routeId">The id of the route.</param>
    /// <returns>The details; null when there is no such route.</returns>
    public PlatformRoute? Find(int routeId) => _world.Do(() => _world.State.Routes.Find(routeId) is { } route ? Lists().Show(route) : null);

    /// <summary>Lists the services that are Ativo and wait for a route.</summary>
    /// <param name="query">The search and the order; null for all, by the time of registration.</param>
    /// <param name="page">The number of the page, from 1.</param>
    /// <param name="pageSize">The number of rows on a page, from 1 to 1,000. The default is 25.</param>
    /// <returns>The page.</returns>
    public WaitingServicePage ListWaiting(WaitingServiceQuery? query = null, int page = 1, int pageSize = 25)
    {
        PageLimits.Check(page, pageSize);
        return ListWaiting(query ?? new WaitingServiceQuery(), page, pageSize, null);
    }

    /// <summary>Lists the addresses that are offered as the start of a route: those of branches and carriers that have a CEP.</summary>
    /// <returns>The addresses, branches first.</returns>
    public IReadOnlyList<RouteStartAddress> ListStarts() => _world.Do(() => Lists().Starts());

    /// <summary>Finds active drivers by letters of their names or user names.</summary>
    /// <param name="letters">At least three letters (documented); case and accents do not matter.</param>
    /// <returns>The first 50 of them, by id.</returns>
    /// <exception cref="WorldRuleException">There are fewer than three letters.</exception>
    public IReadOnlyList<RouteDriver> FindDrivers(string letters)
    {
        ArgumentNullException.ThrowIfNull(letters);
        return FindDrivers(letters, null);
    }

    /// <summary>Gets the order of the shortest time from the start (Ordenar Serviços), without changing anything.</summary>
    /// <param name="route">The route, as it is going to be.</param>
    /// <param name="serviceIds">At most 21 services (documented).</param>
    /// <returns>The services in that order.</returns>
    /// <exception cref="WorldRuleException">A service or the driver is unknown, or there are too many services.</exception>
    public IReadOnlyList<int> FindOrder(NewRoute route, IEnumerable<int> serviceIds)
    {
        ArgumentNullException.ThrowIfNull(route);
        var services = serviceIds.Distinct().ToImmutableArray();
        return _world.Do(() => _routes.Order(DetailsOf(route), services));
    }

    /// <summary>Makes a route (Criar Rota). Its services become Roteirizado.</summary>
    /// <param name="route">
    /// The route. Its driver is one of the account and active, its day is not over, and without a start it begins at the driver's branch or
    /// carrier, otherwise at the first branch that has an address. A plate that the account knows decides on the type of vehicle.
    /// </param>
    /// <param name="serviceIds">The services in the order of delivery, each Ativo or Não Realizado.</param>
    /// <param name="isOrdered">Says whether they are put into the order of the shortest time, at most 21. The default is false.</param>
    /// <returns>The id of the route.</returns>
    /// <exception cref="WorldRuleException">The rules do not allow it; the message says why. Then nothing was changed.</exception>
    public Task<int> CreateAsync(NewRoute route, IEnumerable<int> serviceIds, bool isOrdered = false)
    {
        ArgumentNullException.ThrowIfNull(route);
        var services = serviceIds.Distinct().ToImmutableArray();
        return Task.FromResult(_world.Do(() =>
        {
            Require(!services.IsEmpty, "A route needs at least one service.");
            var id = _routes.Schedule(DetailsOf(route), services);
            if (isOrdered)
                _routes.Order(id);
            return id;
        }));
    }

    /// <summary>
    /// Changes a route that is Ativo (Editar Rota). After the driver has begun it is not advised (documented): <see cref="PlatformRoute.HasBegun"/>
    /// says so.
    /// </summary>
    /// <param name="routeId">The id of the route.</param>
    /// <param name="change">The change.</param>
    /// <returns>The route after it.</returns>
    /// <exception cref="WorldRuleException">The rules do not allow it; the message says why. Then nothing was changed.</exception>
    public Task<PlatformRoute> ChangeAsync(int routeId, RouteChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return Task.FromResult(_world.Do(() =>
        {
            var route = _world.State.Routes.Get(routeId);
            RouteRules.CheckActive(route);
            var services = change.Services?.Distinct() ?? _world.State.OpenServices(route).Select(service => service.Id);
            _routes.Change(routeId, DetailsOf(route, change), [.. services]);
            if (change.IsOrdered)
                _routes.Order(routeId);
            return Lists().Show(_world.State.Routes.Get(routeId));
        }));
    }

    /// <summary>
    /// Deletes a route that is Ativo and has not begun. Its services become Ativo again; the route stays as Cancelado, for the services'
    /// stops refer to it (chosen by us).
    /// </summary>
    /// <param name="routeId">The id of the route.</param>
    /// <exception cref="WorldRuleException">There is no such route, it is not Ativo, or it has begun.</exception>
    public Task DeleteAsync(int routeId) => _world.DoAsync(() =>
    {
        var route = _world.State.Routes.Get(routeId);
        RouteRules.CheckActive(route);
        Require(route.WorkDayStarted is null, $"Route {routeId} has begun; only one that has not can be deleted.");
        _routes.Cancel(routeId);
    });

    internal RoutePage List(RouteFilter filter, int page, int pageSize, PlatformScope? scope) =>
        _world.Do(() => Lists(scope).Page(filter, page, pageSize));

    internal WaitingServicePage ListWaiting(WaitingServiceQuery query, int page, int pageSize, PlatformScope? scope) =>
        _world.Do(() => new WaitingServices(_world.State, query, scope).Page(page, pageSize));

    internal IReadOnlyList<RouteStartAddress> ListStarts(PlatformScope? scope) => _world.Do(() => Lists(scope).Starts());

    internal IReadOnlyList<RouteDriver> FindDrivers(string letters, PlatformScope? scope)
    {
        var name = letters.Trim();
        Require(name.Length >= MinDriverLetters, $"Drivers are found by at least {MinDriverLetters} letters of their names.");
        return _world.Do(() => Lists(scope).Drivers(name, MaxDrivers));
    }

    private RouteLists Lists(PlatformScope? scope = null) => new(_world.State, scope);

    private RouteDetails DetailsOf(NewRoute route)
    {
        Require(
            _world.State.Drivers.TryFind(route.Driver, out var driver) && driver.Details.Active == true,
            "The driver must be one of the account, and active.");
        var start = route.Start ?? Lists().StartOf(route.Driver);
        var faults = start?.Faults().ToList() ?? [];
        Require(faults.Count == 0, string.Join(" ", faults.Select(fault => $"start: {fault.Field} {fault.Message}")));
        var vehicle = VehicleOf(route.RegistrationPlate);
        var type = vehicle?.Type ?? route.DisplacementType;
        Require(VehicleTypes.All.Contains(type), $"The type of vehicle must be one of: {string.Join(", ", VehicleTypes.All)}.");
        var details = (route with { Start = start, DisplacementType = type }).Details;
        CheckDays(details);
        return details;
    }

    private RouteDetails DetailsOf(Route route, RouteChange change)
    {
        var (before, day) = (route.Details, BrasiliaTime.DayOf(route.Details.Date));
        var last = change.ItinerantDate ?? RouteLists.DayOf(before.ItinerantDate);
        var first = change.Date ?? day;
        var details = before with
        {
            Date = first == day ? before.Date : BrasiliaTime.At(first, TimeOnly.FromDateTime(BrasiliaTime.Of(before.Date))),
            ItinerantDate = last is null || last == first ? null
                : last == RouteLists.DayOf(before.ItinerantDate) ? before.ItinerantDate : BrasiliaTime.At(last.Value, default),
        };
        if (change.Date is not null || change.ItinerantDate is not null)
            CheckDays(details);
        return details;
    }

    private void CheckDays(RouteDetails details)
    {
        var (day, today) = (BrasiliaTime.DayOf(details.Date), BrasiliaTime.DayOf(_world.Clock.GetUtcNow()));
        Require(day >= today, $"{day:O} is over; a route is for {today:O} or later.");
        Require(
            details.ItinerantDate is not { } last || BrasiliaTime.DayOf(last) > day,
            "The last day of an itinerant route lies after its first one.");
    }

    private Vehicle? VehicleOf(string? plate)
    {
        var vehicle = plate is null ? null
            : _world.State.Account.All<Vehicle>(SettingKind.Vehicle).FirstOrDefault(known => Vehicle.BarePlate(known.Plate) == Vehicle.BarePlate(plate));
        Require(vehicle?.IsActive != false, "The vehicle of that plate is not active.");
        return vehicle;
    }
}
