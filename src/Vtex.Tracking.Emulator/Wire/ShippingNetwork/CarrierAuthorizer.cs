using Vtex.Tracking.AspNetCore;
using Vtex.Tracking.Emulator.World.Universes;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Authorizes callers of the carrier's app: by the app keys of the universe, or any credentials when it has none.</summary>
internal sealed class CarrierAuthorizer(UniverseRegistry universes)
{
    private const string KeyHeader = "X-VTEX-API-AppKey";
    private const string TokenHeader = "X-VTEX-API-AppToken";
    private const string UserToken = "VtexIdclientAutCookie";

    /// <summary>Checks whether a request has credentials, right or wrong.</summary>
    public static bool HasCredentials(HttpRequest request) =>
        (request.Headers[KeyHeader].ToString().Length > 0 && request.Headers[TokenHeader].ToString().Length > 0)
        || request.Headers[UserToken].ToString().Length > 0
        || !string.IsNullOrEmpty(request.Cookies[UserToken]);

    public ValueTask<CarrierAccess> AuthorizeAsync(CarrierCaller caller)
    {
        var request = caller.HttpContext.Request;
        return ValueTask.FromResult(Authorize(request, CarrierPaths.UniverseOf(request, caller.Address.Account)));
    }

    /// <summary>Checks whether a request has the permission Transportation read only for a universe.</summary>
    public CarrierAccess Authorize(HttpRequest request, string universe)
    {
        if (!HasCredentials(request))
            return CarrierAccess.Unauthorized;
        if (universes.Find(universe)?.Options.AppKeys is not { Count: > 0 } keys)
            return CarrierAccess.Granted;

        // All are looked at, so that the time it takes tells nothing.
        var access = CarrierAccess.Unauthorized;
        foreach (var key in keys)
        {
            if (key.Is(request.Headers[KeyHeader].ToString(), request.Headers[TokenHeader].ToString()))
                access = key.TransportationReadOnly ? CarrierAccess.Granted : CarrierAccess.Forbidden;
        }

        return access;
    }
}
