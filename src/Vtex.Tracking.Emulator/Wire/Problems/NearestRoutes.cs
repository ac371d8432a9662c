using Microsoft.AspNetCore.Routing;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Finds the routes that look most like a path that leads nowhere.</summary>
internal sealed class NearestRoutes(EndpointDataSource endpoints)
{
    private const int Shown = 3;
    private const int LongestCompared = 200;

    public IEnumerable<string> Find(string method, string path)
    {
        var asked = $"{method} {path}";
        if (asked.Length > LongestCompared)
            asked = asked[..LongestCompared];
        return Known().OrderBy(route => EditDistance.Between(asked, route)).Take(Shown);
    }

    private IEnumerable<string> Known() =>
        from endpoint in endpoints.Endpoints.OfType<RouteEndpoint>()
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []
        select $"{method} {endpoint.RoutePattern.RawText}";
}
