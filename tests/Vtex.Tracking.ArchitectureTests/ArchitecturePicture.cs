using System.Text.RegularExpressions;

namespace Vtex.Tracking.ArchitectureTests;

/// <summary>The picture in <c>docs/architecture.md</c>: a Mermaid flowchart of projects, and of the folders of one of them.</summary>
internal sealed partial class ArchitecturePicture
{
    private ArchitecturePicture(IReadOnlyList<(string From, string To)> arrows) => Arrows = arrows;

    /// <summary>The arrows by the names of what they join. A folder's name ends with a slash.</summary>
    public IReadOnlyList<(string From, string To)> Arrows { get; }

    public static string Page { get; } = File.ReadAllText(Path.Combine(Repository.Root, "docs", "architecture.md"));

    public static ArchitecturePicture Read()
    {
        var chart = Chart().Match(Page).Groups["chart"].Value;
        var names = Node().Matches(chart).ToDictionary(
            match => match.Groups["id"].Value, match => match.Groups["name"].Value, StringComparer.Ordinal);
        return new ArchitecturePicture(
            [.. Arrow().Matches(chart).Select(match => (names[match.Groups["from"].Value], names[match.Groups["to"].Value]))]);
    }

    public bool Leads(string from, string to) =>
        Arrows.Any(arrow => arrow.From == from && (arrow.To == to || Leads(arrow.To, to)));

    [GeneratedRegex(@"```mermaid\n(?<chart>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Chart();

    [GeneratedRegex(@"(?<id>\w+)\[""(?<name>[\w./]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Node();

    [GeneratedRegex(@"^\s*(?<from>\w+) --> (?<to>\w+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Arrow();
}
