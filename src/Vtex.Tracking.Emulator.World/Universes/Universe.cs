using Vtex.Tracking.Emulator.World.Account;
using Vtex.Tracking.Emulator.World.Autopilot;
using Vtex.Tracking.Emulator.World.CallBudget;
using Vtex.Tracking.Emulator.World.Driving;
using Vtex.Tracking.Emulator.World.Events;
using Vtex.Tracking.Emulator.World.Execution;
using Vtex.Tracking.Emulator.World.HubCalls;
using Vtex.Tracking.Emulator.World.Imports;
using Vtex.Tracking.Emulator.World.Messaging;
using Vtex.Tracking.Emulator.World.Routing;
using Vtex.Tracking.Emulator.World.Scenarios;
using Vtex.Tracking.Emulator.World.Shipper;
using Vtex.Tracking.Emulator.World.State;
using Vtex.Tracking.Emulator.World.Store;
using Vtex.Tracking.Emulator.World.Support;
using Vtex.Tracking.Emulator.World.Universes;
using Vtex.Tracking.Emulator.World.WebhookCalls;

namespace Vtex.Tracking.Emulator;

/// <summary>
/// One isolated world: the services, routes, drivers and customers of one account, and the log of all that happened to
/// them. Universes never see each other.
/// </summary>
/// <remarks>Safe for any number of threads. Every method is done when it returns, save for the hub's, whose calls reach outside.</remarks>
public sealed class Universe
{
    private readonly WorldStore _world;
    private readonly ScenarioPlayer _scenarios;
    private readonly DueRunner _due;
    private readonly HookRunner _hooks;
    private readonly MailRunner _mails;
    private readonly WebhookRunner _webhooks;

    internal Universe(string name, EmulatorClock clock, UniverseOptions options, OutgoingGateways? gateways = null)
    {
        gateways ??= new OutgoingGateways();
        _world = new WorldStore(name, clock.Time, options);
        Clock = clock;
        CallBudget = new CallBudgetView(Calls, clock);
        Routes = new RouteCommands(_world);
        Actions = new ActionDispatcher(_world, Routes);
        Timelines = new TimelineCommands(_world, Actions);
        var autopilot = new AutopilotRunner(_world, Actions, Timelines);
        Services = new ServiceCommands(_world, Routes, Timelines, autopilot);
        Account = new AccountSettings(_world);
        Users = new PlatformUsers(_world);
        Platform = new PlatformServices(_world, Services, Routes, Actions);
        PlatformRoutes = new PlatformRoutes(_world, Routes);
        Monitoring = new RouteMonitoring(_world, Actions);
        Reports = new PlatformReports(_world);
        BackOffice = new BackOffice(_world, Actions, Routes);
        Outgoing = new OutgoingCalls(_world);
        Hub = new CarrierHub(_world, gateways.Carriers, Outgoing);
        Parcels = new ParcelCommands(_world);
        Orders = new OrderCommands(_world);
        _hooks = new HookRunner(_world, gateways.Hooks, Outgoing);
        Feeds = new FeedCommands(_world, _hooks);
        Quirks = new QuirkCommands(_world);
        Integration = new TrackingIntegration(
            _world, new ImportRunner(_world, Services, Routes, gateways.Invoices), new OrderUpdater(_world, Orders.Invoices),
            new HubUpdater(_world, Hub), new CarrierUpdater(_world, Orders.Invoices), Outgoing);
        Invoices = new InvoiceCommands(_world);
        var messages = new MessageRenderer(_world, gateways.Templates, gateways.RecipientPage);
        Outbox = new Outbox(_world, messages, ChangeListeners);
        MessageTemplates = new MessageTemplates(_world, messages);
        LastMile = new LastMilePages(_world, Actions, gateways.RecipientPage);
        Chats = new ChatCommands(_world);
        DriverApp = new DriverApps(_world, new DriverWorkHandler(_world, Actions, new DriverChats(_world, Chats), gateways.PictureAddress));
        _webhooks = new WebhookRunner(_world, gateways.Webhooks, Outgoing);
        Webhooks = new WebhookCommands(_world, _webhooks);
        _mails = new MailRunner(_world, gateways.Mail, messages, Outgoing);
        _scenarios = new ScenarioPlayer(_world, Services, Routes, Timelines);
        _due = new DueRunner(_world, Timelines, autopilot, Parcels, Hub.Work, Orders, Integration, _hooks, _webhooks, Outgoing);
        _world.Changed = Publish;
    }

    /// <summary>The name; for a universe opened by a login, the user name.</summary>
    public string Name => _world.Name;

    /// <summary>The time of this universe: the emulator's clock, unless it was opened with a start time of its own.</summary>
    public EmulatorClock Clock { get; }

    /// <summary>Gets the calls of the clients, as the six-hour rule counts them.</summary>
    public CallBudgetView CallBudget { get; }

    /// <summary>Gets the options of this universe.</summary>
    public UniverseOptions Options => _world.Options;

    /// <summary>The settings of the account: its people, places, vehicles, reasons and brands.</summary>
    public AccountSettings Account { get; }

    /// <summary>The users of the platform, who log in to it.</summary>
    public PlatformUsers Users { get; }

    /// <summary>The services as the platform lists, imports, schedules, finishes and deletes them.</summary>
    public PlatformServices Platform { get; }

    /// <summary>The routes as the platform's users make and change them.</summary>
    public PlatformRoutes PlatformRoutes { get; }

    /// <summary>The monitoring of routes: where drivers are, and how their routes go.</summary>
    public RouteMonitoring Monitoring { get; }

    /// <summary>The reports of the platform.</summary>
    public PlatformReports Reports { get; }

    /// <summary>The shipper's back office.</summary>
    public BackOffice BackOffice { get; }

    /// <summary>The hub of the Shipping Network, which calls carriers' apps.</summary>
    public CarrierHub Hub { get; }

    /// <summary>The parcels that the emulated carrier carries for this account.</summary>
    public ParcelCommands Parcels { get; }

    /// <summary>The orders of the store.</summary>
    public OrderCommands Orders { get; }

    /// <summary>Known issues of the real store, to be switched on.</summary>
    public QuirkCommands Quirks { get; }

    /// <summary>The app that joins the store with VTEX Tracking: from an invoiced order to a service, and back.</summary>
    public TrackingIntegration Integration { get; }

    /// <summary>Electronic invoices (NF-e) that are made for tests.</summary>
    public InvoiceCommands Invoices { get; }

    /// <summary>The e-mails and SMS that recipients have got.</summary>
    public Outbox Outbox { get; }

    /// <summary>The recipients' pages.</summary>
    public LastMilePages LastMile { get; }

    /// <summary>The app that drivers work in.</summary>
    public DriverApps DriverApp { get; }

    /// <summary>The chats with drivers, as the call centre attends them.</summary>
    public ChatCommands Chats { get; }

    /// <summary>The webhooks, which are told of events. They are ours; the real platform has none.</summary>
    public WebhookCommands Webhooks { get; }

    /// <summary>The settings of the messages.</summary>
    public MessageTemplates MessageTemplates { get; }

    /// <summary>
    /// Gets why the latest change could not be written to the data folder, or why the universe has stopped; null while it works.
    /// What could not be written has not happened; once the cause is gone, such as a full disk, the next change succeeds, and what was
    /// due meanwhile happens, late. A universe stops, and takes no further change, when what is due fails for another reason; it can
    /// still be read, exported, reset and deleted. Other universes and the clock go on.
    /// </summary>
    public string? Failure => _world.Failure;

    /// <summary>All that happened so far, oldest first.</summary>
    public IReadOnlyList<WorldEvent> Events => _world.EventsFrom(1);

    internal WorldState State => _world.State;

    internal FeedCommands Feeds { get; }

    internal ServiceCommands Services { get; }

    internal RouteCommands Routes { get; }

    internal ActionDispatcher Actions { get; }
    internal TimelineCommands Timelines { get; }
    internal OutgoingCalls Outgoing { get; }

    internal CallHistory Calls { get; } = new();
    internal CallCounter OrderCalls { get; } = new();

    /// <summary>Told the e-mail of a user of the platform that was created or changed.</summary>
    internal Action<string>? UserNamed { get; set; }

    internal ChangeListeners ChangeListeners { get; } = new();

    internal long LastSequence => _world.LastSequence;
    internal DateTimeOffset? Latest => _world.Latest;

    /// <summary>A driver of this universe.</summary>
    /// <param name="username">The user name that a route gave the driver (<c>carrier.username</c>).</param>
    /// <exception cref="WorldRuleException">No route has named such a driver.</exception>
    public Driver GetDriver(string username)
    {
        ArgumentNullException.ThrowIfNull(username);
        return Do(() => State.Drivers.Contains(username) ? new Driver(_world, Actions, Routes, username) : throw UnknownDriver(username));
    }

    /// <summary>The recipient of a service.</summary>
    /// <param name="serviceId">The service.</param>
    public Recipient GetRecipient(int serviceId) => new(_world, Actions, serviceId);

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
        return _world.DoAsync(() => Actions.Execute(serviceId, action));
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
        return _world.DoAsync(() => Timelines.Plan(serviceId, steps));
    }

    /// <summary>Puts a ready-made story into the universe; it happens as the clock goes on.</summary>
    /// <param name="scenario">The story.</param>
    /// <returns>The ids of its services.</returns>
    public Task<IReadOnlyList<int>> PlayAsync(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return Task.FromResult(Do(() => _scenarios.Play(scenario)));
    }

    internal IReadOnlyList<WorldEvent> EventsFrom(long sequence, int most = int.MaxValue) => _world.EventsFrom(sequence, most);

    /// <exception cref="WorldRuleException">An event does not follow from those before it.</exception>
    internal void Replay(IEnumerable<WorldEvent> events) => _world.Replay(events);

    /// <summary>Takes the past of another universe over. Its webhooks are paused, so that nobody is told anything twice.</summary>
    /// <exception cref="WorldRuleException">An event does not follow from those before it.</exception>
    internal void ReplayCopy(IReadOnlyList<WorldEvent> events) => _world.Do(() =>
    {
        _world.Replay(events);
        _mails.StartNew(isChange: false); // or the past would be sent again with what follows
        Webhooks.PauseAll();
    });

    internal void PersistTo(Func<IReadOnlyList<WorldEvent>, IEventStore> create) => _world.PersistTo(create);

    /// <summary>Stops what would happen by itself; one that is kept takes no change any more. Whoever listens is told one last time.</summary>
    internal void Close()
    {
        if (Options.StartTime is not null)
            NoteTime();
        _due.Stop();
        Outgoing.Dispose();
        _world.Close();
        ChangeListeners.Tell();
    }

    internal void NoteTime() => _world.NoteTime();

    internal T Do<T>(Func<T> work) => _world.Do(work);

    internal void Do(Action work) => _world.Do(work);

    internal Task DoAsync(Action work) => _world.DoAsync(work);

    internal void Append(WorldEvent happened) => _world.Append(happened);

    private void Publish(IReadOnlyList<WorldEvent> added)
    {
        if (added.Count > 0)
        {
            _hooks.StartDue();
            _webhooks.StartDue();
        }

        _mails.StartNew(added.Count > 0);
        _due.SetAlarm();
        foreach (var happened in added)
            Clock.Note(happened);
        foreach (var user in added.OfType<SettingEvent>().Select(UserOf).OfType<PlatformUser>())
            UserNamed?.Invoke(user.Email);
        if (added.Count > 0)
            ChangeListeners.Tell();
    }

    private static PlatformUser? UserOf(SettingEvent happened) =>
        ((happened as SettingCreated)?.Setting ?? (happened as SettingEdited)?.Setting) as PlatformUser;

    private WorldRuleException UnknownDriver(string username) => new(
        $"No route of universe '{Name}' has named a driver '{username}'. Known drivers: " +
        $"{(State.Drivers.Count == 0 ? "none" : string.Join(", ", State.Drivers.Usernames.Order(StringComparer.Ordinal)))}.");
}
