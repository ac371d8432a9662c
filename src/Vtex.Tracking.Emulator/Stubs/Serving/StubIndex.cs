using System.Buffers;
using WireMock;
using WireMock.Matchers;
using WireMock.Matchers.Request;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>
/// Knows which paths stubs name, so that other requests need not be held against every stub. It may say that a request
/// concerns a stub that does not match it in the end, never the other way round.
/// </summary>
internal sealed class StubIndex
{
    private static readonly StringComparer IgnoreCase = StringComparer.OrdinalIgnoreCase;

    private readonly IMapping[] _mappings;
    private readonly Dictionary<string, List<StubScope>> _paths = new(IgnoreCase);
    private readonly List<(string Prefix, StubScope Scope)> _prefixes = [];

    public StubIndex(IEnumerable<IMapping> mappings)
    {
        _mappings = [.. mappings.Where(mapping => !mapping.IsAdminInterface)];
        foreach (var mapping in _mappings)
            Add(mapping);
    }

    /// <summary>Checks whether this was made of just these mappings.</summary>
    public bool IsOf(IEnumerable<KeyValuePair<Guid, IMapping>> mappings)
    {
        var count = 0;
        foreach (var (_, mapping) in mappings)
        {
            if (mapping.IsAdminInterface)
                continue;
            if (count == _mappings.Length || !ReferenceEquals(_mappings[count], mapping))
                return false;
            count++;
        }

        return count == _mappings.Length;
    }

    /// <summary>Finds what stubs that name the path of a request do; null when none names it.</summary>
    public StubScope? Find(string method, string path)
    {
        var isPlain = path.AsSpan().IndexOfAnyExcept(Plain) < 0 && !path.Contains("/.", StringComparison.Ordinal);
        StubScope? found = null;
        if (!isPlain)
        {
            foreach (var scope in _paths.Values.SelectMany(scopes => scopes).Concat(_prefixes.Select(entry => entry.Scope)))
                found = scope.With(found);
            return found;
        }

        if (_paths.TryGetValue(path, out var exact))
        {
            foreach (var scope in exact)
                found = scope.Takes(method) ? scope.With(found) : found;
        }

        foreach (var (prefix, scope) in _prefixes)
        {
            if (path.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && scope.Takes(method))
                found = scope.With(found);
        }

        return found;
    }

    // Others are escaped on their way to WireMock.Net, or resolved.
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/-._~");

    private void Add(IMapping mapping)
    {
        var request = mapping.RequestMatcher as Request;
        var scope = new StubScope(MethodsOf(request), mapping.IsProxy || mapping.Provider is Response { ProxyAndRecordSettings: not null }, mapping.Provider is Response { UseTransformer: true });
        foreach (var (path, isPrefix) in PathsOf(request))
        {
            if (isPrefix)
                _prefixes.Add((path, scope));
            else if (_paths.TryGetValue(path, out var others))
                others.Add(scope);
            else
                _paths.Add(path, [scope]);
        }
    }

    private static List<(string Path, bool IsPrefix)> PathsOf(Request? request)
    {
        var paths = request?.GetRequestMessageMatcher<RequestMessagePathMatcher>();
        if (paths is not { Matchers: { Count: > 0 } matchers, Behaviour: MatchBehaviour.AcceptOnMatch })
            return [("", true)];
        return [.. matchers.SelectMany(LiteralPaths.Of)];
    }

    private static string[]? MethodsOf(Request? request)
    {
        var matchers = request?.GetRequestMessageMatchers<IRequestMatcher>().Where(matcher => matcher.Type == RequestMatcherType.Method).ToList();
        if (matchers is not [var matcher])
            return null;
        var type = matcher.GetType(); // it is internal
        return type.GetProperty("MatchBehaviour")?.GetValue(matcher) is MatchBehaviour.AcceptOnMatch
            && type.GetProperty("Methods")?.GetValue(matcher) is string[] methods
                ? methods
                : null;
    }
}
