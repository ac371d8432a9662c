namespace Vtex.Tracking.Emulator.Wire;

/// <summary>What answers to one method at one path. It is the endpoint of the requests that it gets, so that others can tell.</summary>
internal sealed class PathHandler(string method, string pattern, List<string> names, RequestDelegate handle)
    : Endpoint(handle, metadata: null, displayName: $"{method} {pattern}")
{
    public string Method => method;

    public string Pattern => pattern;

    public Task HandleAsync(HttpContext context, List<string> values)
    {
        context.SetEndpoint(this);
        for (var i = 0; i < values.Count; i++)
            context.Request.RouteValues[names[i]] = values[i];
        return RequestDelegate!(context);
    }
}
