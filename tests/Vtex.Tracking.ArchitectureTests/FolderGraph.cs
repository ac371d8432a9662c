namespace Vtex.Tracking.ArchitectureTests;

/// <summary>The folders of a project and which uses which: where types lie is read from the source, what they use from the assembly.</summary>
internal sealed class FolderGraph
{
    private readonly Dictionary<(string From, string To), SortedSet<string>> _arrows = [];

    /// <param name="project">A project below <c>src</c>.</param>
    /// <param name="within">A folder of it whose own folders are meant; empty for the project's.</param>
    public FolderGraph(string project, string within)
    {
        var folders = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in Repository.Sources(Path.Combine("src", project)))
        {
            if (FolderOf(path, within) is not { } folder)
                continue;
            var file = SourceFile.Read(Path.Combine("src", project, path));
            foreach (var type in file.Types)
                folders.TryAdd($"{file.Namespace}.{type.Name}", folder);
        }

        foreach (var (type, used) in TypeUsage.Of(project))
        {
            foreach (var other in used)
                Add(folders, type, other);
        }
    }

    public IEnumerable<(string From, string To)> Arrows => _arrows.Keys;

    /// <summary>The arrows that lie on a circle, each with some of the types that draw it.</summary>
    public IEnumerable<string> Circles(IReadOnlyCollection<(string From, string To)> except) =>
        from arrow in _arrows
        where !except.Contains(arrow.Key) && Reaches(arrow.Key.To, arrow.Key.From, except)
        orderby arrow.Key.From, arrow.Key.To
        select $"{arrow.Key.From} → {arrow.Key.To}: {string.Join(", ", arrow.Value.Take(4))} ({arrow.Value.Count})";

    private bool Reaches(string from, string to, IReadOnlyCollection<(string From, string To)> except)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal) { from };
        var open = new Queue<string>(reached);
        while (open.TryDequeue(out var folder))
        {
            foreach (var arrow in _arrows.Keys.Where(arrow => arrow.From == folder && !except.Contains(arrow) && reached.Add(arrow.To)))
                open.Enqueue(arrow.To);
        }

        return reached.Contains(to);
    }

    private void Add(Dictionary<string, string> folders, string type, string used)
    {
        if (!folders.TryGetValue(NameOf(type), out var from) || !folders.TryGetValue(NameOf(used), out var to) || from == to)
            return;
        if (!_arrows.TryGetValue((from, to), out var pairs))
            _arrows[(from, to)] = pairs = new SortedSet<string>(StringComparer.Ordinal);
        pairs.Add($"{ShortName(type)} uses {ShortName(used)}");
    }

    private static string? FolderOf(string path, string within)
    {
        var folder = Path.GetDirectoryName(path)!;
        if (within.Length > 0 && !folder.StartsWith(within, StringComparison.Ordinal))
            return null;
        var own = folder[within.Length..].TrimStart(Path.DirectorySeparatorChar);
        return own.Length == 0 ? "(root)" : own.Split(Path.DirectorySeparatorChar)[0];
    }

    // A generic type is List`1 in the assembly.
    private static string NameOf(string type) => type.Split('`')[0];

    private static string ShortName(string type) => NameOf(type)[(type.LastIndexOf('.') + 1)..];
}
