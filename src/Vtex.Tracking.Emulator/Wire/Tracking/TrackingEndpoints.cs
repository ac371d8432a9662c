using Vtex.Tracking.Emulator.World.Access;
using Vtex.Tracking.Emulator.World.Universes;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>The Tracking API: which operation answers at which path.</summary>
internal sealed class TrackingEndpoints(EmulatorWorld world, bool offsets)
{
    private readonly CallBudgetLimiter _budget = new(world.CallBudget);
    private readonly RenderingCache _renderings = new(RenderingCache.DefaultMaxBytes, offsets);

    public void Map(PathTable routes)
    {
        var login = new Login(world.Accounts);
        Map(routes, HttpMethods.Post, TrackingPaths.Login, (context, _) => login.HandleAsync(context), Login.Fidelity);

        MapGet(
            routes, TrackingPaths.ServiceById, ReadOperations.GetServiceAsync,
            [Ledger.UnknownService, Ledger.FirstIds, .. Ledger.Services], []);
        MapGet(
            routes, TrackingPaths.ServicesByInvoice, ReadOperations.FindByInvoiceAsync,
            [Ledger.InvoicePage, Ledger.EmptyList, .. Ledger.Services], ["invoice"]);
        MapList(
            routes, TrackingPaths.Services, ReadOperations.ListServicesAsync,
            [Ledger.ListRange, Ledger.StatusFilter, .. Ledger.Lists, .. Ledger.Services]);
        MapList(
            routes, TrackingPaths.Routes, ReadOperations.ListServicesByRouteAsync,
            [Ledger.RouteListRange, Ledger.RouteListStatus, Ledger.RouteListRepeats, .. Ledger.Lists, .. Ledger.Services]);
        MapCall(
            routes, HttpMethods.Post, TrackingPaths.Services, WriteOperations.CreateServicesAsync, [.. Ledger.Creation]);
        MapCall(
            routes, HttpMethods.Post, TrackingPaths.Routes, WriteOperations.CreateRoutesAsync,
            [Ledger.RouteForms, .. Ledger.Creation]);
        MapCall(
            routes, HttpMethods.Put, TrackingPaths.Services, WriteOperations.RemovePackingListsAsync,
            [Ledger.PackingListRemoval, Ledger.PackingListUnknown, Ledger.CreateAnswer, Ledger.AllOrNothing, Ledger.FaultBody]);
    }

    private void MapList(PathTable routes, string[] paths, Func<TrackingCall, Task> handle, FidelityEntry[] entries) =>
        MapGet(routes, paths, handle, entries, ListQuery.Parameters, CallParameters.PageOf);

    private void MapGet(
        PathTable routes, string[] paths, Func<TrackingCall, Task> handle, FidelityEntry[] entries, string[] parameters,
        Func<HttpRequest, int?>? page = null)
    {
        var endpoint = $"{HttpMethods.Get} /{paths[0]}"; // one endpoint under all its names, in all versions
        MapCall(routes, HttpMethods.Get, paths, HandleAsync, [.. entries, .. CallBudgetLimiter.Entries]);

        Task HandleAsync(TrackingCall call)
        {
            QueryReader.NoteOthers(call.Context, parameters, call.Universe.Options.Strict);
            _budget.Pass(call, endpoint, page?.Invoke(call.Context.Request));
            return handle(call);
        }
    }

    private void MapCall(
        PathTable routes, string method, string[] paths, Func<TrackingCall, Task> handle, FidelityEntry[] entries) =>
        Map(routes, method, paths, (context, withPictures) => handle(Enter(context, withPictures)), new FidelityHeader(entries));

    private static void Map(
        PathTable routes, string method, string[] paths, Func<HttpContext, bool, Task> handle, FidelityHeader fidelity)
    {
        foreach (var (versionBase, withPictures) in TrackingPaths.Versions)
        {
            foreach (var path in paths)
                routes.Map(method, $"{versionBase}/{path}", fidelity.AddTo(context => handle(context, withPictures)));
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

/// <summary>A call of the Tracking API by a user who is logged in.</summary>
/// <param name="Context">The request and its answer.</param>
/// <param name="Universe">The world of the user.</param>
/// <param name="Username">The user.</param>
/// <param name="Renderings">The services as text, as far as they are kept.</param>
/// <param name="WithPictures">Whether the version called answers with pictures; v1 does not.</param>
internal sealed record TrackingCall(
    HttpContext Context, Universe Universe, string Username, RenderingCache Renderings, bool WithPictures);

/// <summary>All names of the Tracking API's paths: today's, and those of the legacy versions.</summary>
internal static class TrackingPaths
{
    public static readonly string[] Login = ["auth"];

    public static readonly string[] Services = ["services", "servicos"];

    public static readonly string[] ServiceById = ["services/{idDeliveryService}", "servicos/{idDeliveryService}"];

    public static readonly string[] ServicesByInvoice = ["services/invoice", "servicos/nf"];

    public static readonly string[] Routes = ["services/routes", "servicos/roteirizado", "servicos/roteirizacao"];

    /// <summary>The bases of the versions, with whether their answers carry pictures.</summary>
    public static readonly (string Base, bool WithPictures)[] Versions =
    [
        ("/receiver", true),
        ("/receiver/v1.1", true),
        ("/receiver/v1", false),
    ];
}
