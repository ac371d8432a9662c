using System.Text;
using System.Text.RegularExpressions;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>A path with variables, such as <c>/services/{id}</c>: each takes one segment or a part of it, and <c>**</c>
/// takes any number of them.</summary>
internal sealed partial class PathTemplate
{
    private readonly string _regex;
    private readonly List<string> _variables = [];

    public PathTemplate(string text)
    {
        var regex = new StringBuilder(@"\A");
        var at = 0;
        foreach (Match special in Special().Matches(text))
        {
            regex.Append(Regex.Escape(text[at..special.Index]));
            regex.Append(special.ValueSpan is "**" ? ".*" : "([^/]+)");
            if (special.Groups["name"] is { Success: true } name)
                _variables.Add(name.Value);
            if (at == 0)
                Prefix = text[..special.Index];
            at = special.Index + special.Length;
        }

        Prefix ??= text;
        Shape = Special().Replace(text, "\0");
        _regex = regex.Append(Regex.Escape(text[at..])).Append(@"\z").ToString();
    }

    /// <summary>What stands before the first variable.</summary>
    public string Prefix { get; }

    /// <summary>The path with one letter that no path has for each variable: how near a path is, WireMock measures from this.</summary>
    public string Shape { get; }

    private Regex Compiled => field ??= new Regex(
        _regex, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Singleline);

    public bool Matches(string path) => Compiled.IsMatch(path);

    /// <summary>What a path has for a variable, as sent; null when there is no such variable, or the path does not match.</summary>
    public string? Value(string path, string variable)
    {
        var place = _variables.IndexOf(variable);
        return place >= 0 && Compiled.Match(path) is { Success: true } match ? match.Groups[place + 1].Value : null;
    }

    /// <summary>What a path has for each variable, as sent; nothing when it does not match.</summary>
    public IReadOnlyDictionary<string, string> Values(string path)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Compiled.Match(path) is { Success: true } match)
        {
            for (var place = 0; place < _variables.Count; place++)
                values[_variables[place]] = match.Groups[place + 1].Value;
        }

        return values;
    }

    [GeneratedRegex(@"\*\*|\{(?<name>[^{}/]+)\}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Special();
}
