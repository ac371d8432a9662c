using Vtex.Tracking.AspNetCore;
using Vtex.Tracking.Emulator.World.Universes;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Who may call the carrier's app: by the app keys of the universe, and anybody with credentials when it has none.</summary>
internal sealed class CarrierGate(UniverseRegistry universes)
{
    private const string KeyHeader = "X-VTEX-API-AppKey";
    private const string TokenHeader = "X-VTEX-API-AppToken";
    private const string UserToken = "VtexIdclientAutCookie";

    /// <summary>Whether a request brings credentials, right or wrong.</summary>
    public static bool HasCredentials(HttpRequest request) =>
        (request.Headers[KeyHeader].ToString().Length > 0 && request.Headers[TokenHeader].ToString().Length > 0)
        || request.Headers[UserToken].ToString().Length > 0
        || !string.IsNullOrEmpty(request.Cookies[UserToken]);

    public ValueTask<CarrierAccess> JudgeAsync(CarrierCaller caller)
    {
        var request = caller.HttpContext.Request;
        return ValueTask.FromResult(Judge(request, CarrierPaths.UniverseOf(request, caller.Address.Account)));
    }

    /// <summary>Whether a request may read from a universe what the permission Transportation read only is for.</summary>
    public CarrierAccess Judge(HttpRequest request, string universe)
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
