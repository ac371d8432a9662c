namespace Vtex.Tracking.Emulator.World;

/// <summary>All routes of a universe, and their stops by the day of the route.</summary>
internal sealed class RouteBook(ServiceCatalog services)
{
    private static readonly int Stages = Enum.GetValues<StopStage>().Length;

    private readonly List<Route> _byId = [];
    private readonly Dictionary<int, Place<ServiceEntry>> _places = [];
    private readonly DayIndex<ServiceEntry> _byDay = new(Stages);

    public int NextId => _byId.Count + 1;

    public int NextItemId => _places.Count + 1;

    public Route Get(int id) => _byId[id - 1];

    public void Add(Route route) => _byId.Add(route);

    public void Replace(Route route) => _byId[route.Id - 1] = route;

    public void AddStop(Route route, DeliveryService service, RouteItem item) =>
        _places[item.Id] = _byDay.Add(
            BrasiliaTime.DayOf(route.Details.Date),
            services.Find(service.Id)!,
            (int)StopStages.Of(service, item));

    public void UpdateStop(DeliveryService service, RouteItem item) =>
        _places[item.Id].Relabel((int)StopStages.Of(service, item));

    /// <summary>Whether every stop of the route has come to its end.</summary>
    public bool IsDone(int routeId) => Get(routeId).ServiceIds.All(id =>
        services.Get(id).RouteItems.Where(item => item.RouteId == routeId)
            .All(item => item.Status != RouteItemStatus.Active));

    public Page<ServiceEntry> ListStops(DayRange days, LabelSet stages, PageRequest page) =>
        _byDay.List(days, stages, page);
}
