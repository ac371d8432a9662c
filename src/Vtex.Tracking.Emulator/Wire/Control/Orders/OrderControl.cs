namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Lists and places the orders of the store, and takes them on by hand.</summary>
internal sealed class OrderControl(ControlTarget target)
{
    private const int MaxReason = 1_000;
    private const int MaxSteps = 1_000;

    public void Map(ControlRoutes routes, string path)
    {
        routes.MapGet(path, ListAsync, PortionQuery.Names);
        routes.MapPost(path, PlaceAsync);
        var one = $"{path}/{{orderId}}";
        routes.MapGet(one, context => WriteAsync(context, target.Order(context).Order));
        routes.MapPostWithoutFields($"{one}/approve-payment", Act((orders, id) => orders.ApprovePaymentAsync(id)));
        routes.MapPostWithoutFields($"{one}/authorize-by-hand", Act((orders, id) => orders.AuthorizeByHandAsync(id)));
        routes.MapPostWithoutFields($"{one}/authorize", Act((orders, id) => orders.AuthorizeFulfillmentAsync(id)));
        routes.MapPostWithoutFields($"{one}/start-handling", Act((orders, id) => orders.StartHandlingAsync(id)));
        routes.MapPost($"{one}/timeline", PlanAsync);
        routes.MapPost($"{one}/invoice", InvoiceAsync);
        routes.MapPost($"{one}/cancel", CancelAsync);
        routes.MapPost($"{one}/deny-cancellation", DenyAsync);
    }

    private Task ListAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var (from, limit) = PortionQuery.Read(context.Request);
        var (total, orders) = universe.Orders.List(from, limit);
        return ControlAnswer.WriteAsync(context, new StoreOrderListState(total, orders.Select(StoreOrderState.Of)));
    }

    private async Task PlaceAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var order = await universe.Orders.PlaceAsync(await ControlBody.ReadAsync(context, NewStoreOrderReader.Read));
        context.Response.Headers.Location = $"{context.Request.Path}/{Uri.EscapeDataString(order.OrderId)}";
        await WriteAsync(context, order, StatusCodes.Status201Created);
    }

    private async Task PlanAsync(HttpContext context)
    {
        var steps = await ControlBody.ReadAsync(context, body => body.List("steps", Presence.Required, ReadStep, MaxSteps) ?? []);
        await DoAsync(context, (orders, id) => orders.PlanAsync(id, steps));
    }

    private static StoreOrderStep ReadStep(ObjectReader reader)
    {
        reader.Require("after", "how long after the step before it, such as 00:30:00.");
        reader.Require("move");
        var move = reader.Named("move", Enum.GetValues<StoreOrderMove>().Select(move => ($"{move}", (StoreOrderMove?)move)));
        return new StoreOrderStep(reader.Duration("after") ?? default, move ?? default)
        {
            Reason = reader.Text("reason", max: MaxReason, min: 1),
            Invoice = reader.Object("invoice") is { } invoice ? StoreInvoiceReader.Read(invoice) : null,
            Share = reader.Number("share", 0.01, 1) ?? 1,
        };
    }

    private async Task InvoiceAsync(HttpContext context)
    {
        var invoice = await ControlBody.ReadAsync(context, StoreInvoiceReader.Read);
        await DoAsync(context, (orders, id) => orders.InvoiceAsync(id, invoice));
    }

    private async Task CancelAsync(HttpContext context)
    {
        var (reason, byUser) = await ControlBody.ReadAsync(
            context, body => (body.Text("reason", max: MaxReason, min: 1), body.Boolean("byUser") ?? false));
        await DoAsync(context, (orders, id) => orders.CancelAsync(id, reason, byUser));
    }

    private async Task DenyAsync(HttpContext context)
    {
        var reason = await ControlBody.ReadAsync(context, body => body.Text("reason", max: MaxReason, min: 1));
        await DoAsync(context, (orders, id) => orders.DenyCancellationAsync(id, reason));
    }

    private RequestDelegate Act(Func<OrderCommands, string, Task<StoreOrder>> act) => context => DoAsync(context, act);

    private async Task DoAsync(HttpContext context, Func<OrderCommands, string, Task<StoreOrder>> act)
    {
        var (universe, order) = target.Order(context);
        await WriteAsync(context, await act(universe.Orders, order.OrderId));
    }

    private static Task WriteAsync(HttpContext context, StoreOrder order, int status = StatusCodes.Status200OK) =>
        ControlAnswer.WriteAsync(context, StoreOrderState.Of(order), status);
}
