namespace Vtex.Tracking.Emulator.Wire;

/// <summary>What answers to one method at one path.</summary>
internal sealed class PathHandler(string method, string pattern, List<string> names, RequestDelegate handle)
{
    public string Method => method;

    public string Pattern => pattern;

    public Task HandleAsync(HttpContext context, List<string> values)
    {
        for (var i = 0; i < values.Count; i++)
            context.Request.RouteValues[names[i]] = values[i];
        return handle(context);
    }
}
