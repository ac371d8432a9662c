using System.Runtime.CompilerServices;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>
/// Starts WireMock.Net when somebody first asks for it. Nothing here names a type of WireMock.Net, so that none of its
/// assemblies is loaded before.
/// </summary>
internal sealed class StubHost : IDisposable
{
    private readonly StubSettings _settings;
    private readonly Lazy<StubServer> _server;
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Uri? _address;

    private bool IsNeeded => _settings.Folder is not null || _settings.LogSize > 0;

    public StubHost(StubSettings settings)
    {
        _settings = settings;
        _server = new Lazy<StubServer>(Start);
    }

    /// <summary>Gets whether there may be stubs.</summary>
    public bool IsActive => _server.IsValueCreated || IsNeeded;

    public StubServer Server => _server.Value;

    /// <summary>Checks the mapping files, before requests are let in.</summary>
    /// <exception cref="InvalidStubException">There is no folder, or files in it cannot be used.</exception>
    public void Check()
    {
        if (_settings.Folder is not null)
            CheckFiles();
    }

    /// <summary>Loads the mapping files. Requests have waited for this.</summary>
    /// <param name="address">Where the emulator listens.</param>
    public void Open(Uri address)
    {
        _address = address;
        if (IsNeeded)
            _ = Server;
        _ready.TrySetResult();
    }

    /// <summary>Waits until the emulator has started.</summary>
    public Task WhenOpenAsync(CancellationToken cancellationToken) => _ready.Task.WaitAsync(cancellationToken);

    /// <summary>Removes the stubs of a universe that was deleted or reset.</summary>
    public void RemoveUniverse(string name)
    {
        if (_server.IsValueCreated)
            Server.RemoveUniverse(name);
    }

    public void Dispose()
    {
        _ready.TrySetResult();
        if (_server.IsValueCreated)
            DisposeServer();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private StubServer Start() => new(_settings, _address ?? throw new InvalidOperationException("The emulator is still starting."));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void DisposeServer() => Server.Dispose();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void CheckFiles() => MappingFiles.Check(new StubFolder(_settings.Folder), new StubHosts(_settings.ProxyHosts, ownPort: 0));
}

/// <summary>Settings of the stubs.</summary>
/// <param name="Folder">The folder of mappings; null for none.</param>
/// <param name="ProxyHosts">Hosts that stubs may call besides this machine.</param>
/// <param name="LogSize">The number of requests that WireMock.Net's own log holds.</param>
internal sealed record StubSettings(string? Folder, IReadOnlyCollection<string> ProxyHosts, int LogSize);
