using System.Buffers;
using WireMock.Matchers;

namespace Vtex.Tracking.Emulator.Stubs;

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
