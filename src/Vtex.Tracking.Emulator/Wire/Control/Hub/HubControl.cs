namespace Vtex.Tracking.Emulator.Wire;

/// <summary>The hub: carriers' apps are registered, orders invoiced, and what became of both is shown.</summary>
internal sealed class HubControl(ControlTarget target)
{
    private static readonly ShapedBy ShapedBy = new([.. HubEntries.All]);

    public void Map(ControlRoutes routes, string path)
    {
        routes.MapGet($"{path}/carriers", Shaped(ListCarriersAsync));
        routes.MapPost($"{path}/carriers", Shaped(RegisterAsync));
        routes.MapPost($"{path}/invoices", Shaped(InvoiceAsync));
        routes.MapGet($"{path}/orders/{{orderId}}", Shaped(ShowOrderAsync));
        routes.MapGet($"{path}/packages", Shaped(ListPackagesAsync), PortionQuery.Names);
        routes.MapGet($"{path}/packages/{{packageId}}", Shaped(ShowPackageAsync));
        routes.MapGet($"{path}/journal", Shaped(ShowJournalAsync));
    }

    private static RequestDelegate Shaped(RequestDelegate handle) => context =>
    {
        context.Response.Headers[ShapedBy.HeaderName] = ShapedBy.HeaderValue;
        return handle(context);
    };

    private Task ListCarriersAsync(HttpContext context)
    {
        var carriers = target.Universe(context).Hub.Carriers;
        return WrittenAnswer.WriteObjectAsync(
            context, json => json.WriteArray("data", carriers, carrier => HubCarrierJson.Write(json, carrier)));
    }

    private async Task RegisterAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var app = await ControlBody.ReadAsync(context, CarrierAppReader.Read);
        var carrier = universe.Hub.RegisterCarrier(app);
        await WrittenAnswer.WriteAsync(context, json => HubCarrierJson.Write(json, carrier));
    }

    private async Task InvoiceAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var order = await ControlBody.ReadAsync(context, HubOrderReader.Read);
        var packages = await universe.Hub.InvoiceAsync(order, context.RequestAborted);
        await AnswerAsync(context, order.OrderId, packages, StatusCodes.Status201Created);
    }

    private Task ShowOrderAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var orderId = PathValue(context, "orderId");
        var packages = universe.Hub.GetPackages(orderId);
        return packages.Count > 0
            ? AnswerAsync(context, orderId, packages, StatusCodes.Status200OK)
            : throw RequestRefusedException.NotFound(
                $"The hub of universe '{universe.Name}' knows no order '{orderId}'. Invoice it with POST /_emulator/universes/{{universe}}/hub/invoices.");
    }

    private Task ListPackagesAsync(HttpContext context)
    {
        var packages = target.Universe(context).Hub.Packages;
        var (from, limit) = PortionQuery.Read(context.Request);
        return WrittenAnswer.WriteObjectAsync(context, json =>
        {
            json.WriteNumber("last", packages.Count);
            json.WriteArray("data", packages.Skip(from - 1).Take(limit), package => HubPackageJson.Write(json, package));
        });
    }

    private Task ShowPackageAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var id = PathValue(context, "packageId");
        var package = universe.Hub.FindPackage(id) ?? throw RequestRefusedException.NotFound(
            $"The hub of universe '{universe.Name}' knows no package '{id}'. List them with GET /_emulator/universes/{{universe}}/hub/packages.");
        return WrittenAnswer.WriteAsync(context, json => HubPackageJson.Write(json, package));
    }

    private Task ShowJournalAsync(HttpContext context)
    {
        var journal = target.Universe(context).Hub.Journal;
        return WrittenAnswer.WriteObjectAsync(
            context, json => json.WriteArray("data", journal, entry => HubJournalJson.Write(json, entry)));
    }

    private static Task AnswerAsync(HttpContext context, string orderId, IReadOnlyList<HubPackage> packages, int status) =>
        WrittenAnswer.WriteObjectAsync(
            context,
            json =>
            {
                json.WriteString("orderId", orderId);
                json.WriteArray("packages", packages, package => HubPackageJson.Write(json, package));
            },
            status);

    private static string PathValue(HttpContext context, string name) => (string)context.Request.RouteValues[name]!;
}
