using Vtex.Tracking.Emulator.World.Accounts;
using Vtex.Tracking.Emulator.World.Universes;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>The Tracking API: which operation answers at which path.</summary>
internal sealed class TrackingEndpoints(EmulatorWorld world, bool offsets)
{
    private readonly CallBudgetGate _budget = new(world.CallBudget);
    private readonly RenderingCache _renderings = new(RenderingCache.DefaultMaxBytes, offsets);

    public void Map(PathTable routes)
    {
        var login = new Login(world.Accounts);
        Map(routes, HttpMethods.Post, TrackingPaths.Login, (context, _) => login.HandleAsync(context), Login.ShapedBy);

        MapList(routes, TrackingPaths.Services, ListServices.HandleAsync, ListServices.ShapedBy);
        MapCall(routes, HttpMethods.Post, TrackingPaths.Services, CreateServices.HandleAsync, CreateServices.ShapedBy);
        MapCall(routes, HttpMethods.Put, TrackingPaths.Services, RemovePackingLists.HandleAsync, RemovePackingLists.ShapedBy);
        MapGet(routes, TrackingPaths.ServiceById, GetService.HandleAsync, GetService.ShapedBy);
        MapGet(routes, TrackingPaths.ServicesByInvoice, FindByInvoice.HandleAsync, FindByInvoice.ShapedBy);
        MapList(routes, TrackingPaths.Routes, ListServicesByRoute.HandleAsync, ListServicesByRoute.ShapedBy);
        MapCall(routes, HttpMethods.Post, TrackingPaths.Routes, CreateRoutes.HandleAsync, CreateRoutes.ShapedBy);
    }

    private void MapList(PathTable routes, string[] paths, Func<TrackingCall, Task> handle, ShapedBy shapedBy) =>
        MapGet(routes, paths, handle, shapedBy, CallParameters.PageOf);

    private void MapGet(
        PathTable routes, string[] paths, Func<TrackingCall, Task> handle, ShapedBy shapedBy,
        Func<HttpRequest, int?>? page = null)
    {
        var endpoint = $"{HttpMethods.Get} /{paths[0]}"; // one endpoint under all its names, in all versions
        MapCall(routes, HttpMethods.Get, paths, HandleAsync, shapedBy.And(CallBudgetGate.Entries));

        Task HandleAsync(TrackingCall call)
        {
            _budget.Pass(call, endpoint, page?.Invoke(call.Context.Request));
            return handle(call);
        }
    }

    private void MapCall(
        PathTable routes, string method, string[] paths, Func<TrackingCall, Task> handle, ShapedBy shapedBy) =>
        Map(routes, method, paths, (context, withPictures) => handle(Enter(context, withPictures)), shapedBy);

    private static void Map(
        PathTable routes, string method, string[] paths, Func<HttpContext, bool, Task> handle, ShapedBy shapedBy)
    {
        foreach (var (versionBase, withPictures) in TrackingPaths.Versions)
        {
            foreach (var path in paths)
            {
                routes.Map(method, $"{versionBase}/{path}", context =>
                {
                    context.Response.Headers[ShapedBy.HeaderName] = shapedBy.HeaderValue;
                    return handle(context, withPictures);
                });
            }
        }
    }

    private TrackingCall Enter(HttpContext context, bool withPictures)
    {
        var (universe, username, refusal) = world.Accounts.Enter(BearerToken.Read(context.Request));
        return universe is null
            ? throw Refuse(refusal)
            : new TrackingCall(context, universe, username, _renderings, withPictures);
    }

    private static RequestRefusedException Refuse(TokenRefusal refusal) => RequestRefusedException.Unauthorized(
        refusal == TokenRefusal.Expired
            ? "The token has expired on the emulator's clock. Log in again with POST /receiver/auth."
            : "The token is not one that this emulator gave out. Log in with POST /receiver/auth.");
}
