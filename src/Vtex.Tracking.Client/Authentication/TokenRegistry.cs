using System.Runtime.CompilerServices;

namespace Vtex.Tracking.Authentication;

/// <summary>
/// Lets all clients of one identity in the process share one <see cref="TokenSource"/>. Holds nothing alive: a source
/// lives as long as a client uses it.
/// </summary>
/// <remarks>
/// Identities are told apart within a scope, which is what the requests go through: the real network is one, and each
/// handler of the user is one, for behind two handlers there may be two servers of the same name.
/// </remarks>
internal static class TokenRegistry
{
    private static readonly ConditionalWeakTable<object, Dictionary<TokenIdentity, WeakReference<TokenSource>>> Scopes =
        new();

    /// <summary>The scope of clients that call over real connections.</summary>
    public static object Network { get; } = new();

    public static TokenSource SourceOf(object scope, TokenIdentity identity, Func<TokenSource> make)
    {
        var sources = Scopes.GetValue(scope, static _ => new());
        lock (sources)
        {
            if (sources.TryGetValue(identity, out var known) && known.TryGetTarget(out var source))
                return source;

            foreach (var abandoned in sources.Where(entry => !entry.Value.TryGetTarget(out _)).ToList())
                sources.Remove(abandoned.Key);
            source = make();
            sources[identity] = new(source);
            return source;
        }
    }

    /// <summary>The scope of a chain of handlers: what stands at its end.</summary>
    public static object ScopeOf(HttpMessageHandler handler)
    {
        var innermost = handler;
        while (innermost is DelegatingHandler { InnerHandler: { } inner })
            innermost = inner;
        return innermost is HttpClientHandler
#if NET
            or SocketsHttpHandler { ConnectCallback: null }
#endif
            ? Network
            : innermost;
    }
}
