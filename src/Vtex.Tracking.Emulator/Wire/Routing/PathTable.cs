namespace Vtex.Tracking.Emulator.Wire;

/// <summary>
/// Routes requests to handlers. A segment in braces matches any value, which is found in
/// <see cref="HttpRequest.RouteValues"/>; case does not matter, nor does a slash at the end.
/// </summary>
/// <remarks>
/// The framework's router does this and much more, but building its matcher takes longer than the rest of the emulator's
/// start.
/// </remarks>
internal sealed class PathTable
{
    private readonly PathNode _root = new("");
    private readonly List<PathHandler> _handlers = [];

    /// <summary>Gets all handlers.</summary>
    public IReadOnlyList<PathHandler> Handlers => _handlers;

    public void MapGet(string pattern, RequestDelegate handle) => Map(HttpMethods.Get, pattern, handle);

    public void MapPost(string pattern, RequestDelegate handle) => Map(HttpMethods.Post, pattern, handle);

    public void MapDelete(string pattern, RequestDelegate handle) => Map(HttpMethods.Delete, pattern, handle);

    /// <summary>Maps a handler to a path.</summary>
    /// <param name="method">The method.</param>
    /// <param name="pattern">The path.</param>
    /// <param name="handle">The handler.</param>
    /// <param name="takes">Checks the values of the segments in braces; all match when null.</param>
    public void Map(string method, string pattern, RequestDelegate handle, Func<IReadOnlyList<string>, bool>? takes = null)
    {
        var node = _root;
        var (names, segments) = (new List<string>(), new List<int>());
        foreach (var (at, segment) in pattern.Split('/', StringSplitOptions.RemoveEmptyEntries).Index())
        {
            if (segment is ['{', .. var name, '}'])
            {
                names.Add(name);
                segments.Add(at);
                node = node.AnySegment();
            }
            else
            {
                node = node.Segment(segment);
            }
        }

        var handler = new PathHandler(method, pattern, names, segments, handle, takes);
        node.Handlers.Add(handler);
        _handlers.Add(handler);
    }

    /// <summary>Calls the handler of a request; answers 404 when there is no such path, 405 when it has other methods.</summary>
    public Task HandleAsync(HttpContext context)
    {
        var values = new List<string>();
        if (_root.Find(context.Request.Path.Value ?? "", 1, values) is not { } node)
            return Refuse(context, StatusCodes.Status404NotFound);

        foreach (var handler in node.Handlers)
        {
            if (HttpMethods.Equals(handler.Method, context.Request.Method))
                return handler.HandleAsync(context, values);
        }

        context.Response.Headers.Allow = string.Join(", ", node.Handlers.Select(handler => handler.Method));
        return Refuse(context, StatusCodes.Status405MethodNotAllowed);
    }

    private static Task Refuse(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
