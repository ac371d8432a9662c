namespace Vtex.Tracking.Emulator.World;

/// <summary>
/// One isolated world: the services, routes, drivers and customers of one account, and the log of all that happened to
/// them. Universes never see each other.
/// </summary>
/// <remarks>
/// Safe for any number of threads. Every method is done when it returns, save for the hub's, whose calls reach outside.
/// </remarks>
public sealed class Universe : IDisposable
{
    private readonly EventLog _log;
    private readonly ScenarioDesk _scenarios;
    private readonly ITimer _alarm;
    private DateTimeOffset? _alarmDue;

    internal Universe(string name, EmulatorClock clock, UniverseOptions options, ICarrierLine? line = null)
    {
        _log = new EventLog(name);
        Name = name;
        Clock = clock;
        State = new WorldState(options);
        Services = new ServiceDesk(this);
        Routes = new RouteDesk(this);
        Actions = new ActionDesk(this);
        Timelines = new TimelineDesk(this);
        BackOffice = new BackOffice(this);
        Autopilot = new Autopilot(this);
        Hub = new CarrierHub(this, line ?? new NoCarrierLine());
        _scenarios = new ScenarioDesk(this);
        _alarm = clock.CreateTimer(_ => RunAgenda(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>The name; for a universe opened by a login, the user name.</summary>
    public string Name { get; }

    /// <summary>The time of this universe: the emulator's clock, unless it was opened with a start time of its own.</summary>
    public EmulatorClock Clock { get; }

    /// <summary>How this universe behaves.</summary>
    public UniverseOptions Options => State.Options;

    /// <summary>The shipper's back office.</summary>
    public BackOffice BackOffice { get; }

    /// <summary>The hub of the Shipping Network, which calls carriers' apps.</summary>
    public CarrierHub Hub { get; }

    /// <summary>All that happened so far, oldest first.</summary>
    public IReadOnlyList<WorldEvent> Events => Do(() => _log.From(1));

    internal Lock Gate { get; } = new();

    internal WorldState State { get; }

    internal ServiceDesk Services { get; }

    internal RouteDesk Routes { get; }

    internal ActionDesk Actions { get; }

    internal TimelineDesk Timelines { get; }

    internal Autopilot Autopilot { get; }

    /// <summary>Who called what when, for the six-hour rule.</summary>
    internal CallLedger Calls { get; } = new();

    /// <summary>Who is told of every change, once it is kept.</summary>
    internal Watchers Watchers { get; } = new();

    /// <summary>The place of the latest event in the log; 0 when nothing has happened.</summary>
    internal long LastSequence => Do(() => _log.Next - 1);

    /// <summary>When the latest event happened; null when there is none.</summary>
    internal DateTimeOffset? Latest => Do(() => _log.Latest);

    /// <summary>A driver of this universe.</summary>
    /// <param name="username">The user name that a route gave the driver (<c>carrier.username</c>).</param>
    /// <exception cref="WorldRuleException">No route has named such a driver.</exception>
    public Driver Driver(string username)
    {
        ArgumentNullException.ThrowIfNull(username);
        return Do(() => State.Drivers.ContainsKey(username) ? new Driver(this, username) : throw UnknownDriver(username));
    }

    /// <summary>The recipient of a service.</summary>
    /// <param name="serviceId">The service.</param>
    public Recipient Recipient(int serviceId) => new(this, serviceId);

    /// <summary>What can be done to a service now.</summary>
    /// <param name="serviceId">The service.</param>
    /// <exception cref="WorldRuleException">There is no such service.</exception>
    public IReadOnlyList<ServiceMove> Available(int serviceId) => Do(() => Actions.Available(serviceId));

    /// <summary>Does one action; when it returns, it is done.</summary>
    /// <param name="serviceId">The service.</param>
    /// <param name="action">What to do; a driver's actions are done by the driver of the service's route.</param>
    /// <exception cref="WorldRuleException">There is no such service, or the rules do not allow it now.</exception>
    public Task ExecuteAsync(int serviceId, ServiceAction action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return DoAsync(() => Actions.Execute(serviceId, action));
    }

    /// <summary>
    /// Lays down what shall happen to a service as time passes; it replaces what was laid down before. A step that the
    /// rules do not allow when it falls due is passed over, and the log says why.
    /// </summary>
    /// <param name="serviceId">The service.</param>
    /// <param name="steps">The steps, one after another.</param>
    /// <exception cref="WorldRuleException">There is no such service, or a step lies before the one ahead of it.</exception>
    public Task PlanAsync(int serviceId, IEnumerable<TimelineStep> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        return DoAsync(() => Timelines.Plan(serviceId, steps));
    }

    /// <summary>Puts a ready-made story into the universe; it happens as the clock goes on.</summary>
    /// <param name="scenario">The story.</param>
    /// <returns>The ids of its services.</returns>
    public Task<IReadOnlyList<int>> PlayAsync(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return Task.FromResult(Do(() => _scenarios.Play(scenario)));
    }

    /// <summary>The events from a place in the log on, oldest first.</summary>
    internal IReadOnlyList<WorldEvent> EventsFrom(long sequence, int most = int.MaxValue) =>
        Do(() => _log.From(sequence, most));

    /// <summary>Brings an empty universe to the state that events of an earlier life add up to.</summary>
    /// <exception cref="WorldRuleException">An event does not follow from those before it.</exception>
    internal void Replay(IEnumerable<WorldEvent> events) => Do(() =>
    {
        foreach (var happened in events)
        {
            try
            {
                State.Apply(happened);
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                throw new WorldRuleException($"Event {happened.Sequence} does not follow from those before it.", failure);
            }

            _log.Restore(happened);
        }
    });

    /// <summary>Keeps what happens from now on in the store that is made with what happened so far.</summary>
    internal void KeepIn(Func<IReadOnlyList<WorldEvent>, IEventStore> create) => Do(() => _log.KeepIn(create(_log.From(1))));

    /// <summary>
    /// Stops what would happen by itself; a universe that is kept takes no change any more. Watchers are told one last
    /// time, to find the universe gone.
    /// </summary>
    public void Dispose()
    {
        _alarm.Dispose();
        Hub.Work.Dispose();
        lock (Gate)
            _log.Dispose();
        Watchers.Tell();
    }

    /// <summary>Everything that changes or reads the world goes through here, one after another.</summary>
    internal T Do<T>(Func<T> work)
    {
        lock (Gate)
        {
            try
            {
                return work();
            }
            finally
            {
                SetAlarm();
                if (_log.Keep())
                    Watchers.Tell();
            }
        }
    }

    internal void Do(Action work) => Do(() =>
    {
        work();
        return true;
    });

    internal Task DoAsync(Action work)
    {
        Do(work);
        return Task.CompletedTask;
    }

    /// <summary>Inside <see cref="Do(Action)"/>: the event gets its place and time, and the state follows it.</summary>
    internal void Append(WorldEvent happened)
    {
        _log.CheckOpen();
        var dated = happened with { Sequence = _log.Next, At = Clock.GetUtcNow() };
        State.Apply(dated);
        _log.Add(dated);
        Clock.Note(dated);
    }

    /// <summary>Works out anew when the driver will reach the next stops of a route.</summary>
    internal void Estimate(int routeId, int most)
    {
        var stops = RouteEstimator.Estimate(State, State.Routes.Get(routeId), Clock.GetUtcNow(), most);
        if (!stops.IsEmpty)
            Append(new RouteEstimated(routeId, stops));
    }

    /// <summary>Ends the route of a service when this was its last open stop.</summary>
    internal void FinishRouteIfDone(DeliveryService service)
    {
        if (service.CurrentStop is not { } stop || !State.Routes.IsDone(stop.RouteId))
            return;
        var route = State.Routes.Get(stop.RouteId);
        if (route.Status != RouteStatus.Active)
            return;
        if (route.AtWork)
            Append(new WorkDayFinished(route.Id));
        Append(new RouteFinished(route.Id));
    }

    private void RunAgenda()
    {
        var calls = Do(TakeDue);
        if (calls.Count > 0)
            Clock.WaitFor(Hub.Work.MakeAsync(calls)); // outside the lock, for they go out into the world
    }

    // Does what is due, and gives the calls of the hub that are.
    private List<Func<Task<Action>>> TakeDue()
    {
        _alarmDue = null;
        var calls = new List<Func<Task<Action>>>();
        while (!_log.Stopped && State.Agenda.TryPeek(out var item, out var due) && due <= Clock.GetUtcNow())
        {
            switch (item.Kind)
            {
                case AgendaKind.Timeline: Timelines.TakeStep(item.Id); break;
                case AgendaKind.Autopilot: Autopilot.TakeStep(item.Id); break;
                case AgendaKind.HubNotify or AgendaKind.HubPoll: calls.Add(Hub.Work.Take(item)); break;
            }
        }

        return calls;
    }

    private void SetAlarm()
    {
        DateTimeOffset? due = !_log.Stopped && State.Agenda.TryPeek(out _, out var next) ? next : null;
        if (due == _alarmDue)
            return;
        _alarmDue = due;
        var wait = due is { } time ? Later(time - Clock.GetUtcNow()) : Timeout.InfiniteTimeSpan;
        _alarm.Change(wait, Timeout.InfiniteTimeSpan);
    }

    private static TimeSpan Later(TimeSpan wait) => wait > TimeSpan.Zero ? wait : TimeSpan.Zero;

    private WorldRuleException UnknownDriver(string username) => new(
        $"No route of universe '{Name}' has named a driver '{username}'. Known drivers: " +
        $"{(State.Drivers.Count == 0 ? "none" : string.Join(", ", State.Drivers.Keys.Order(StringComparer.Ordinal)))}.");
}
