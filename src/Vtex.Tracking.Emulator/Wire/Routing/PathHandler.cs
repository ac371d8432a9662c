namespace Vtex.Tracking.Emulator.Wire;

/// <summary>What answers to one method at one path. It is the endpoint of the requests that it gets, so that others can tell.</summary>
internal sealed class PathHandler(
    string method, string pattern, List<string> names, RequestDelegate handle, Func<IReadOnlyList<string>, bool>? takes)
    : Endpoint(handle, metadata: null, displayName: $"{method} {pattern}")
{
    public string Method => method;

    public string Pattern => pattern;

    /// <summary>Whether the path with these values is one that it answers at.</summary>
    public bool Takes(IReadOnlyList<string> values) => takes?.Invoke(values) ?? true;

    public Task HandleAsync(HttpContext context, List<string> values)
    {
        context.SetEndpoint(this);
        for (var i = 0; i < values.Count; i++)
            context.Request.RouteValues[names[i]] = EscapedSlash.Decode(values[i]); // all else is decoded already
        return RequestDelegate!(context);
    }
}
