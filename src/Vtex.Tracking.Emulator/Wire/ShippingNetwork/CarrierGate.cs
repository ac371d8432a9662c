using Vtex.Tracking.AspNetCore;
using Vtex.Tracking.Emulator.World;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Who may call the carrier's app: by the app keys of the universe, and anybody with credentials when it has none.</summary>
internal sealed class CarrierGate(Universes universes)
{
    private const string KeyHeader = "X-VTEX-API-AppKey";
    private const string TokenHeader = "X-VTEX-API-AppToken";
    private const string UserToken = "VtexIdclientAutCookie";

    /// <summary>Whether a request brings credentials, right or wrong.</summary>
    public static bool HasCredentials(HttpRequest request) =>
        (request.Headers[KeyHeader].ToString().Length > 0 && request.Headers[TokenHeader].ToString().Length > 0)
        || request.Headers[UserToken].ToString().Length > 0
        || !string.IsNullOrEmpty(request.Cookies[UserToken]);

    public ValueTask<CarrierAccess> JudgeAsync(CarrierCaller caller) => ValueTask.FromResult(Judge(caller));

    private CarrierAccess Judge(CarrierCaller caller)
    {
        if (!HasCredentials(caller.HttpContext.Request))
            return CarrierAccess.Unauthorized;
        var name = CarrierPaths.UniverseOf(caller.HttpContext.Request, caller.Address.Account);
        if (universes.Find(name)?.Options.AppKeys is not { Count: > 0 } keys)
            return CarrierAccess.Granted;

        // All are looked at, so that the time it takes tells nothing.
        var access = CarrierAccess.Unauthorized;
        foreach (var key in keys)
        {
            if (key.Is(caller.AppKey ?? "", caller.AppToken ?? ""))
                access = key.TransportationReadOnly ? CarrierAccess.Granted : CarrierAccess.Forbidden;
        }

        return access;
    }
}
