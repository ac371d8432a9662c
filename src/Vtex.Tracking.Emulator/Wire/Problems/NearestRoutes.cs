
namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Finds the routes that look most like a path that leads nowhere.</summary>
internal sealed class NearestRoutes(PathTable routes)
{
    private const int Shown = 3;
    private const int LongestCompared = 200;

    public IEnumerable<string> Find(string method, string path)
    {
        var asked = $"{method} {path}";
        if (asked.Length > LongestCompared)
            asked = asked[..LongestCompared];
        return routes.Handlers
            .Select(handler => $"{handler.Method} {handler.Pattern}")
            .OrderBy(route => EditDistance.Between(asked, route))
            .Take(Shown);
    }
}
