using Microsoft.AspNetCore.Http.Features;
using Vtex.Tracking.Emulator.World.Universes;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>
/// The body of a request and the universe that it belongs to: by a header, by the account in the path of a carrier's app,
/// by the app key or the host of a call of the Orders API, by the user who logs in, or by its token. The first layer that needs them finds them; the others share them.
/// </summary>
internal sealed class RequestScope
{
    private const string LoginEnd = "/auth";

    private RequestScope(ReadBody? body) => Body = body;

    /// <summary>The body; null when there can be none.</summary>
    public ReadBody? Body { get; }

    /// <summary>The name of the universe; null when the request belongs to none.</summary>
    public string? UniverseName { get; private set; }

    /// <summary>The universe; null when there is none of that name.</summary>
    public Universe? Universe { get; private set; }

    /// <summary>Gets whether this may be the request that creates the universe.</summary>
    public bool MayCreate { get; private set; }

    /// <summary>Checks whether a request is for the emulator itself, and so neither for faults nor for the journal.</summary>
    public static bool IsOfEmulator(PathString path) =>
        path.StartsWithSegments("/_emulator", StringComparison.Ordinal)
        || path.StartsWithSegments("/__admin", StringComparison.Ordinal)
        || path.StartsWithSegments(ContractEndpoints.Path, StringComparison.Ordinal);

    /// <summary>Reads the body of a request and finds its universe.</summary>
    public static async ValueTask<RequestScope> OpenAsync(HttpContext context, EmulatorWorld world)
    {
        if (context.Features.Get<RequestScope>() is { } known)
            return known;
        var canHaveBody = context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody ?? true;
        var scope = new RequestScope(canHaveBody ? await ReadBody.ReadAsync(context) : null);
        scope.FindUniverse(context.Request, world);
        context.Features.Set(scope);
        return scope;
    }

    private void FindUniverse(HttpRequest request, EmulatorWorld world)
    {
        if (CarrierPaths.UniverseOf(request) is { } carrier)
        {
            Set(carrier, world.Universes.Find(carrier));
            MayCreate = CarrierAuthorizer.HasCredentials(request);
        }
        else if (OrderAccess.IsOrderCall(request.Path) && OrderAccess.UniverseOf(request, world) is { } store)
        {
            Set(store, world.Universes.Find(store));
            MayCreate = CarrierAuthorizer.HasCredentials(request);
        }
        else if (CarrierPaths.UniverseInHeader(request) is { } name)
        {
            Set(name, world.Universes.Find(name));
        }
        else if (Body is not null && IsLogin(request) && UniverseOfLogin(Body.Known, request.ContentType, world.Accounts) is { } entered)
        {
            Set(entered, world.Universes.Find(entered));
            MayCreate = true;
        }
        else if (BearerToken.Find(request) is { Length: > 0 } token && world.Accounts.UniverseOf(token) is { } universe)
        {
            Set(universe.Name, universe);
        }
    }

    private void Set(string name, Universe? universe) => (UniverseName, Universe) = (name, universe);

    private static bool IsLogin(HttpRequest request) => HttpMethods.IsPost(request.Method)
        && request.Path.Value is { } path
        && path.StartsWith("/receiver/", StringComparison.OrdinalIgnoreCase)
        && path.AsSpan().TrimEnd('/').EndsWith(LoginEnd, StringComparison.OrdinalIgnoreCase);

    private static string? UniverseOfLogin(ReadOnlyMemory<byte> body, string? contentType, Authenticator accounts)
    {
        try
        {
            using var json = BodyJson.Parse(body, contentType);
            var reader = ObjectReader.Of(json.RootElement, "$", WireFaults.Create());
            return reader.Text("password") is { Length: > 0 } && reader.Text("username") is { Length: > 0 } username
                ? accounts.UniverseOfUser(username)
                : null;
        }
        catch (UnreadableBodyException)
        {
            return null; // the wire will say what is wrong with it
        }
    }
}
