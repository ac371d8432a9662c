namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Adds invoices to orders, and tells how their packages go.</summary>
internal static class InvoiceOperations
{
    public static async Task InvoiceAsync(OrderCall call)
    {
        var invoice = await OrderBody.ReadAsync(call, InvoiceReader.Read);
        call.Require(invoice.IsReturn ? OrderRight.NotifyRefund : OrderRight.NotifyInvoice);
        var order = await call.Universe.Orders.InvoiceAsync(call.Segment("orderId"), invoice);
        await OrderReceipt.WriteAsync(call, order, "invoice");
    }

    public static async Task ShipAsync(OrderCall call)
    {
        var shipment = await OrderBody.ReadAsync(call, InvoiceReader.ReadShipment);
        var order = await call.Universe.Orders.ShipAsync(call.Segment("orderId"), call.Segment("invoiceNumber"), shipment);
        await OrderReceipt.WriteAsync(call, order, "shipment");
    }

    public static async Task TrackAsync(OrderCall call)
    {
        var tracking = await OrderBody.ReadAsync(call, InvoiceReader.ReadTracking);
        var order = await call.Universe.Orders.TrackAsync(call.Segment("orderId"), call.Segment("invoiceNumber"), tracking);
        await OrderReceipt.WriteAsync(call, order, "tracking");
    }
}
