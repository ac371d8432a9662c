using Vtex.Tracking.Emulator.World.Access;
using Vtex.Tracking.Emulator.World.Account;
using Vtex.Tracking.Emulator.World.Chats;
using Vtex.Tracking.Emulator.World.Customers;
using Vtex.Tracking.Emulator.World.DriverApp;
using Vtex.Tracking.Emulator.World.Drivers;
using Vtex.Tracking.Emulator.World.Facts;
using Vtex.Tracking.Emulator.World.Feeds;
using Vtex.Tracking.Emulator.World.Geography;
using Vtex.Tracking.Emulator.World.Hub;
using Vtex.Tracking.Emulator.World.Integration;
using Vtex.Tracking.Emulator.World.Invoices;
using Vtex.Tracking.Emulator.World.Messages;
using Vtex.Tracking.Emulator.World.Orders;
using Vtex.Tracking.Emulator.World.Parcels;
using Vtex.Tracking.Emulator.World.Quirks;
using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.Scheduling;
using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.Time;
using Vtex.Tracking.Emulator.World.Timelines;
using Vtex.Tracking.Emulator.World.Webhooks;

namespace Vtex.Tracking.Emulator.World.State;

/// <summary>The state of a universe; only events change it.</summary>
internal sealed class WorldState
{
    private readonly HubProjection _hub;
    private readonly IntegrationProjection _integration;
    private readonly StoreProjection _store;
    private readonly WebhookProjection _webhooks;

    public WorldState(UniverseOptions options)
    {
        Options = options;
        Routes = new RouteRepository(Services);
        Map = new RouteMap(this);
        Account = new AccountState(Customers, Drivers);
        Facts = new ServiceFacts(Services, Routes, Account, Drivers);
        _hub = new HubProjection(Hub, Schedule);
        Orders = new OrderState(options, Quirks, Schedule);
        Feeds = new FeedState(Schedule);
        _integration = new IntegrationProjection(Integration, Orders.Orders, Hub, Schedule);
        Services.StatusChanged = _integration.Follow;
        Webhooks = new WebhookState(Schedule);
        _webhooks = new WebhookProjection(this);
        _store = new StoreProjection(this, _integration, _webhooks);
        Messages = new MessageState(options.Messages, Schedule, Services, Routes, OpenServices, DriverOf, id => Account.Find<Agency>(SettingKind.Agency, id)!);
    }

    public UniverseOptions Options { get; }

    public ServiceRepository Services { get; } = new();

    public RouteRepository Routes { get; }

    public RouteMap Map { get; }

    public CustomerRepository Customers { get; } = new();

    public ParcelRepository Parcels { get; } = new();

    public InvoiceRepository Invoices { get; } = new();

    public DriverRepository Drivers { get; } = new();

    /// <summary>The settings of the account.</summary>
    public AccountState Account { get; }

    /// <summary>The counts that reports are made of.</summary>
    public ServiceFacts Facts { get; }

    public Dictionary<int, Timeline> Timelines { get; } = [];

    public Schedule<DueItem, DateTimeOffset> Schedule { get; } = new();

    public HubState Hub { get; } = new();

    public OrderState Orders { get; }

    public FeedState Feeds { get; }

    public IntegrationState Integration { get; } = new();

    public QuirkState Quirks { get; } = new();

    public MessageState Messages { get; }

    public DriverAppState DriverApp { get; } = new();

    public ChatRepository Chats { get; } = new();

    public WebhookState Webhooks { get; }

    public IEnumerable<string> Justifications => Account.All<StatusReason>(SettingKind.Reason).Select(reason => reason.Description);

    /// <summary>The user who logged in first, without a list of users.</summary>
    public AccountOpened? FirstLogin { get; private set; }

    public DriverProfile DriverOf(Route route) => Drivers[route.Details.Driver.Username];

    /// <summary>The holidays that the shipper registered; the national ones are not among them.</summary>
    public IEnumerable<DateOnly> Holidays => Account.Holidays().Order();

    /// <summary>The services of a route whose stops have not come to their end, in the order of the stops.</summary>
    public IEnumerable<DeliveryService> OpenServices(Route route) =>
        route.ServiceIds.Select(id => OpenStop(route.Id, id)).OfType<DeliveryService>();

    /// <summary>A service whose stop on the route has not come to its end; null when it has.</summary>
    public DeliveryService? OpenStop(int routeId, int serviceId) =>
        Services.Find(serviceId)?.Service is { CurrentStop: { Status: RouteItemStatus.Active } stop } service
        && stop.RouteId == routeId
            ? service
            : null;

    /// <summary>Applies an event that follows from those before it; see <see cref="EventRules"/>.</summary>
    public void Apply(WorldEvent happened)
    {
        _webhooks.Begin(happened);
        if (happened is ServiceDeleted)
            _webhooks.Follow(happened); // of what is gone afterwards
        Follow(happened);
        if (happened is not ServiceDeleted)
            _webhooks.Follow(happened);
    }

    private void Follow(WorldEvent happened)
    {
        switch (happened)
        {
            case TimelinePlanned e: SetTimeline(e.ServiceId, new Timeline(e.Steps, 0), e.At); break;
            case TimelineStepTaken e: SetTimeline(e.ServiceId, Timelines.GetValueOrDefault(e.ServiceId)?.Rest, e.At); break;
            case AutopilotStepTaken e: SetAutopilot(e.RouteId, e.Next); break;
            case ServiceCreated e: Create(e); break;
            case ServiceDeleted e: Delete(e); break;
            case PictureTaken e: DriverApp.Add(e, Services.Get(e.ServiceId).CurrentStop!.Id); break;
            case ServiceEvent e: Change(e); break;
            case RouteEvent e: Change(e); break;
            case HubEvent e:
                _hub.Apply(e);
                _integration.Follow(e);
                break;
            case DriverRegistered e: Drivers.Register(e.Details, e.At); break;
            case PositionReported e:
                Drivers[e.Driver] = Drivers[e.Driver].Report(e.Position, e.Time, e.BatteryPercent);
                Drivers.Trails.Add(e.Driver, e.Position, e.Time);
                break;
            case AccountOpened e: FirstLogin = e; break;
            default: _store.Apply(happened); break;
        }
    }

    private void Create(ServiceCreated e)
    {
        Customers.Put(e.CustomerId, e.Details.Customer, e.At);
        Customers.Count(e.CustomerId, 1);
        Services.Add(ServiceProjection.Create(e));
        Messages.Follow(e);
    }

    private void Delete(ServiceDeleted e)
    {
        Customers.Count(Services.Get(e.ServiceId).CustomerId, -1);
        Services.Remove(e.ServiceId);
        SetTimeline(e.ServiceId, null, default);
        Messages.Follow(e);
    }

    private void Change(ServiceEvent happened)
    {
        var before = Services.Get(happened.ServiceId);
        var after = ServiceProjection.Apply(before, happened);
        Replace(before, after);
        if (happened is DisplacementStarted start)
            MoveDriver(after, start.From, start.Time, driver => driver.SetOut(start.From, start.Time));
        if (after.CurrentStop is { End: { } end, Left: { } left } && before.CurrentStop!.Left is null)
            MoveDriver(after, end.Position, left, driver => driver.Reach(end.Position, left));
        Chats.Follow(happened, after.CurrentStop?.Id);
        Messages.Follow(happened);
    }

    private void MoveDriver(DeliveryService service, GeoPoint place, DateTimeOffset at, Func<DriverProfile, DriverProfile> move)
    {
        var username = Routes.Get(service.CurrentStop!.RouteId).Details.Driver.Username;
        Drivers[username] = move(Drivers[username]);
        Drivers.Trails.Add(username, place, at);
    }

    private void Replace(DeliveryService before, DeliveryService after)
    {
        Services.Replace(after);
        if (before.CurrentStop is { } stop && after.CurrentStop is { } changed && stop.Id == changed.Id)
            Routes.UpdateStop(after, stop, changed);
    }

    private void Change(RouteEvent happened)
    {
        switch (happened)
        {
            case RouteScheduled e: AddRoute(e); return;
            case StopAdded e: AddStop(e.RouteId, e.ServiceId, Routes.Get(e.RouteId).ServiceIds.Length + 1, e.At); break;
            case StopRemoved e: TakeOff(e.ServiceId, e.At); break;
            case StopWithdrawn e: TakeOff(e.ServiceId, e.At); break;
            case RouteEstimated e: Estimate(e); break;
            case RouteEdited e: Edit(e); break;
            case RouteReordered e: Reorder(e); break;
        }

        var route = RouteProjection.Apply(Routes.Get(happened.RouteId), happened);
        Routes.Replace(route);
        if (happened is WorkDayStarted or WorkDayFinished or RouteEdited)
            Drivers[route.Details.Driver.Username] = DriverOf(route) with { Online = route.AtWork };
        if (happened is RouteCancelled or RouteFinished)
            SetAutopilot(route.Id, null);
    }

    private void AddRoute(RouteScheduled e)
    {
        Routes.Add(RouteProjection.Create(e));
        for (var i = 0; i < e.ServiceIds.Length; i++)
            AddStop(e.RouteId, e.ServiceIds[i], i + 1, e.At);

        if (Options.Autopilot is { } autopilot)
            SetAutopilot(e.RouteId, WorkHours.Begin(e.Details.Date, e.At, autopilot.StartOfDay));
    }

    private void TakeOff(int serviceId, DateTimeOffset at)
    {
        var service = Services.Get(serviceId);
        Chats.TakeOff(service.CurrentStop!.Id, at);
        Replace(service, ServiceProjection.TakeOffRoute(service));
    }

    // A route that has not begun begins on its new day.
    private void Edit(RouteEdited e)
    {
        var route = Routes.Get(e.RouteId);
        if (Options.Autopilot is { } autopilot && route.WorkDayStarted is null && route.Details.Date != e.Details.Date)
            SetAutopilot(e.RouteId, WorkHours.Begin(e.Details.Date, e.At, autopilot.StartOfDay));
    }

    private void AddStop(int routeId, int serviceId, int index, DateTimeOffset at)
    {
        var route = Routes.Get(routeId);
        var stop = new RouteItem { Id = Routes.NextStopId, RouteId = routeId, Index = index, Created = at };
        var service = ServiceProjection.PutOnRoute(Services.Get(serviceId), stop);
        Services.Replace(service);
        Routes.AddStop(route, service, stop);
    }

    private void Estimate(RouteEstimated e)
    {
        foreach (var estimate in e.Stops)
            Services.Replace(ServiceProjection.Estimate(Services.Get(estimate.ServiceId), estimate));
        Messages.Follow(e);
    }

    private void Reorder(RouteReordered e)
    {
        for (var i = 0; i < e.ServiceIds.Length; i++)
        {
            var index = i + 1;
            if (Services.Find(e.ServiceIds[i])?.Service is { } service)
                Services.Replace(service.WithCurrentStop(stop => stop.RouteId == e.RouteId ? stop with { Index = index } : stop));
        }
    }

    private void SetTimeline(int serviceId, Timeline? timeline, DateTimeOffset at)
    {
        var item = new DueItem(DueKind.Timeline, serviceId);
        if (timeline is null || timeline.Steps.IsEmpty)
        {
            Timelines.Remove(serviceId);
            Schedule.Remove(item);
            return;
        }

        Timelines[serviceId] = timeline;
        Schedule.Plan(item, Calendar.TryAdd(at, timeline.Step.After));
    }

    private void SetAutopilot(int routeId, DateTimeOffset? next) =>
        Schedule.Plan(new DueItem(DueKind.Autopilot, routeId), next);
}
