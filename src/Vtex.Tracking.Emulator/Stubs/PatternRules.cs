using System.Text.RegularExpressions;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>
/// Bounds the patterns of matchers that come from files and requests. Each rule returns what is wrong; null when the
/// pattern can be used. The limits are chosen by us: what stays within them is evaluated in a short time on a small stack.
/// </summary>
internal static class PatternRules
{
    private const int MaxPattern = 1_000;
    private const int MaxPath = 500;
    private const int MaxDepth = 16;
    private const int MaxDescents = 2;
    private const int MaxCommas = 4;

    private static readonly Regex LongSlice = new(@"[\[:]\s*-?\s*[0-9]{4,}\s*:|:\s*-?\s*[0-9]{4,}", RegexOptions.NonBacktracking);

    public static string? Regex(string pattern)
    {
        if (TooLong(pattern, MaxPattern) is { } length)
            return length;
        if (Nesting.DepthOf(pattern) > MaxDepth)
            return $"nests more than {MaxDepth} groups.";
        try
        {
            _ = new Regex(pattern, RegexOptions.None, BoundedRegex.Timeout);
            return null;
        }
        catch (ArgumentException wrong)
        {
            return $"is not a regular expression of .NET: {wrong.Message}";
        }
    }

    public static string? Wildcard(string pattern) => TooLong(pattern, MaxPattern);

    /// <summary>For matchers that build their own expression for each value: it could not be bounded there.</summary>
    public static string? WildcardInValue(string pattern) => TooLong(pattern, MaxPattern)
        ?? (pattern.Count(letter => letter == '*') is var stars && stars > 1 && !(stars == 2 && pattern is [.., '*'])
            ? "may have one *, and one more at its end."
            : null);

    public static string? JsonPath(string pattern)
    {
        if (PathProblem(pattern) is { } problem)
            return problem;
        if (Unquoted(pattern).Contains("=~", StringComparison.Ordinal))
            return "uses =~, a regular expression without a limit of time. Use a RegexMatcher on the body.";
        if (Occurrences(pattern, "..") > MaxDescents)
            return $"descends (..) more than {MaxDescents} times.";
        if (NestedScans.InJsonPath(Unquoted(pattern)) is { } scan)
            return scan;
        try
        {
            _ = new Newtonsoft.Json.Linq.JObject().SelectToken(pattern);
            return null;
        }
        catch (Newtonsoft.Json.JsonException wrong)
        {
            return $"is not a JSONPath: {wrong.Message}";
        }
    }

    /// <summary>The library counts from one number of a slice to the other, however long the list is.</summary>
    public static string? JmesPath(string pattern) => PathProblem(pattern)
        ?? (LongSlice.IsMatch(Unquoted(pattern)) ? "has a slice with a number of more than three digits." : null);

    public static string? XPath(string pattern) => PathProblem(pattern)
        ?? (Occurrences(pattern, "//") > MaxDescents ? $"descends (//) more than {MaxDescents} times." : null)
        ?? XPathRules.FindProblem(Unquoted(pattern))
        ?? NestedScans.InXPath(Unquoted(pattern));

    private static string? PathProblem(string pattern)
    {
        if (TooLong(pattern, MaxPath) is { } length)
            return length;
        if (Nesting.DepthOf(pattern) > MaxDepth)
            return $"nests more than {MaxDepth} brackets.";
        return Unquoted(pattern).Count(letter => letter == ',') > MaxCommas ? $"has more than {MaxCommas} commas." : null;
    }

    private static string? TooLong(string pattern, int most) =>
        pattern.Length > most ? $"must have at most {most} characters, has {pattern.Length}." : null;

    private static int Occurrences(string pattern, string part) => Unquoted(pattern).Split(part).Length - 1;

    /// <summary>The pattern with what stands in quotes taken out.</summary>
    private static string Unquoted(string pattern)
    {
        var quote = '\0';
        return string.Concat(pattern.Where(letter =>
        {
            if (quote == '\0' && letter is '\'' or '"')
                quote = letter;
            else if (letter == quote)
                quote = '\0';
            else
                return quote == '\0';
            return true;
        }));
    }
}

/// <summary>Measures how deeply brackets are nested in a text.</summary>
internal static class Nesting
{
    /// <summary>The deepest nesting of round, square and curly brackets, whether they belong together or not.</summary>
    public static int DepthOf(ReadOnlySpan<char> text)
    {
        var (depth, deepest) = (0, 0);
        foreach (var letter in text)
        {
            if (letter is '(' or '[' or '{')
                deepest = Math.Max(deepest, ++depth);
            else if (letter is ')' or ']' or '}' && depth > 0)
                depth--;
        }

        return deepest;
    }
}

/// <summary>
/// Makes regular expressions whose time is bounded: linear where the pattern allows it, else with a limit. WireMock.Net
/// itself gives them 10 seconds, or no limit at all.
/// </summary>
internal static class BoundedRegex
{
    public static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(250);

    // Compiling costs more than a stub's few requests give back, and does not go with NonBacktracking.
    private const RegexOptions Taken = RegexOptions.Compiled | RegexOptions.NonBacktracking;

    public static Regex Of(Regex regex)
    {
        var options = regex.Options & ~Taken;
        try
        {
            return new Regex(regex.ToString(), options | RegexOptions.NonBacktracking, Timeout);
        }
        catch (NotSupportedException)
        {
            return new Regex(regex.ToString(), options, Timeout); // it looks around or back
        }
    }
}
