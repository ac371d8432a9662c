using Vtex.Tracking.AspNetCore;
using Vtex.Tracking.Emulator.World.Universes;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Serves the labels of an order: the call that creates their address, and the file at that address.</summary>
internal sealed class LabelEndpoints(EmulatorWorld world)
{
    private static readonly FidelityHeader Fidelity = new([.. LabelEntries.All]);

    private readonly CarrierAuthorizer _authorizer = new(world.Universes);

    public void Map(PathTable routes)
    {
        routes.MapPost("/api/transportation/deliverylabels/{orderId}", Fidelity.AddTo(CreateAsync));
        routes.MapGet("/labels/{universe}/{file}", Fidelity.AddTo(ServeAsync));
    }

    private Task CreateAsync(HttpContext context)
    {
        var faults = new FaultList();
        var query = new QueryReader(context.Request.Query, faults);
        var account = query.Text("an");
        if (account is null)
            faults.Add("an", "is missing: the account that the order is of, as in ?an=minha-loja.");
        var form = LabelForm.Read(query, faults);
        var name = CarrierPaths.UniverseOf(context.Request, account ?? "");
        Authorize(context.Request, name);
        faults.ThrowIfAny();

        var universe = world.Universes.Find(name);
        var order = (string)context.Request.RouteValues["orderId"]!;
        OrderLabels.Of(universe, order); // refuses an order without labels
        var link = LabelLink.Make(universe!, order + form.Extension);
        return WrittenAnswer.WriteObjectAsync(
            context, json => json.WriteString("url", $"{context.Request.Scheme}://{context.Request.Host.Value}{link}"));
    }

    private Task ServeAsync(HttpContext context)
    {
        var name = (string)context.Request.RouteValues["universe"]!;
        var file = (string)context.Request.RouteValues["file"]!;
        if (world.Universes.Find(name) is not { } universe || LabelForm.Of(file) is not { } form)
            throw RequestRefusedException.NotFound("There is no such file of labels.");

        LabelLink.Check(universe, file, context.Request.Query);
        var content = form.Draw(OrderLabels.Of(universe, file[..^form.Extension.Length]), context.RequestAborted);
        context.Response.ContentType = form.ContentType;
        context.Response.ContentLength = content.Length;
        return context.Response.Body.WriteAsync(content, context.RequestAborted).AsTask();
    }

    private void Authorize(HttpRequest request, string universe)
    {
        switch (_authorizer.Authorize(request, universe))
        {
            case CarrierAccess.Unauthorized:
                throw RequestRefusedException.Unauthorized(
                    "Send X-VTEX-API-AppKey and X-VTEX-API-AppToken, or VtexIdclientAutCookie, that the account knows.");
            case CarrierAccess.Forbidden:
                throw RequestRefusedException.Forbidden("The app key lacks the permission Transportation read only.");
        }
    }
}
