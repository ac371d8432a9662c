using Vtex.Tracking.AspNetCore;
using Vtex.Tracking.Emulator.World;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>POST deliverylabels: the address under which the labels of an order are for five days.</summary>
internal sealed class CreateLabels(Universes universes)
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
        Admit(context.Request, account ?? "");
        faults.ThrowIfAny();

        var universe = universes.Find(account!);
        var order = (string)context.Request.RouteValues["orderId"]!;
        CheckPackages(universe?.Hub.PackagesOf(order) ?? [], universe, order);
        var link = LabelLink.Make(universe!, order + form.Extension);
        return WrittenAnswer.WriteObjectAsync(
            context, json => json.WriteString("url", $"{context.Request.Scheme}://{context.Request.Host.Value}{link}"));
    }

    private void Admit(HttpRequest request, string account)
    {
        switch (_gate.Judge(request, account))
        {
            case CarrierAccess.Unauthorized:
                throw RequestRefusedException.Unauthorized(
                    "Send X-VTEX-API-AppKey and X-VTEX-API-AppToken, or VtexIdclientAutCookie, that the account knows.");
            case CarrierAccess.Forbidden:
                throw RequestRefusedException.Forbidden("The app key lacks the permission Transportation read only.");
        }
    }

    private static void CheckPackages(IReadOnlyList<HubPackage> packages, Universe? universe, string order)
    {
        if (packages.Count == 0)
            throw RequestRefusedException.NotFound($"The hub has invoiced no order '{order}' for this account.{Similar(universe, order)}");
        if (packages.FirstOrDefault(package => package.TrackingNumber is null) is { } waiting)
        {
            throw new RequestRefusedException(new Problem
            {
                Title = "A package is in the wrong state.",
                Status = StatusCodes.Status400BadRequest,
                Detail = $"The carrier has given the package '{waiting.Id}' no tracking number yet; its state is invoiced. " +
                    "Ask again when the carrier was notified.",
            });
        }
    }

    /// <summary>The order whose id differs by a prefix only: a common mistake, for Fulfillment orders have one.</summary>
    private static string Similar(Universe? universe, string order)
    {
        var similar = universe?.Hub.Packages.Select(package => package.Order.OrderId).FirstOrDefault(
            known => known.EndsWith("-" + order, StringComparison.Ordinal) || order.EndsWith("-" + known, StringComparison.Ordinal));
        return similar is null ? "" : $" Did you mean '{similar}'?";
    }
}
