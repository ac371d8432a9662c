namespace Vtex.Tracking.Emulator.Wire;

/// <summary>The paths at which the hub calls a carrier's app, and the universe that a call is for.</summary>
internal static class CarrierPaths
{
    public const string Notify = "/{app}/{version}/{account}/{workspace}/notify";
    public const string Tracking = "/{app}/{version}/{account}/{workspace}/tracking";

    /// <summary>Names another universe than that of the account.</summary>
    public const string UniverseHeader = "Vtex-Emulator-Universe";

    private const int App = 0;
    private const int Account = 2;
    private const int Segments = 5;

    // What begins so belongs to another API, and what is unknown there is not found.
    private static readonly string[] NoApps = ["receiver", "api", "_emulator", "__admin"];

    private static readonly string[] Calls = ["notify", "tracking"];

    /// <summary>Checks whether values of a path can be those of a carrier's app.</summary>
    public static bool Take(IReadOnlyList<string> values) => !NoApps.Contains(values[App], StringComparer.OrdinalIgnoreCase);

    /// <summary>Finds the universe that a call of a carrier's app is for; null when it is not such a call.</summary>
    public static string? UniverseOf(HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method) || request.Path.Value is not ['/', ..] path)
            return null;
        var segments = path[1..].Split('/');
        if (segments is [.., _, ""])
            segments = segments[..^1];
        return segments.Length == Segments
            && Calls.Contains(segments[^1], StringComparer.OrdinalIgnoreCase)
            && !segments.Contains("")
            && Take(segments)
                ? UniverseOf(request, EscapedSlash.Decode(segments[Account]))
                : null;
    }

    /// <summary>Finds the universe that a call for an account is for.</summary>
    public static string UniverseOf(HttpRequest request, string account) => UniverseInHeader(request) ?? account;

    /// <summary>
    /// The universe that the header names, percent-encoded as in a URL where it has characters that headers cannot carry;
    /// null when it names none.
    /// </summary>
    public static string? UniverseInHeader(HttpRequest request) =>
        request.Headers.TryGetValue(UniverseHeader, out var named) && named is [{ Length: > 0 } name]
            ? Uri.UnescapeDataString(name)
            : null;
}
