namespace Vtex.Tracking.IntegrationTests.Contract;

/// <summary>The old versions and Portuguese names of the paths; each means an operation of today's contract.</summary>
internal static class LegacyNames
{
    private static readonly string[] Versions = ["/v1.1/", "/v1/"];

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["/servicos"] = "/services",
        ["/servicos/nf"] = "/services/invoice",
        ["/servicos/roteirizado"] = "/services/routes",
        ["/servicos/roteirizacao"] = "/services/routes",
    };

    public static string Translate(string path)
    {
        foreach (var version in Versions.Where(version => path.StartsWith(version, StringComparison.Ordinal)))
            path = path[(version.Length - 1)..];
        if (Names.TryGetValue(path, out var name))
            return name;
        return path.StartsWith("/servicos/", StringComparison.Ordinal) ? "/services/" + path["/servicos/".Length..] : path;
    }
}
