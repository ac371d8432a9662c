using Microsoft.AspNetCore.Http.Features;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>A node in the tree of paths: its handlers, and the nodes of the next segment.</summary>
internal sealed class PathNode(string segment)
{
    private readonly List<PathNode> _children = [];
    private PathNode? _any;

    public List<PathHandler> Handlers { get; } = [];

    /// <summary>Gets or adds the child for a segment.</summary>
    public PathNode Segment(string name)
    {
        var child = Child(name);
        if (child is null)
            _children.Add(child = new PathNode(name));
        return child;
    }

    /// <summary>Gets or adds the child for a segment of any value.</summary>
    public PathNode AnySegment() => _any ??= new PathNode("");

    /// <summary>Finds the node at which a path ends, and collects the values on the way; null when there is none.</summary>
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

/// <summary>Handles one method at one path. It is the endpoint of its requests, so that other layers recognize them.</summary>
internal sealed class PathHandler(
    string method, string pattern, List<string> names, List<int> segments, RequestDelegate handle, Func<IReadOnlyList<string>, bool>? takes)
    : Endpoint(handle, metadata: null, displayName: $"{method} {pattern}")
{
    public string Method => method;

    public string Pattern => pattern;

    /// <summary>Checks whether it handles a path with these values.</summary>
    public bool Takes(IReadOnlyList<string> values) => takes?.Invoke(values) ?? true;

    public Task HandleAsync(HttpContext context, List<string> values)
    {
        context.SetEndpoint(this);
        for (var i = 0; i < values.Count; i++)
            context.Request.RouteValues[names[i]] = EscapedSlash.Decode(values[i], context, segments[i]);
        return RequestDelegate!(context);
    }
}

/// <summary>
/// Decodes the one escape that servers leave in a path: a slash that belongs to a value. All else is decoded already, and so
/// the escape may as well be what was sent as <c>%252F</c>.
/// </summary>
internal static class EscapedSlash
{
    private const string Escape = "%2F";

    public static string Decode(string value) => value.Replace(Escape, "/", StringComparison.OrdinalIgnoreCase);

    /// <summary>Decodes a value by the address as it was sent.</summary>
    /// <param name="value">The value as the server gives it.</param>
    /// <param name="context">The request.</param>
    /// <param name="segment">Which segment of the path it is, from 0.</param>
    public static string Decode(string value, HttpContext context, int segment)
    {
        if (!value.Contains(Escape, StringComparison.OrdinalIgnoreCase))
            return value;
        var sent = (context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "").Split('?')[0].Split('/');
        // An address with dots or a host has other segments than its path.
        var isPath = sent.Length == context.Request.Path.Value!.Split('/').Length && sent[0].Length == 0;
        return isPath ? Uri.UnescapeDataString(sent[segment + 1]) : Decode(value);
    }
}
