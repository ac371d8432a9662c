using Vtex.Tracking.AspNetCore;
using Vtex.Tracking.Emulator.World;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Labels of the packages that the hub knows: the call that makes them, and the address that it answers with.</summary>
internal sealed class LabelEndpoints(EmulatorWorld world)
{
    private const string Files = "/labels/{universe}/{file}";

    public static FidelityHeader Fidelity { get; } = new([.. LabelEntries.All]);

    public void Map(PathTable routes)
    {
        routes.MapPost("/api/transportation/deliverylabels/{orderId}", new CreateLabels(world.Universes).HandleAsync);
        routes.MapGet(Files, new ServeLabels(world.Universes).HandleAsync);
    }
}

/// <summary>POST deliverylabels: the address under which the labels of an order are for five days.</summary>
internal sealed class CreateLabels(Universes universes)
{
    private readonly CarrierAuthorizer _authorizer = new(universes);

    public Task HandleAsync(HttpContext context)
    {
        LabelEndpoints.Fidelity.AddTo(context.Response);
        var faults = new FaultList();
        var query = new QueryReader(context.Request.Query, faults);
        var account = query.Text("an");
        if (account is null)
            faults.Add("an", "is missing: the account that the order is of, as in ?an=minha-loja.");
        var form = LabelForm.Read(query, faults);
        var name = CarrierPaths.UniverseOf(context.Request, account ?? "");
        Admit(context.Request, name);
        faults.ThrowIfAny();

        var universe = universes.Find(name);
        var order = (string)context.Request.RouteValues["orderId"]!;
        OrderLabels.Of(universe, order); // refuses what there is no label for
        var link = LabelLink.Make(universe!, order + form.Extension);
        return WrittenAnswer.WriteObjectAsync(
            context, json => json.WriteString("url", $"{context.Request.Scheme}://{context.Request.Host.Value}{link}"));
    }

    private void Admit(HttpRequest request, string universe)
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

/// <summary>GET of a label's address: the file, as the packages are now.</summary>
internal sealed class ServeLabels(Universes universes)
{
    public Task HandleAsync(HttpContext context)
    {
        LabelEndpoints.Fidelity.AddTo(context.Response);
        var name = (string)context.Request.RouteValues["universe"]!;
        var file = (string)context.Request.RouteValues["file"]!;
        if (universes.Find(name) is not { } universe || LabelForm.Of(file) is not { } form)
            throw RequestRefusedException.NotFound("There is no such file of labels.");

        LabelLink.Check(universe, file, context.Request.Query);
        var content = form.Draw(OrderLabels.Of(universe, file[..^form.Extension.Length]), context.RequestAborted);
        context.Response.ContentType = form.ContentType;
        context.Response.ContentLength = content.Length;
        return context.Response.Body.WriteAsync(content, context.RequestAborted).AsTask();
    }
}
