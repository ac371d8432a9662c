using Vtex.Tracking.Emulator.World.Autopilot;
using Vtex.Tracking.Emulator.World.CallBudget;
using Vtex.Tracking.Emulator.World.Events;
using Vtex.Tracking.Emulator.World.Execution;
using Vtex.Tracking.Emulator.World.HubCalls;
using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.Routing;
using Vtex.Tracking.Emulator.World.Scenarios;
using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.Shipper;
using Vtex.Tracking.Emulator.World.State;
using Vtex.Tracking.Emulator.World.Universes;

namespace Vtex.Tracking.Emulator;

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
    private readonly ScenarioPlayer _scenarios;
    private bool _isChanging;
    private bool _isApplying;

    internal Universe(string name, EmulatorClock clock, UniverseOptions options, ICarrierGateway? line = null)
    {
        _log = new EventLog(name);
        Name = name;
        Clock = clock;
        State = new WorldState(options);
        Services = new ServiceCommands(this);
        Routes = new RouteCommands(this);
        Actions = new ActionDispatcher(this);
        Timelines = new TimelineCommands(this);
        BackOffice = new BackOffice(this);
        Autopilot = new AutopilotRunner(this);
        Hub = new CarrierHub(this, line ?? new NullCarrierGateway());
        Parcels = new ParcelCommands(this);
        _scenarios = new ScenarioPlayer(this);
        Due = new DueRunner(this, _log);
    }

    /// <summary>The name; for a universe opened by a login, the user name.</summary>
    public string Name { get; }

    /// <summary>The time of this universe: the emulator's clock, unless it was opened with a start time of its own.</summary>
    public EmulatorClock Clock { get; }

    /// <summary>Gets the options of this universe.</summary>
    public UniverseOptions Options => State.Options;

    /// <summary>The shipper's back office.</summary>
    public BackOffice BackOffice { get; }

    /// <summary>The hub of the Shipping Network, which calls carriers' apps.</summary>
    public CarrierHub Hub { get; }

    /// <summary>The parcels that the emulated carrier carries for this account.</summary>
    public ParcelCommands Parcels { get; }

    /// <summary>
    /// Why the universe takes no further change, and nothing more happens in it by itself; null while it works. A universe
    /// stops when a change cannot be written to the data folder, or when what is due fails; it can still be read,
    /// exported, reset and deleted. Other universes and the clock go on.
    /// </summary>
    public string? Failure => _log.Failure;

    /// <summary>All that happened so far, oldest first.</summary>
    public IReadOnlyList<WorldEvent> Events => Do(() => _log.From(1));

    internal Lock Gate { get; } = new();

    internal WorldState State { get; private set; }

    internal ServiceCommands Services { get; }

    internal RouteCommands Routes { get; }

    internal ActionDispatcher Actions { get; }

    internal TimelineCommands Timelines { get; }

    internal AutopilotRunner Autopilot { get; }

    internal DueRunner Due { get; }

    internal CallHistory Calls { get; } = new();

    internal ChangeListeners ChangeListeners { get; } = new();

    internal long LastSequence => Do(() => _log.Next - 1);

    internal DateTimeOffset? Latest => Do(() => _log.Latest);

    /// <summary>A driver of this universe.</summary>
    /// <param name="username">The user name that a route gave the driver (<c>carrier.username</c>).</param>
    /// <exception cref="WorldRuleException">No route has named such a driver.</exception>
    public Driver GetDriver(string username)
    {
        ArgumentNullException.ThrowIfNull(username);
        return Do(() => State.Drivers.ContainsKey(username) ? new Driver(this, username) : throw UnknownDriver(username));
    }

    /// <summary>The recipient of a service.</summary>
    /// <param name="serviceId">The service.</param>
    public Recipient GetRecipient(int serviceId) => new(this, serviceId);

    /// <summary>Gets the moves that are possible for a service now.</summary>
    /// <param name="serviceId">The service.</param>
    /// <exception cref="WorldRuleException">There is no such service.</exception>
    public IReadOnlyList<ServiceMove> GetAvailableMoves(int serviceId) => Do(() => Actions.Available(serviceId));

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

    internal IReadOnlyList<WorldEvent> EventsFrom(long sequence, int most = int.MaxValue) =>
        Do(() => _log.From(sequence, most));

    /// <exception cref="WorldRuleException">An event does not follow from those before it.</exception>
    internal void Replay(IEnumerable<WorldEvent> events) => Do(() =>
    {
        foreach (var happened in events.Select(past => past.In(Name)))
        {
            try
            {
                EventRules.Check(State, happened);
                State.Apply(happened);
            }
            catch (WorldRuleException rule)
            {
                throw new WorldRuleException($"Event {happened.Sequence} does not follow from those before it. {rule.Message}", rule);
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                throw new WorldRuleException($"Event {happened.Sequence} does not follow from those before it.", failure);
            }

            _log.Restore(happened);
        }
    });

    internal void PersistTo(Func<IReadOnlyList<WorldEvent>, IEventStore> create) => Do(() => _log.PersistTo(create(_log.From(1))));

    /// <summary>
    /// Stops what would happen by itself; a universe that is kept takes no change any more. ChangeListeners are told one last
    /// time, to find the universe gone.
    /// </summary>
    public void Dispose()
    {
        Due.Dispose();
        Hub.Work.Dispose();
        lock (Gate)
            _log.Dispose();
        ChangeListeners.Tell();
    }

    /// <summary>
    /// Everything that changes or reads the world goes through here, one after another. A change happens as a whole: when
    /// the work throws, or its events cannot be stored, none of them has happened.
    /// </summary>
    internal T Do<T>(Func<T> work)
    {
        lock (Gate)
        {
            if (_isChanging)
                return Attempt(work);

            _isChanging = true;
            IReadOnlyList<WorldEvent> added = [];
            try
            {
                return Attempt(() =>
                {
                    var result = work();
                    added = _log.Commit();
                    return result;
                });
            }
            finally
            {
                _isChanging = false;
                Due.SetAlarm();
                Publish(added);
            }
        }
    }

    internal T Attempt<T>(Func<T> work)
    {
        var before = _log.Next;
        try
        {
            return work();
        }
        catch when (_isApplying || _log.Next != before)
        {
            _isApplying = false;
            _log.TakeBack(before);
            State = Rebuild();
            throw;
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
        var dated = happened with { Universe = Name, Sequence = _log.Next, At = Clock.GetUtcNow() };
        EventRules.Check(State, dated);
        _isApplying = true;
        State.Apply(dated);
        _isApplying = false;
        _log.Add(dated);
    }

    internal void Estimate(int routeId, int most)
    {
        var stops = RouteEstimator.Estimate(State, State.Routes.Get(routeId), Clock.GetUtcNow(), most);
        if (!stops.IsEmpty)
            Append(new RouteEstimated(routeId, stops));
    }

    internal void FinishRouteIfDone(DeliveryService service)
    {
        if (service.CurrentStop is not { } stop || !State.Routes.IsDone(stop.RouteId)
            || State.Routes.Get(stop.RouteId) is not { Status: RouteStatus.Active } route)
            return;
        if (route.AtWork)
            Append(new WorkDayFinished(route.Id));
        Append(new RouteFinished(route.Id));
    }

    private WorldState Rebuild()
    {
        var state = new WorldState(Options);
        foreach (var happened in _log.From(1))
            state.Apply(happened);
        Hub.Work.TakeUnderWay(state.Schedule);
        return state;
    }

    private void Publish(IReadOnlyList<WorldEvent> added)
    {
        foreach (var happened in added)
            Clock.Note(happened);
        if (added.Count > 0)
            ChangeListeners.Tell();
    }

    private WorldRuleException UnknownDriver(string username) => new(
        $"No route of universe '{Name}' has named a driver '{username}'. Known drivers: " +
        $"{(State.Drivers.Count == 0 ? "none" : string.Join(", ", State.Drivers.Keys.Order(StringComparer.Ordinal)))}.");
}
