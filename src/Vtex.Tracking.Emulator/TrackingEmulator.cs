using Vtex.Tracking.Emulator.Hosting;
using Vtex.Tracking.Emulator.World;

namespace Vtex.Tracking.Emulator;

/// <summary>
/// A living copy of VTEX Tracking in memory: services, routes and drivers, with a clock that can be moved. No login needs
/// to be set up: every user name opens a universe of its own.
/// </summary>
/// <remarks>Safe for any number of threads. What it does, and how certain that is, stands in docs/fidelity.md.</remarks>
public sealed class TrackingEmulator : IAsyncDisposable
{
    private static readonly Uri MemoryAddress = new("http://localhost/");

    private readonly EmulatorWorld _world;
    private readonly Lazy<MemoryServer> _memory;
    private SocketServer? _socket;

    private TrackingEmulator(TrackingEmulatorOptions options)
    {
        var faults = options.Faults().ToList();
        if (faults.Count > 0)
            throw new ArgumentException(string.Join(" ", faults), nameof(options));

        var clock = new EmulatorClock(options.StartTime ?? TimeProvider.System.GetUtcNow());
        clock.Run(options.ClockSpeed);
        var universes = new Universes(clock);
        var tokens = new TokenMint(options.Seed, options.TokenLifetime);
        _world = new EmulatorWorld(
            clock, universes, new Accounts(universes, tokens, [.. options.Users]), options.EnforceCallBudget);
        _memory = new Lazy<MemoryServer>(() => new MemoryServer(_world, options));
    }

    /// <summary>The emulator's root, such as <c>http://127.0.0.1:41234/</c>; <c>http://localhost/</c> without a socket.</summary>
    public Uri BaseAddress => _socket?.Address ?? MemoryAddress;

    /// <summary>The base address of the Tracking API: the root and <c>receiver/</c>.</summary>
    public Uri TrackingAddress => new(BaseAddress, "receiver/");

    /// <summary>The time of this emulator. Give it to the SDK and to your application, and all share one clock.</summary>
    public EmulatorClock Clock => _world.Clock;

    /// <summary>Starts an emulator on 127.0.0.1.</summary>
    /// <param name="options">How it starts; the defaults when left out.</param>
    /// <param name="cancellationToken">Gives up the start.</param>
    /// <exception cref="IOException">The port is in use.</exception>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public static async Task<TrackingEmulator> StartAsync(
        TrackingEmulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new TrackingEmulatorOptions();
        var emulator = new TrackingEmulator(options);
        try
        {
            emulator._socket = await SocketServer.StartAsync(emulator._world, options, cancellationToken);
            return emulator;
        }
        catch
        {
            await emulator.DisposeAsync();
            throw;
        }
    }

    /// <summary>Makes an emulator that opens no socket and is reached by <see cref="CreateHandler"/> alone.</summary>
    /// <param name="options">How it starts; the defaults when left out. The port means nothing here.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public static TrackingEmulator CreateInMemory(TrackingEmulatorOptions? options = null) =>
        new(options ?? new TrackingEmulatorOptions());

    /// <summary>
    /// A handler that hands requests to this emulator without a socket, whatever their host. Use it as the last handler of
    /// an <see cref="HttpClient"/>.
    /// </summary>
    public HttpMessageHandler CreateHandler() => _memory.Value.CreateHandler();

    /// <summary>The universe of a user; it is made when it is asked for the first time, by this call or by a login.</summary>
    /// <param name="username">The user name, compared exactly.</param>
    /// <exception cref="ArgumentException">The user name is empty.</exception>
    public Universe Universe(string username)
    {
        ArgumentException.ThrowIfNullOrEmpty(username);
        return _world.Universes.Open(username);
    }

    /// <summary>All universes, by name.</summary>
    public IReadOnlyList<Universe> Universes => _world.Universes.All;

    /// <summary>Makes a universe with options of its own.</summary>
    /// <param name="name">Its name; the user of that name enters it, unless the options list the users.</param>
    /// <param name="options">How it behaves.</param>
    /// <exception cref="WorldRuleException">There is one of that name, or one of the users enters another.</exception>
    public Universe OpenUniverse(string name, UniverseOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(options);
        return _world.Universes.Open(name, options);
    }

    /// <summary>Makes a universe anew, empty, with the options it had. Objects of the old one are of no more use.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="WorldRuleException">There is none of that name.</exception>
    public Universe ResetUniverse(string name) => _world.Universes.Reset(name);

    /// <summary>Deletes a universe. Its tokens are of no more use; a login makes it anew.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="WorldRuleException">There is none of that name.</exception>
    public void DeleteUniverse(string name) => _world.Universes.Delete(name);

    /// <summary>Stops the emulator; all its universes are gone.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_socket is not null)
            await _socket.DisposeAsync();
        if (_memory.IsValueCreated)
            await _memory.Value.DisposeAsync();
        _world.Universes.Dispose();
        Clock.Dispose();
    }
}
