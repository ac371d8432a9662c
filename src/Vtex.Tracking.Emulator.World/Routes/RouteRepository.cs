using Vtex.Tracking.Emulator.World.Listing;
using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.World.Routes;

/// <summary>All routes of a universe, and their stops by the day of the route.</summary>
internal sealed class RouteRepository(ServiceRepository services)
{
    private static readonly int Stages = Enum.GetValues<StopStage>().Length;

    /// <summary>The label of a place that a stop had before its route got another day; no list asks for it.</summary>
    private static readonly int Moved = Stages;

    private readonly List<RouteEntry> _byId = [];
    private readonly List<ListPosition<ServiceEntry>> _stops = [];
    private readonly Dictionary<(string Driver, DateOnly Day), int> _latestOfDriver = [];
    private readonly DayIndex<ServiceEntry> _byDay = new(Stages + 1);
    private readonly List<WorkDay> _workDays = [];

    public int NextId => _byId.Count + 1;

    public int NextStopId => _stops.Count + 1;

    /// <summary>The days' work on all routes, in the order of their beginning.</summary>
    public IReadOnlyList<WorkDay> WorkDays => _workDays;

    public IEnumerable<Route> All => _byId.Select(entry => entry.Route);

    public Route? Find(int id) => id >= 1 && id <= _byId.Count ? _byId[id - 1].Route : null;

    public Route Get(int id) => Find(id) ?? throw new RouteUnknown(id).ToException();

    /// <summary>The route that a driver was given last for a day.</summary>
    public Route? FindLatest(string driver, DateOnly day) =>
        _latestOfDriver.TryGetValue((driver, day), out var id) && Get(id) is { } route && KeyOf(route) == (driver, day) ? route : null;

    /// <summary>Determines whether every stop of the route has ended.</summary>
    public bool IsDone(int id) => _byId[id - 1].OpenStops == 0;

    public void Add(Route route)
    {
        _byId.Add(new RouteEntry(route));
        Remember(route);
    }

    public void Replace(Route route)
    {
        var entry = _byId[route.Id - 1];
        var (before, now) = (KeyOf(entry.Route), KeyOf(route));
        NoteWork(entry, route);
        entry.Route = route;
        Remember(route);
        if (before == now)
            return;
        if (before.Day != now.Day)
            Move(route);
        foreach (var id in route.ServiceIds)
            services.Touch(id);
    }

    public void AddStop(Route route, DeliveryService service, RouteItem stop)
    {
        _byId[route.Id - 1].OpenStops++;
        _byId[route.Id - 1].Stops.Add((stop.Id, service.Id));
        _stops.Add(_byDay.Add(
            BrasiliaTime.DayOf(route.Details.Date),
            services.GetEntry(service.Id),
            (int)StopStages.Of(service, stop)));
    }

    public void UpdateStop(DeliveryService service, RouteItem before, RouteItem after)
    {
        _stops[after.Id - 1].Relabel((int)StopStages.Of(service, after));
        if (before.Status == RouteItemStatus.Active && after.Status != RouteItemStatus.Active)
            _byId[after.RouteId - 1].OpenStops--;
    }

    public Page<ServiceEntry> ListStops(DayRange days, LabelSet stages, PageRequest page) =>
        _byDay.List(days, stages.Without(Moved), page);

    // Lists by day show a stop on the day that its route has now.
    private void Move(Route route)
    {
        foreach (var (stopId, serviceId) in _byId[route.Id - 1].Stops)
        {
            _stops[stopId - 1].Relabel(Moved);
            if (services.Find(serviceId) is { } entry && entry.Service.RouteItems.FirstOrDefault(item => item.Id == stopId) is { } stop)
                _stops[stopId - 1] = _byDay.Add(KeyOf(route).Day, entry, (int)StopStages.Of(entry.Service, stop));
        }
    }

    private void NoteWork(RouteEntry entry, Route route)
    {
        if (route.AtWork == entry.Route.AtWork)
            return;
        if (!route.AtWork)
        {
            _workDays[entry.WorkDay] = _workDays[entry.WorkDay] with { Finished = route.WorkDayFinished };
            return;
        }

        entry.WorkDay = _workDays.Count;
        _workDays.Add(new WorkDay(route.Id, route.Details.Driver.Username, route.WorkDayStarted!.Value, null));
    }

    private void Remember(Route route) => _latestOfDriver[KeyOf(route)] = route.Id;

    private static (string Driver, DateOnly Day) KeyOf(Route route) => (route.Details.Driver.Username, BrasiliaTime.DayOf(route.Details.Date));
}

/// <summary>A route's place in the book: its present state and how many of its stops are still open.</summary>
internal sealed class RouteEntry(Route route)
{
    public Route Route { get; set; } = route;

    public int OpenStops { get; set; }

    /// <summary>All stops that the route has had, with their services.</summary>
    public List<(int StopId, int ServiceId)> Stops { get; } = [];

    /// <summary>The place of the latest day's work in the list of them.</summary>
    public int WorkDay { get; set; }
}
