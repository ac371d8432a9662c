using System.Buffers;
using WireMock;
using WireMock.Matchers;
using WireMock.Matchers.Request;
using WireMock.RequestBuilders;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>
/// Knows which paths stubs name, so that other requests need not be matched with every stub. It may say that a request
/// concerns a stub that does not match it in the end, never the other way round.
/// </summary>
internal sealed class StubIndex
{
    // Other letters are escaped on their way to WireMock.Net, or resolved.
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/-._~");

    private readonly IMapping[] _mappings;
    private readonly Dictionary<string, List<StubCandidates>> _paths = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Prefix, StubCandidates Candidates)> _prefixes = [];
    private readonly FixedAnswers _answers;

    public StubIndex(IEnumerable<IMapping> mappings)
    {
        _mappings = [.. mappings.Where(mapping => !mapping.IsAdminInterface)];
        _answers = new FixedAnswers(_mappings);
        foreach (var mapping in _mappings)
            Add(mapping);
    }

    /// <summary>All stubs, for requests of which no more is known.</summary>
    public StubCandidates All { get; private set; } = StubCandidates.None;

    /// <summary>Checks whether this was made of just these mappings.</summary>
    public bool IsOf(IEnumerable<KeyValuePair<Guid, IMapping>> mappings)
    {
        var count = 0;
        foreach (var (_, mapping) in mappings)
        {
            if (count < _mappings.Length && ReferenceEquals(_mappings[count], mapping))
                count++;
            else if (!mapping.IsAdminInterface)
                return false;
        }

        return count == _mappings.Length;
    }

    /// <summary>Finds the stubs that name the path of a request; null when none does.</summary>
    public StubCandidates? Find(string method, string path)
    {
        if (path.AsSpan().ContainsAnyExcept(Plain) || path.Contains("/.", StringComparison.Ordinal))
            return _mappings.Length == 0 ? null : All;
        StubCandidates? found = null;
        if (_paths.TryGetValue(path, out var exact))
        {
            foreach (var candidates in exact)
                found = candidates.Takes(method) ? candidates.With(found) : found;
        }

        foreach (var (prefix, candidates) in _prefixes)
        {
            if (path.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && candidates.Takes(method))
                found = candidates.With(found);
        }

        return found;
    }

    private void Add(IMapping mapping)
    {
        var request = mapping.RequestMatcher as Request;
        var candidates = StubCandidates.Of(mapping, request, _answers);
        All = candidates.With(All);
        foreach (var (path, isPrefix) in PathsOf(request))
        {
            if (isPrefix)
                _prefixes.Add((path, candidates));
            else if (_paths.TryGetValue(path, out var others))
                others.Add(candidates);
            else
                _paths.Add(path, [candidates]);
        }
    }

    private static List<(string Path, bool IsPrefix)> PathsOf(Request? request)
    {
        var paths = request?.GetRequestMessageMatcher<RequestMessagePathMatcher>();
        if (paths is not { Matchers: { Count: > 0 } matchers, Behaviour: MatchBehaviour.AcceptOnMatch })
            return [("", true)];
        return [.. matchers.SelectMany(LiteralPaths.Of)];
    }
}

/// <summary>Finds the paths that a matcher can match, as far as they are literal.</summary>
internal static class LiteralPaths
{
    private static readonly (string Path, bool IsPrefix) Any = ("", true);

    private static readonly SearchValues<char> Meta = SearchValues.Create("\\.[](){}*+?^$ #");

    /// <summary>Paths, and beginnings of paths; one of them is the path of any request that the matcher matches.</summary>
    public static IEnumerable<(string Path, bool IsPrefix)> Of(IStringMatcher matcher)
    {
        if (matcher.MatchBehaviour != MatchBehaviour.AcceptOnMatch)
            return [Any];
        var patterns = matcher.GetPatterns().Select(pattern => pattern.IsFirst ? pattern.First : pattern.Second.Pattern);
        return matcher switch
        {
            ExactMatcher => patterns.Select(pattern => (pattern, false)),
            WildcardMatcher when matcher.GetType() == typeof(WildcardMatcher) => patterns.Select(OfWildcard),
            RegexMatcher when matcher.GetType() == typeof(RegexMatcher) => patterns.Select(OfRegex),
            _ => [Any],
        };
    }

    private static (string Path, bool IsPrefix) OfWildcard(string pattern)
    {
        var end = pattern.AsSpan().IndexOfAny('*', '?');
        return end < 0 ? (pattern, false) : (pattern[..end], true);
    }

    // A letter before a quantifier need not be there.
    private static (string Path, bool IsPrefix) OfRegex(string pattern)
    {
        if (pattern is not ['^', ..] || pattern.Contains('|', StringComparison.Ordinal))
            return Any;
        var literal = pattern.AsSpan(1);
        var end = literal.IndexOfAny(Meta);
        if (end < 0)
            end = literal.Length;
        else if (literal[end] is '*' or '?' or '{' && end > 0)
            end--;
        return (literal[..end].ToString(), true);
    }
}
