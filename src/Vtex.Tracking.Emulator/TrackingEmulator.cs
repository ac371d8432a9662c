using Vtex.Tracking.Emulator.FaultInjection;
using Vtex.Tracking.Emulator.Hosting;
using Vtex.Tracking.Emulator.Hub;
using Vtex.Tracking.Emulator.Journal;
using Vtex.Tracking.Emulator.Storage;
using Vtex.Tracking.Emulator.Stubs;
using Vtex.Tracking.Emulator.Templates;
using Vtex.Tracking.Emulator.World.Access;
using Vtex.Tracking.Emulator.World.Messaging;
using Vtex.Tracking.Emulator.World.Universes;
using WireMock.Server;

namespace Vtex.Tracking.Emulator;

/// <summary>
/// A stateful emulator of VTEX Tracking in memory: services, routes and drivers, with a clock that can be moved. No login needs
/// to be set up: every user name opens a universe of its own.
/// </summary>
/// <remarks>Safe for any number of threads. What it does, and how certain that is, stands in docs/fidelity.md.</remarks>
public sealed class TrackingEmulator : IAsyncDisposable
{
    private static readonly Uri MemoryAddress = new("http://localhost/");

    private readonly EmulatorParts _parts;
    private readonly Lazy<EmulatorServer> _memory;
    private readonly DataFolder? _folder;
    private readonly CarrierCaller _carriers;
    private readonly CarrierCaller _hooks;
    private readonly IMailGateway? _mails;
    private EmulatorServer? _socket;

    private TrackingEmulator(TrackingEmulatorOptions options)
    {
        var wrong = options.Faults().ToList();
        if (wrong.Count > 0)
            throw new ArgumentException(string.Join(" ", wrong), nameof(options));

        var stubs = new StubHost(new StubSettings(options.MappingsFolder, [.. options.ProxyHosts], options.WireMockLogSize));
        _folder = options.DataFolder is { } path ? DataFolder.Open(path, options.Files) : null;
        var clock = new EmulatorClock(options.StartTime ?? TimeProvider.System.GetUtcNow());
        _carriers = new CarrierCaller(new ReachableHosts(options.CarrierHosts), options.CarrierTimeout, options.CarrierHandler);
        _hooks = new CarrierCaller(new ReachableHosts(options.CarrierHosts), HookGateway.Timeout, options.CarrierHandler);
        _mails = options.MailGateway?.Invoke();
        var universes = new UniverseRegistry(clock, _folder, new OutgoingGateways
        {
            Carriers = new CarrierGateway(_carriers),
            Hooks = new HookGateway(_hooks),
            Invoices = new InvoiceGateway(_carriers),
            Webhooks = new WebhookGateway(_hooks),
            Templates = new TemplatesOnDemand(),
            Mail = _mails,
            PictureAddress = (universe, number) => new Uri(BaseAddress, FormattableString.Invariant($"_emulator/universes/{Uri.EscapeDataString(universe)}/pictures/{number}")).AbsoluteUri,
            RecipientPage = (universe, link) => new Uri(BaseAddress, $"_emulator/universes/{Uri.EscapeDataString(universe)}/last-mile/{link}").AbsoluteUri,
        })
        {
            IsStrict = options.Strict,
        };
        var tokens = new TokenIssuer(options.Seed, options.TokenLifetime);
        var world = new EmulatorWorld(
            clock, universes, new Authenticator(universes, tokens, [.. options.Users]), options.EnforceCallBudget);
        var faults = new FaultRegistry(options.Seed, universe => (universe is null ? null : universes.Find(universe))?.Clock ?? clock);
        _parts = new EmulatorParts(world, new JournalRegistry(options.JournalSize), faults, stubs, options);
        Faults = new FaultInjector(_parts.Faults);
        Journal = new RequestJournal(_parts.Journals);
        universes.Ended = Forget;
        universes.Opened = _parts.Log is { } log ? log.Follow : null;
        _memory = new Lazy<EmulatorServer>(() => EmulatorServer.StartInMemory(_parts));
    }

    /// <summary>Gets a value that says whether the emulator listens on a socket; one in memory does not.</summary>
    public bool IsListening => _socket is not null;

    /// <summary>Gets the root of the emulator, such as <c>http://127.0.0.1:41234/</c>; <c>http://localhost/</c> without a socket.</summary>
    public Uri BaseAddress => _socket?.Address ?? MemoryAddress;

    /// <summary>Gets the base address of the Tracking API: the root and <c>receiver/</c>.</summary>
    public Uri TrackingAddress => new(BaseAddress, "receiver/");

    /// <summary>Gets the clock of this emulator. Give it to the SDK and to your application, and all share one clock.</summary>
    public EmulatorClock Clock => _parts.World.Clock;

    /// <summary>Gets the universes that were restored from the data folder at the start, by the names of their files.</summary>
    public IReadOnlyList<RestoredUniverse> Restored { get; private set; } = [];

    /// <summary>
    /// Gets the universes of the data folder that could not be read, by the names of their files. The others are there; of
    /// these, the files are left as they are and the names are taken, until one is reset or deleted.
    /// </summary>
    public IReadOnlyList<UnreadableUniverse> Unreadable => _parts.World.Universes.Unreadable;

    /// <summary>Gets the faults that are injected into requests.</summary>
    public FaultInjector Faults { get; }

    /// <summary>
    /// Gets WireMock.Net, made when this is first read or <c>/__admin</c> is first called. A stub wins over the emulated
    /// systems; what no stub matches, they answer. It has no socket of its own.
    /// </summary>
    /// <remarks>
    /// Its own log is off, unless <see cref="TrackingEmulatorOptions.WireMockLogSize"/> says otherwise: use the emulator's
    /// journal to verify requests. Do not dispose it; it ends with the emulator.
    /// </remarks>
    public WireMockServer WireMock => _parts.Stubs.Server.Server;

    /// <summary>Gets the latest requests, and the assertions on them.</summary>
    public RequestJournal Journal { get; }

    /// <summary>Starts an emulator on 127.0.0.1.</summary>
    /// <param name="options">The options; null for the defaults.</param>
    /// <param name="cancellationToken">Gives up the start.</param>
    /// <exception cref="IOException">The port is in use.</exception>
    /// <exception cref="StorageException">The data folder cannot be used, or is in use.</exception>
    /// <exception cref="InvalidStubException">There is no folder of mappings, or a file in it cannot be used.</exception>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public static async Task<TrackingEmulator> StartAsync(
        TrackingEmulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new TrackingEmulatorOptions();
        var emulator = new TrackingEmulator(options);
        try
        {
            await emulator.BeginAsync(options, cancellationToken);
            emulator._socket = await EmulatorServer.ListenAsync(emulator._parts, cancellationToken);
            emulator._parts.Stubs.Open(emulator.BaseAddress);
            return emulator;
        }
        catch
        {
            await emulator.DisposeAsync();
            throw;
        }
    }

    /// <summary>Makes an emulator that opens no socket and is reached by <see cref="CreateHandler"/> alone.</summary>
    /// <param name="options">The options; null for the defaults. The port means nothing here.</param>
    /// <remarks>With a data folder, the call blocks until its universes are back.</remarks>
    /// <exception cref="StorageException">The data folder cannot be used, or is in use.</exception>
    /// <exception cref="InvalidStubException">There is no folder of mappings, or a file in it cannot be used.</exception>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public static TrackingEmulator CreateInMemory(TrackingEmulatorOptions? options = null)
    {
        options ??= new TrackingEmulatorOptions();
        var emulator = new TrackingEmulator(options);
        try
        {
            // On another thread, because a caller's synchronization context could wait for itself.
            Task.Run(() => emulator.BeginAsync(options, CancellationToken.None)).GetAwaiter().GetResult();
            emulator._parts.Stubs.Open(emulator.BaseAddress);
            return emulator;
        }
        catch
        {
            emulator.Close();
            throw;
        }
    }

    /// <summary>
    /// Creates a handler that passes requests to this emulator without a socket, whatever their host. Use it as the last handler of
    /// an <see cref="HttpClient"/>.
    /// </summary>
    public HttpMessageHandler CreateHandler() => _memory.Value.CreateHandler();

    /// <summary>
    /// Adds a middleware, such as web pages. It answers a request, or passes it on. It sees all requests but those of foreign web pages and
    /// hosts, before journals, stubs and faults do. Those that were added first come first.
    /// </summary>
    /// <param name="middleware">The middleware; it may be added while the emulator is in use.</param>
    public void Use(Func<HttpContext, RequestDelegate, Task> middleware)
    {
        ArgumentNullException.ThrowIfNull(middleware);
        _parts.Added.Add(middleware);
    }

    /// <summary>Gets the universe of a user, and creates it if neither this method nor a login has done so before.</summary>
    /// <param name="username">The user name, compared exactly.</param>
    /// <exception cref="ArgumentException">The user name is empty.</exception>
    public Universe GetOrCreateUniverse(string username)
    {
        ArgumentException.ThrowIfNullOrEmpty(username);
        return _parts.World.Universes.Open(username);
    }

    /// <summary>Gets all universes, by name.</summary>
    public IReadOnlyList<Universe> Universes => _parts.World.Universes.All;

    /// <summary>Makes a universe with options of its own.</summary>
    /// <param name="name">Its name; the user of that name enters it, unless the options list the users.</param>
    /// <param name="options">How it behaves.</param>
    /// <exception cref="WorldRuleException">There is one of that name, or one of the users enters another.</exception>
    /// <exception cref="EventPersistenceException">It cannot be written to the data folder.</exception>
    public Universe OpenUniverse(string name, UniverseOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(options);
        return _parts.World.Universes.Open(name, options);
    }

    /// <summary>
    /// Makes a universe anew, empty, with the options it had; its faults, its stubs and its journal of requests begin anew, too.
    /// Objects of the old one are of no more use.
    /// </summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="WorldRuleException">There is none of that name.</exception>
    /// <exception cref="EventPersistenceException">It cannot be written to the data folder.</exception>
    public Universe ResetUniverse(string name) => _parts.World.Universes.Reset(name);

    /// <summary>Deletes a universe. Its tokens are of no more use; a login makes it anew.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="WorldRuleException">There is none of that name.</exception>
    /// <exception cref="StorageException">Its file cannot be deleted; then it is still there, but takes no change.</exception>
    public void DeleteUniverse(string name) => _parts.World.Universes.Delete(name);

    /// <summary>Makes a universe from an export.</summary>
    /// <param name="name">Its name; it need not be that of the universe that was exported.</param>
    /// <param name="source">What <c>ExportAsync</c> wrote, or a copy of a log from a data folder; read to its end.</param>
    /// <param name="cancellationToken">Gives up reading; then nothing was made.</param>
    /// <remarks>
    /// It goes by the emulator's clock, unless it had a clock of its own: then it gets one that stands where that stood, set back or
    /// not. When its latest event lies ahead of the emulator's clock, it gets one of its own too, which stands at that event. Chosen by us.
    /// </remarks>
    /// <exception cref="StorageException">It is no export, is damaged, is not complete, or comes from a newer version.</exception>
    /// <exception cref="WorldRuleException">
    /// There is a universe of that name, one of its users enters another, or its events do not follow from each other.
    /// </exception>
    /// <exception cref="EventPersistenceException">It cannot be written to the data folder.</exception>
    public async Task<Universe> ImportUniverseAsync(string name, Stream source, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(source);
        var (options, past, time) = await UniverseImport.ReadAsync(source, cancellationToken);
        return _parts.World.Universes.Import(name, options, past, time);
    }

    /// <summary>Makes a universe with the past of another, up to a point; from there on, each goes its own way.</summary>
    /// <param name="source">The name of the other; it stays as it is.</param>
    /// <param name="newName">The name of the new one. The user of that name enters it; it has no list of users.</param>
    /// <param name="atSequence">
    /// The last event that both share, from 0 (none) to the latest (the default). When it is given, the new universe has a
    /// clock of its own, which stands at that event; otherwise it has the time of the other.
    /// </param>
    /// <exception cref="WorldRuleException">
    /// There is none of the first name, one of the second, or no such event.
    /// </exception>
    /// <exception cref="EventPersistenceException">It cannot be written to the data folder.</exception>
    public Universe ForkUniverse(string source, string newName, long? atSequence = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(newName);
        return _parts.World.Universes.Fork(source, newName, atSequence);
    }

    /// <summary>Stops the emulator. Its universes are gone, unless it has a data folder.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_socket is not null)
            await _socket.DisposeAsync();
        if (_memory.IsValueCreated)
            await _memory.Value.DisposeAsync();
        Close();
    }

    private async Task BeginAsync(TrackingEmulatorOptions options, CancellationToken cancellationToken)
    {
        _parts.Stubs.Check();
        if (_folder is not null)
            Restored = await new Restoration(_folder, _parts.World.Universes, options.RestoreProgress).RunAsync(Clock, cancellationToken);
        Clock.Run(options.ClockSpeed);
    }

    private void Forget(string universe)
    {
        _parts.Faults.Clear(universe);
        _parts.Journals.Forget(universe);
        _parts.Stubs.RemoveUniverse(universe);
    }

    private void Close()
    {
        _parts.Stubs.Dispose();
        _parts.World.Universes.Dispose();
        _carriers.Dispose();
        _hooks.Dispose();
        _mails?.Dispose();
        Clock.Dispose();
        _folder?.Dispose();
    }
}
