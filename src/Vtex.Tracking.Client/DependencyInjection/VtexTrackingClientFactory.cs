using Microsoft.Extensions.DependencyInjection;

namespace Vtex.Tracking.DependencyInjection;

/// <inheritdoc cref="IVtexTrackingClientFactory"/>
internal sealed class VtexTrackingClientFactory(
    IServiceProvider provider,
    IEnumerable<AccountName> registered,
    IEnumerable<FactoryCapacity> capacities) : IVtexTrackingClientFactory, IDisposable
{
    private const int DefaultMaxClients = 1_000;

    private readonly HashSet<string> _registered = new(registered.Select(name => name.Value), StringComparer.Ordinal);
    private readonly int _maxClients = capacities.LastOrDefault()?.MaxClients ?? DefaultMaxClients;
    private readonly Dictionary<string, VtexTrackingClient> _made = new(StringComparer.Ordinal);
    private bool _disposed;

    public IVtexTrackingClient GetClient(string account)
    {
        Argument.NotEmpty(account);
        if (_registered.Contains(account))
            return provider.GetRequiredKeyedService<IVtexTrackingClient>(account);
        lock (_made)
        {
            ThrowIfDisposed();
            return _made.TryGetValue(account, out var client)
                ? client
                : throw new InvalidOperationException("No client of this name was registered or made.");
        }
    }

    public IVtexTrackingClient GetOrAddClient(string account, Action<VtexTrackingOptions> configure)
    {
        Argument.NotEmpty(account);
        Argument.NotNull(configure);
        if (_registered.Contains(account))
            return provider.GetRequiredKeyedService<IVtexTrackingClient>(account);
        lock (_made)
        {
            ThrowIfDisposed();
            if (!_made.TryGetValue(account, out var client))
            {
                if (_made.Count >= _maxClients)
                    throw new InvalidOperationException(Full());
                client = Make(account, configure);
                _made.Add(account, client);
            }

            return client;
        }
    }

    public bool RemoveClient(string account)
    {
        Argument.NotEmpty(account);
        VtexTrackingClient? client;
        lock (_made)
        {
            ThrowIfDisposed();
            if (!_made.TryGetValue(account, out client))
                return false;
            _made.Remove(account);
        }

        client.Dispose();
        return true;
    }

    public void Dispose()
    {
        lock (_made)
        {
            _disposed = true;
            foreach (var client in _made.Values)
                client.Dispose();
            _made.Clear();
        }
    }

    private VtexTrackingClient Make(string account, Action<VtexTrackingOptions> configure)
    {
        var options = new VtexTrackingOptions();
        configure(options);
        new HostServices(provider).PostConfigure(account, options);
        return ClientRegistration.Create(provider, options, HttpClientNames.Of(account));
    }

    private string Full() => FormattableString.Invariant(
        $"There are {_maxClients} clients already. Remove one, or allow more with AddVtexTrackingClientFactory.");

    private void ThrowIfDisposed()
    {
#if NET
        ObjectDisposedException.ThrowIf(_disposed, this);
#else
        if (_disposed)
            throw new ObjectDisposedException(GetType().FullName);
#endif
    }
}

/// <summary>An account whose client was registered at start.</summary>
internal sealed record AccountName(string Value);

/// <summary>The number of clients that the factory keeps that were made at run time.</summary>
internal sealed record FactoryCapacity(int MaxClients);
