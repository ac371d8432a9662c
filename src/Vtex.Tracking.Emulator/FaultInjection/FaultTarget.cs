using Vtex.Tracking.Emulator.Journal;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator;

/// <summary>The requests that a fault applies to. It never applies to requests to <c>/_emulator</c> and <c>/__admin</c>.</summary>
public sealed class FaultTarget
{
    private readonly Func<string, string, string?, bool> _includes;

    private FaultTarget(string name, Func<string, string, string?, bool> includes) => (Name, _includes) = (name, includes);

    /// <summary>Every request.</summary>
    public static FaultTarget All { get; } = new("all", (_, _, _) => true);

    /// <summary>The login of the Tracking API, under all its paths.</summary>
    public static FaultTarget Login { get; } = new("login", (method, path, _) => IsLogin(method, path));

    /// <summary>Every request with a bearer token.</summary>
    public static FaultTarget Authenticated { get; } = new(
        "authenticated", (_, _, authorization) => authorization?.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) == true);

    /// <summary>GET requests of the Tracking API.</summary>
    public static FaultTarget Reads { get; } = new("reads", (method, path, _) => HttpMethods.IsGet(method) && IsTracking(path));

    /// <summary>POST and PUT requests of the Tracking API, without the login.</summary>
    public static FaultTarget Writes { get; } = new(
        "writes",
        (method, path, _) => (HttpMethods.IsPost(method) || HttpMethods.IsPut(method)) && IsTracking(path) && !IsLogin(method, path));

    /// <summary>The notify call of a carrier's app.</summary>
    public static FaultTarget CarrierNotify { get; } = new("carrier-notify", (method, path, _) => IsCarrier(method, path, "notify"));

    /// <summary>The tracking call of a carrier's app.</summary>
    public static FaultTarget CarrierTracking { get; } = new("carrier-tracking", (method, path, _) => IsCarrier(method, path, "tracking"));

    internal static IReadOnlyList<FaultTarget> Named { get; } = [All, Login, Authenticated, Reads, Writes, CarrierNotify, CarrierTracking];

    /// <summary>Requests to any emulated system that may change something.</summary>
    internal static FaultTarget AnyWrite { get; } = new(
        "any-write",
        (method, path, _) => !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && !HttpMethods.IsOptions(method) && !IsLogin(method, path));

    internal string Name { get; }

    /// <summary>Creates a target of the requests with a method and a path.</summary>
    /// <param name="method">The method; <c>*</c> for any.</param>
    /// <param name="path">
    /// The path, such as <c>/receiver/services/{id}</c>: <c>{name}</c> stands for one segment, <c>*</c> for any
    /// characters; letters match in any case.
    /// </param>
    /// <exception cref="ArgumentException">The method is empty, or the path cannot be used.</exception>
    public static FaultTarget At(string method, string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(method);
        var pattern = PathPattern.Parse(path);
        return new FaultTarget(
            $"{method} {path}",
            (sent, at, _) => (method == "*" || method.Equals(sent, StringComparison.OrdinalIgnoreCase)) && pattern.Matches(at));
    }

    /// <summary>Returns the name in the control API, or method and path.</summary>
    public override string ToString() => Name;

    internal bool Includes(HttpRequest request) => Includes(request.Method, request.Path.Value ?? "", request.Headers.Authorization);

    internal bool Includes(string method, string path, string? authorization) => _includes(method, path, authorization);

    private static bool IsTracking(string path) => new PathString(path).StartsWithSegments("/receiver", StringComparison.OrdinalIgnoreCase);

    private static bool IsLogin(string method, string path) => HttpMethods.IsPost(method) && IsTracking(path)
        && path.AsSpan().TrimEnd('/').EndsWith("/auth", StringComparison.OrdinalIgnoreCase);

    private static bool IsCarrier(string method, string path, string call) => HttpMethods.IsPost(method)
        && path.Trim('/').Split('/') is { Length: 5 } segments
        && segments[^1].Equals(call, StringComparison.OrdinalIgnoreCase) && CarrierPaths.Take(segments);
}
