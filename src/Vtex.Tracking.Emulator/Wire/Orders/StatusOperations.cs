using Vtex.Tracking.Emulator.World.Orders;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Shows orders, starts their handling and cancels them.</summary>
internal static class StatusOperations
{
    private const int MaxReason = 1_000;

    public static Task GetAsync(OrderCall call)
    {
        var order = call.Universe.Orders.Get(call.Segment("orderId"));
        if (order.Created < OrderQuery.Oldest(call.Universe.Clock.GetUtcNow()))
            throw RequestRefusedException.NotFound($"Order {order.OrderId} is older than two years, and cannot be read any more.");
        return WrittenAnswer.WriteObjectAsync(call.Context, json => new OrderJson(json, call.Universe).WriteFields(order));
    }

    public static async Task StartHandlingAsync(OrderCall call)
    {
        await call.Universe.Orders.StartHandlingAsync(call.Segment("orderId"));
        call.Context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    public static async Task CancelAsync(OrderCall call)
    {
        var (reason, byUser) = await OrderBody.ReadIfAnyAsync(
            call, reader => (reader.Text("reason", max: MaxReason), reader.Boolean("requestedByUser") ?? false));
        var order = await call.Universe.Orders.CancelAsync(call.Segment("orderId"), reason, byUser);
        await OrderReceipt.WriteAsync(call, order, "cancel");
    }

    public static async Task DenyAsync(OrderCall call)
    {
        var orderId = call.Segment("orderId");
        var (id, reason) = await OrderBody.ReadIfAnyAsync(
            call, reader => (reader.Text("cancellationRequestId"), reader.Text("denyReason", max: MaxReason)));
        if (id is not null && call.Universe.Orders.Get(orderId).OpenCancellation is { } open && open.Id != id)
            throw RequestRefusedException.BadRequest([new Fault("$.cancellationRequestId", $"must be {open.Id}, the cancellation that is asked for.")]);
        await call.Universe.Orders.DenyCancellationAsync(orderId, reason);
    }
}

/// <summary>Reads the bodies of calls of the Orders API.</summary>
internal static class OrderBody
{
    /// <exception cref="FaultyRequestException">The body has faults (400).</exception>
    public static async Task<T> ReadAsync<T>(OrderCall call, Func<ObjectReader, T> read)
    {
        using var body = await ReadBody.ReadJsonAsync(call.Context);
        return NotedBody.ReadObject(call.Context, body.RootElement, "$", call.Universe.Options.Strict, read);
    }

    /// <summary>Reads a body; that of an empty object when there is none.</summary>
    /// <exception cref="FaultyRequestException">The body has faults (400).</exception>
    public static async Task<T?> ReadIfAnyAsync<T>(OrderCall call, Func<ObjectReader, T> read)
    {
        // Whether there is one shows when it is read: over HTTP/2 no header needs to say so.
        return (await ReadBody.ReadAsync(call.Context)).Memory.IsEmpty ? default : await ReadAsync(call, read);
    }
}
