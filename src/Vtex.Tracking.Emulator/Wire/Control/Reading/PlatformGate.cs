using Vtex.Tracking.Emulator.World.Platform;
using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>
/// Lets a call through that is made as a user of the platform, by a header, when the user's groups and its branch, partner or carrier
/// allow it. Without the header, the call is made by whoever operates the emulator, and may do everything.
/// </summary>
internal sealed class PlatformGate(ControlTarget target)
{
    public const string Header = "Vtex-Emulator-User";

    /// <summary>The data that the user of a call sees; null when the call is made as nobody.</summary>
    public static PlatformScope? ScopeOf(HttpContext context) => context.Features.Get<PlatformScope>();

    /// <exception cref="RequestRefusedException">The user may not do that (403), or there is none (403).</exception>
    public void Check(HttpContext context, Func<HttpContext, PlatformArea>? areaOf)
    {
        // An empty header names nobody; it must not give the rights of whoever operates the emulator.
        if (!context.Request.Headers.TryGetValue(Header, out var header))
            return;
        var email = header.ToString();
        var area = areaOf?.Invoke(context) ?? PlatformArea.Emulator;
        if (area == PlatformArea.Emulator || !context.Request.RouteValues.ContainsKey("universe"))
        {
            throw RequestRefusedException.Forbidden(
                $"This call is the emulator's own; users of the platform know nothing of it. Send it without the header {Header}.");
        }

        var universe = target.Universe(context);
        var user = universe.Users.Find(email)?.Setting ?? throw RequestRefusedException.Forbidden(
            $"No user of the account has the e-mail in the header {Header}. List users with GET /_emulator/universes/{{universe}}/account/users.");
        if (user.IsInactive)
            throw RequestRefusedException.Forbidden($"The user in the header {Header} is inactive.");
        Require(user, area);
        var scope = universe.Do(() => new PlatformScope(universe.State, user));
        context.Features.Set(scope);
        CheckTarget(context, universe, scope);
    }

    /// <summary>Makes sure that the user of a call may change services that its body names.</summary>
    /// <exception cref="RequestRefusedException">One of them is another's, or a carrier's (403).</exception>
    public static void CheckServices(HttpContext context, Universe universe, IEnumerable<int> ids)
    {
        if (ScopeOf(context) is not { } scope)
            return;
        var foreign = universe.Do(() => ids.FirstOrDefault(id => universe.State.Services.Find(id) is { } entry && !scope.MayChange(entry.Service)));
        if (foreign != 0)
            throw RequestRefusedException.Forbidden($"The user may not change service {foreign}: it is another's, or a carrier's.");
    }

    /// <summary>Makes sure that the user of a call may give work to a driver.</summary>
    /// <exception cref="RequestRefusedException">The driver is another's (403).</exception>
    public static void CheckDriver(HttpContext context, Universe universe, string username)
    {
        if (ScopeOf(context) is { IsLimited: true } scope && !universe.Do(() => universe.State.Drivers.TryFind(username, out var driver) && scope.Sees(driver)))
            throw RequestRefusedException.Forbidden("The driver is not one of the user's branch or carrier.");
    }

    private void CheckTarget(HttpContext context, Universe universe, PlatformScope scope)
    {
        if (context.Request.RouteValues.ContainsKey("idDeliveryService"))
        {
            var service = target.Service(context).Service.Service;
            CheckSeen(universe.Do(() => scope.Sees(service)), "service");
            CheckCarrier(context, universe, scope, service);
        }

        if (context.Request.RouteValues.ContainsKey("idDeliveryServiceRoute"))
        {
            var route = target.Route(context).Route;
            CheckSeen(universe.Do(() => scope.Sees(route)), "route");
        }
    }

    // Changing what a carrier delivers is a permission of its own.
    private static void CheckCarrier(HttpContext context, Universe universe, PlatformScope scope, DeliveryService service)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && universe.Do(() => PlatformScope.CarrierOf(universe.State, service)) is not null)
            Require(scope.User, PlatformArea.CarrierDeliveries);
    }

    private static void CheckSeen(bool isSeen, string what)
    {
        if (!isSeen)
            throw RequestRefusedException.Forbidden($"The {what} is not one of the user's branch, partner or carrier.");
    }

    private static void Require(PlatformUser user, PlatformArea area)
    {
        if (PermissionTable.Allows(user.Groups, area))
            return;
        throw RequestRefusedException.Forbidden(
            $"The groups of the user ({string.Join(", ", user.Groups.Select(PermissionTable.NameOf))}) have no permission for {PermissionTable.Of(area).Contents}. " +
            $"These have: {string.Join(", ", PermissionTable.GroupsOf(area).Select(PermissionTable.NameOf))}.");
    }
}
