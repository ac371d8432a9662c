namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Finds the routes that are most similar to a path that does not exist.</summary>
internal sealed class NearestRoutes(PathTable routes)
{
    private const int Shown = 3;

    public IEnumerable<string> Find(string method, string path)
    {
        var asked = $"{method} {path}";
        return routes.Handlers
            .OrderBy(route => NameDistance.Between(asked, $"{route.Method} {Filled(route, path)}"))
            .Select(route => $"{route.Method} {route.Pattern}")
            .Take(Shown);
    }

    // What stands where a pattern takes any value is no difference.
    private static string Filled(PathHandler route, string path)
    {
        var (pattern, given) = (route.Pattern.Split('/'), path.Split('/'));
        var places = Enumerable.Range(0, pattern.Length).Where(i => pattern[i] is ['{', ..]).ToList();
        if (places.Exists(i => i >= given.Length) || !route.Takes([.. places.Select(i => given[i])]))
            return route.Pattern;
        return string.Join('/', pattern.Select((segment, i) => places.Contains(i) ? given[i] : segment));
    }
}
