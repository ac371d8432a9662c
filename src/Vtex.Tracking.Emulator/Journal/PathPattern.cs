using System.Text.RegularExpressions;

namespace Vtex.Tracking.Emulator.Journal;

/// <summary>
/// A path in which <c>{name}</c> stands for one segment and <c>*</c> for any characters. Letters match in any case, a
/// slash at the end does not count. No pattern takes more time than its length times that of the path.
/// </summary>
internal sealed partial class PathPattern
{
    public const int MaxLength = 1_000;

    private readonly Regex _regex;

    private PathPattern(string text) => _regex = new Regex(
        $"^{Parts().Replace(WithoutLastSlash(text), part => ToRegex(part.Value))}\\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.NonBacktracking);

    /// <summary>Finds what is wrong with a pattern; null when it can be used.</summary>
    public static string? FindProblem(string text)
    {
        if (text.Length > MaxLength)
            return $"must have at most {MaxLength} characters, has {text.Length}.";
        if (text is not ['/' or '*', ..])
            return "must begin with a slash, such as /receiver/services/{id}.";
        return Segment().Replace(text, "").AsSpan().ContainsAny('{', '}')
            ? "has a brace without its counterpart; {id} stands for one segment."
            : null;
    }

    /// <exception cref="ArgumentException">The pattern cannot be used.</exception>
    public static PathPattern Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return FindProblem(text) is { } problem
            ? throw new ArgumentException($"The path pattern {problem}", nameof(text))
            : new PathPattern(text);
    }

    public bool Matches(string path) => _regex.IsMatch(WithoutLastSlash(path));

    private static string WithoutLastSlash(string path) => path is [_, .., '/'] ? path[..^1] : path;

    private static string ToRegex(string part) => part switch
    {
        "*" => ".*",
        ['{', ..] => "[^/]+",
        _ => Regex.Escape(part),
    };

    [GeneratedRegex(@"\{[^{}/]*\}", RegexOptions.NonBacktracking)]
    private static partial Regex Segment();

    [GeneratedRegex(@"\*|\{[^{}/]*\}|[^*{]+", RegexOptions.NonBacktracking)]
    private static partial Regex Parts();
}
