using Vtex.Tracking.AspNetCore;
using Vtex.Tracking.Emulator.World.Universes;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>POST deliverylabels: the address under which the labels of an order are for five days.</summary>
internal sealed class CreateLabels(UniverseRegistry universes)
{
    private readonly CarrierGate _gate = new(universes);

    public Task HandleAsync(HttpContext context)
    {
        context.Response.Headers[ShapedBy.HeaderName] = LabelEndpoints.ShapedBy.HeaderValue;
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
        switch (_gate.Judge(request, universe))
        {
            case CarrierAccess.Unauthorized:
                throw RequestRefusedException.Unauthorized(
                    "Send X-VTEX-API-AppKey and X-VTEX-API-AppToken, or VtexIdclientAutCookie, that the account knows.");
            case CarrierAccess.Forbidden:
                throw RequestRefusedException.Forbidden("The app key lacks the permission Transportation read only.");
        }
    }
}
