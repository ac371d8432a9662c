using System.Globalization;
using Vtex.Tracking.Emulator.World.Universes;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>A call of the Orders API by somebody who may make it.</summary>
/// <param name="Context">The request and its answer.</param>
/// <param name="Universe">The universe whose store it is for.</param>
/// <param name="Caller">The app key, or the user name; a feed and a hook belong to it.</param>
/// <param name="Key">The app key, where the universe lists it.</param>
internal sealed record OrderCall(HttpContext Context, Universe Universe, string Caller, EmulatorAppKey? Key)
{
    /// <exception cref="RequestRefusedException">The caller lacks the permissions, one of which is needed (403).</exception>
    public void Require(params IReadOnlyList<OrderRight> rights)
    {
        if (Key?.Allows(rights) == false)
            throw RequestRefusedException.Forbidden($"The app key lacks the permission {string.Join(" or ", rights)}.");
    }

    /// <summary>Gets the value of a segment of the path.</summary>
    public string Segment(string name) => (string)Context.Request.RouteValues[name]!;
}

/// <summary>Finds the universe of a call of the Orders API, and checks that the caller may make it.</summary>
internal sealed class OrderAccess(EmulatorWorld world)
{
    private const string KeyHeader = "X-VTEX-API-AppKey";
    private const string TokenHeader = "X-VTEX-API-AppToken";
    private const string UserTokenName = "VtexIdclientAutCookie";
    private const string KeyPrefix = "vtexappkey-";

    private static readonly string[] Roots = ["/api/oms", "/api/orders", "/api/fulfillment"];

    private static readonly string[] AccountHosts =
        [".vtexcommercestable.com.br", ".vtexcommercebeta.com.br", ".myvtex.com", ".localhost"];

    /// <summary>Checks whether a path is one of the Orders API.</summary>
    public static bool IsOrderCall(PathString path) =>
        Roots.Any(root => path.StartsWithSegments(root, StringComparison.OrdinalIgnoreCase));

    /// <summary>Finds the name of the universe that a call is for; null when nothing tells.</summary>
    public static string? UniverseOf(HttpRequest request, EmulatorWorld world)
    {
        if ((CarrierPaths.UniverseInHeader(request) ?? AccountIn(request.Host.Host)) is { } named)
            return named;
        if (request.Headers[KeyHeader].ToString() is { Length: > 0 } key)
            return world.Universes.FindByAppKey(key)?.Name ?? AccountOf(key);
        return world.Accounts.UniverseOf(UserToken(request))?.Name;
    }

    /// <exception cref="RequestRefusedException">The caller is not known (401), has called too often (429), or nothing tells whose store it is for.</exception>
    public OrderCall Enter(HttpContext context)
    {
        var request = context.Request;
        if (!CarrierAuthorizer.HasCredentials(request))
        {
            throw RequestRefusedException.Unauthorized(
                $"Send {KeyHeader} and {TokenHeader}, or {UserTokenName}.");
        }

        var name = UniverseOf(request, world) ?? throw RequestRefusedException.Unauthorized(
            $"Nothing tells which account is called. Send {KeyHeader}, a token of POST /receiver/auth as {UserTokenName}, the " +
            $"header {CarrierPaths.UniverseHeader}, or call {{account}}.localhost.");
        var (caller, key) = Authorize(request, name);
        if (world.Universes.Find(name) is null && UniverseName.FindFault(name) is { } fault)
            throw RequestRefusedException.BadRequest([new Fault("account", fault)]);
        var universe = world.Universes.Open(name);
        if (universe.OrderCalls.Note(caller, universe.Clock.GetUtcNow(), universe.Options.Store.CallsPerMinute) is { } wait)
            throw TooMany(context.Response, wait);
        return new OrderCall(context, universe, caller, key);
    }

    private (string Caller, EmulatorAppKey? Key) Authorize(HttpRequest request, string universe)
    {
        var (key, token) = (request.Headers[KeyHeader].ToString(), request.Headers[TokenHeader].ToString());
        if (key.Length == 0 && world.Accounts.Enter(UserToken(request)) is { Universe: { } entered, Username: var username } && entered.Name == universe)
            return (username, null);
        if (world.Universes.Find(universe)?.Options.AppKeys is not { Count: > 0 } keys)
            return (key.Length > 0 ? key : UserTokenName, null);

        // All are looked at, so that the time it takes tells nothing.
        EmulatorAppKey? known = null;
        foreach (var one in keys)
            known = one.Is(key, token) ? one : known;
        return known is null
            ? throw RequestRefusedException.Unauthorized("The account does not know these credentials.")
            : (key, known);
    }

    private static RequestRefusedException TooMany(HttpResponse response, TimeSpan wait)
    {
        response.Headers.RetryAfter = ((long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return new RequestRefusedException(new Problem(
            StatusCodes.Status429TooManyRequests, "Called too often.",
            "Too many calls in a minute of the emulator's clock. Stop, wait until it is over, then go on."));
    }

    private static string UserToken(HttpRequest request) =>
        request.Headers[UserTokenName].ToString() is { Length: > 0 } header ? header : request.Cookies[UserTokenName] ?? "";

    private static string? AccountIn(string host) => AccountHosts
        .Where(end => host.Length > end.Length && host.EndsWith(end, StringComparison.OrdinalIgnoreCase))
        .Select(end => host[..^end.Length])
        .FirstOrDefault(account => !account.Contains('.', StringComparison.Ordinal));

    // Keys are called vtexappkey-{account}-{letters}; any other is an account of its own.
    private static string AccountOf(string key)
    {
        if (!key.StartsWith(KeyPrefix, StringComparison.OrdinalIgnoreCase))
            return key;
        var end = key.LastIndexOf('-');
        return end > KeyPrefix.Length ? key[KeyPrefix.Length..end] : key;
    }
}
