namespace Vtex.Tracking.Emulator.Wire;

/// <summary>A place in the tree of paths: what answers here, and which segments lead on.</summary>
internal sealed class PathNode(string segment)
{
    private readonly List<PathNode> _children = [];
    private PathNode? _any;

    public List<PathHandler> Handlers { get; } = [];

    /// <summary>The child for a segment; it is made when there is none.</summary>
    public PathNode Segment(string name)
    {
        var child = Child(name);
        if (child is null)
            _children.Add(child = new PathNode(name));
        return child;
    }

    /// <summary>The child for a segment of any value.</summary>
    public PathNode AnySegment() => _any ??= new PathNode("");

    /// <summary>The place where a path ends from a position on, with the values on the way; null when it leads nowhere.</summary>
    public PathNode? Find(string path, int start, List<string> values)
    {
        if (start >= path.Length)
            return Handlers.Exists(handler => handler.Takes(values)) ? this : null;

        var slash = path.IndexOf('/', start);
        var end = slash < 0 ? path.Length : slash;
        var name = path.AsSpan(start, end - start);
        return Child(name)?.Find(path, end + 1, values) ?? FindAny(path, name, end + 1, values);
    }

    private PathNode? FindAny(string path, ReadOnlySpan<char> name, int next, List<string> values)
    {
        if (_any is null || name.IsEmpty)
            return null;

        values.Add(name.ToString());
        if (_any.Find(path, next, values) is { } found)
            return found;
        values.RemoveAt(values.Count - 1);
        return null;
    }

    private PathNode? Child(ReadOnlySpan<char> name)
    {
        foreach (var child in _children)
        {
            if (child.Is(name))
                return child;
        }

        return null;
    }

    private bool Is(ReadOnlySpan<char> name) => name.Equals(segment, StringComparison.OrdinalIgnoreCase);
}
