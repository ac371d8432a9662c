using System.Text.RegularExpressions;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>
/// The words of XPath 2.0 that a pattern may use: none that loops, makes ranges, reads documents or goes from a node to
/// those around it.
/// </summary>
internal static partial class XPathWords
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
