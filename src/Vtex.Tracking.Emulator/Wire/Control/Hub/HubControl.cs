
namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Registers carriers' apps, invoices orders, and shows the hub's packages and calls.</summary>
internal sealed class HubControl(ControlTarget target)
{
    private static readonly FidelityHeader Fidelity = new([.. HubEntries.All]);

    public void Map(ControlRoutes routes, string path)
    {
        routes.MapGet($"{path}/carriers", Fidelity.AddTo(ListCarriersAsync));
        routes.MapPost($"{path}/carriers", Fidelity.AddTo(RegisterAsync));
        routes.MapPost($"{path}/invoices", Fidelity.AddTo(InvoiceAsync));
        routes.MapGet($"{path}/orders/{{orderId}}", Fidelity.AddTo(ShowOrderAsync));
        routes.MapGet($"{path}/packages", Fidelity.AddTo(ListPackagesAsync), PortionQuery.Names);
        routes.MapGet($"{path}/packages/{{packageId}}", Fidelity.AddTo(ShowPackageAsync));
        routes.MapGet($"{path}/journal", Fidelity.AddTo(ShowJournalAsync));
    }

    private Task ListCarriersAsync(HttpContext context)
    {
        var carriers = target.Universe(context).Hub.Carriers;
        return ControlAnswer.WriteAsync(context, new DataState<HubCarrierState>(carriers.Select(HubCarrierState.Of)));
    }

    private async Task RegisterAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var app = await ControlBody.ReadAsync(context, CarrierAppReader.Read);
        var carrier = universe.Hub.RegisterCarrier(app);
        await ControlAnswer.WriteAsync(context, HubCarrierState.Of(carrier));
    }

    private async Task InvoiceAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var order = await ControlBody.ReadAsync(context, ReadOrder);
        var packages = await universe.Hub.InvoiceAsync(order, context.RequestAborted);
        await AnswerAsync(context, order.OrderId, packages, StatusCodes.Status201Created);
    }

    private static HubOrder ReadOrder(ObjectReader body)
    {
        var order = HubOrderReader.Read(body);
        body.Addressable("orderId", order.OrderId);
        foreach (var (index, package) in order.Packages.Index())
            body.Addressable(FormattableString.Invariant($"packages[{index}].id"), package.Id);

        return order;
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
        return ControlAnswer.WriteAsync(
            context, new ListState<HubPackageModel>(packages.Count, packages.Skip(from - 1).Take(limit).Select(HubPackageModel.Of)));
    }

    private Task ShowPackageAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var id = PathValue(context, "packageId");
        var package = universe.Hub.FindPackage(id) ?? throw RequestRefusedException.NotFound(
            $"The hub of universe '{universe.Name}' knows no package '{id}'. List them with GET /_emulator/universes/{{universe}}/hub/packages.");
        return ControlAnswer.WriteAsync(context, HubPackageModel.Of(package));
    }

    private Task ShowJournalAsync(HttpContext context)
    {
        var journal = target.Universe(context).Hub.Journal;
        return ControlAnswer.WriteAsync(context, new DataState<HubCallState>(journal.Select(HubCallState.Of)));
    }

    private static Task AnswerAsync(HttpContext context, string orderId, IReadOnlyList<HubPackage> packages, int status) =>
        ControlAnswer.WriteAsync(context, new HubOrderState(orderId, packages.Select(HubPackageModel.Of)), status);

    private static string PathValue(HttpContext context, string name) => (string)context.Request.RouteValues[name]!;
}
