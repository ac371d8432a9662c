using System.Text.RegularExpressions;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>
/// The words of XPath 2.0 that a pattern may use: none that loops, makes ranges, reads documents or goes from a node to
/// those around it.
/// </summary>
internal static partial class XPathRules
{
    private static readonly HashSet<string> Functions = new(StringComparer.Ordinal)
    {
        "boolean", "ceiling", "concat", "contains", "count", "empty", "ends-with", "exists", "false", "floor", "last",
        "local-name", "lower-case", "name", "namespace-uri", "node", "normalize-space", "not", "number", "position", "round",
        "starts-with", "string", "string-length", "substring", "substring-after", "substring-before", "sum", "text",
        "translate", "true", "upper-case",
    };

    private static readonly HashSet<string> Operators = new(StringComparer.Ordinal) { "and", "or", "div", "mod", "eq", "ne", "lt", "le", "gt", "ge" };

    public static string? FindProblem(string unquoted)
    {
        foreach (Match word in Called().Matches(unquoted))
        {
            var name = word.Groups["name"].Value;
            if (!Functions.Contains(name) && !Operators.Contains(name))
                return $"calls {name}(), which is not offered. Offered are {string.Join(", ", Functions)}.";
        }

        foreach (Match axis in Axis().Matches(unquoted))
        {
            if (axis.Groups["name"].Value is var name && name is not ("child" or "attribute" or "self"))
                return $"uses {(name.Length > 0 ? $"the axis {name}" : "..")}, which is not offered. Offered are the axes child, attribute and self, and //.";
        }

        return Loop().Match(unquoted) is { Success: true } loop
            ? $"uses '{loop.Value.Trim()}': expressions that loop or make ranges are not offered."
            : null;
    }

    [GeneratedRegex(@"(?<name>[A-Za-z][\w:.-]*)\s*\(", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Called();

    [GeneratedRegex(@"(?<name>[a-z-]+)\s*::|(?<name>)\.\.", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Axis();

    [GeneratedRegex(@"\b(for|some|every|if)\s*[$(]|[\w)\]]\s+to\s+[\w($-]|\$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Loop();
}

/// <summary>
/// Finds paths that would search the whole document again for each of its parts: their cost grows with the square of the
/// document, or faster. Patterns are given with what stands in quotes taken out.
/// </summary>
internal static class NestedScans
{
    private const string NameLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.:-";

    private static readonly string[] Operators = ["and", "or", "div", "mod", "eq", "ne", "lt", "le", "gt", "ge"];

    /// <summary>Finds <c>//</c> and paths from the root inside of a predicate, or of parentheses in a step.</summary>
    public static string? InXPath(string pattern)
    {
        var scopes = new Stack<bool>();
        for (var i = 0; i < pattern.Length; i++)
        {
            var isNested = scopes.TryPeek(out var nested) && nested;
            if (pattern[i] == '[')
                scopes.Push(true);
            else if (pattern[i] == '(')
                scopes.Push(isNested || IsInStep(pattern.AsSpan(0, i)));
            else if (pattern[i] is ']' or ')')
                scopes.TryPop(out _);
            else if (pattern[i] == '/' && isNested && (pattern.AsSpan(i).StartsWith("//") || IsRoot(pattern.AsSpan(0, i))))
                return "searches the document again inside of a predicate or a step (// or a path from the root).";
        }

        return null;
    }

    /// <summary>Finds <c>..</c> and paths from the root inside of a filter.</summary>
    public static string? InJsonPath(string pattern)
    {
        var (depth, filter) = (0, int.MaxValue);
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] is '[' or '(')
                depth++;
            else if (pattern[i] is ']' or ')' && --depth < filter)
                filter = int.MaxValue;
            else if (pattern[i] == '?')
                filter = Math.Min(filter, depth);
            else if (filter != int.MaxValue && (pattern.AsSpan(i).StartsWith("..") || pattern[i] == '$' && pattern[i - 1] != '.'))
                return "searches the document again inside of a filter (.. or $).";
        }

        return null;
    }

    // A parenthesis that stands where a step does, such as that of a//(b) or a/count(b).
    private static bool IsInStep(ReadOnlySpan<char> before) => before.TrimEnd().TrimEnd(NameLetters).TrimEnd() is [.., '/'];

    // What a path goes on from is a name, a closing bracket, a dot, or a * that is no multiplication.
    private static bool IsRoot(ReadOnlySpan<char> before)
    {
        if (before is [.., '*'])
            return before is not [.., '/' or '[' or '(' or ':' or '@', '*'];
        if (before is [] or [.., not (')' or ']' or '.' or '_' or '-') and not (>= '0' and <= '9') and not (>= 'A' and <= 'Z') and not (>= 'a' and <= 'z') and < '\u0080'])
            return true;
        foreach (var word in Operators)
        {
            if (before.EndsWith(word) && (before.Length == word.Length || !NameLetters.Contains(before[^(word.Length + 1)])))
                return true;
        }

        return false;
    }
}
