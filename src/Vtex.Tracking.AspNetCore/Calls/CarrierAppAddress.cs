namespace Vtex.Tracking.AspNetCore;

/// <summary>The first four segments of a call's path: the called app, and the account of the packages.</summary>
public sealed record CarrierAppAddress
{
    /// <summary>Name of the carrier's app.</summary>
    public required string App { get; init; }

    /// <summary>Version of the carrier's app, without the letter v that may stand before it.</summary>
    public required string Version { get; init; }

    /// <summary>VTEX account whose packages they are.</summary>
    public required string Account { get; init; }

    /// <summary>VTEX IO workspace; in production it is <c>master</c>.</summary>
    public required string Workspace { get; init; }

    /// <exception cref="InvalidOperationException">A value is missing: nobody has read them from the path.</exception>
    internal static CarrierAppAddress Of(HttpRequest request) => new()
    {
        App = Value(request, "app"),
        Version = WithoutLetter(Value(request, "version")),
        Account = Value(request, "account"),
        Workspace = Value(request, "workspace"),
    };

    private static string Value(HttpRequest request, string name) =>
        request.RouteValues[name] as string ?? throw new InvalidOperationException(
            $"HttpRequest.RouteValues has no '{name}'. Map the handler at a path such as {CarrierAppPaths.Notify}.");

    private static string WithoutLetter(string version) => version is ['v' or 'V', _, ..] ? version[1..] : version;
}
