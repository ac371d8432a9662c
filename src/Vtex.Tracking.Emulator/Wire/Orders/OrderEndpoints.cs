using Vtex.Tracking.Emulator.World.Universes;
using static Vtex.Tracking.Emulator.OrderRight;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>
/// The Orders API of the store, and the two calls of the Marketplace Protocol by which external orders come in. The contract is
/// <c>openapi/vtex-orders.openapi.json</c>.
/// </summary>
internal sealed class OrderEndpoints(EmulatorWorld world)
{
    private const string Fulfillment = "/api/fulfillment/pvt/orders";
    private const string Orders = "/api/oms/pvt/orders";
    private const string Order = $"{Orders}/{{orderId}}";
    private const string Invoice = $"{Order}/invoice/{{invoiceNumber}}";

    private readonly OrderAccess _access = new(world);

    public void Map(PathTable paths)
    {
        Map(paths, HttpMethods.Post, Fulfillment, PlacementOperations.PlaceAsync, [.. PlacementEntries.All, .. OrderStoryEntries.All]);
        Map(paths, HttpMethods.Post, $"{Fulfillment}/{{orderId}}/fulfill", PlacementOperations.FulfillAsync, PlacementEntries.All);
        Map(paths, HttpMethods.Get, Orders, ListOperations.ListAsync, OrderListEntries.All, ListOrders);
        Map(paths, HttpMethods.Get, Order, StatusOperations.GetAsync, OrderEntries.All, ViewOrder);
        Map(paths, HttpMethods.Post, $"{Order}/start-handling", StatusOperations.StartHandlingAsync, OrderEntries.All, ChangeOrderWorkflowStatus);
        Map(paths, HttpMethods.Post, $"{Order}/invoice", InvoiceOperations.InvoiceAsync, InvoiceEntries.All, NotifyInvoice, NotifyRefund);
        Map(paths, HttpMethods.Patch, Invoice, InvoiceOperations.ShipAsync, InvoiceEntries.All, NotifyInvoice);
        Map(paths, HttpMethods.Put, $"{Invoice}/tracking", InvoiceOperations.TrackAsync, InvoiceEntries.All, NotifyInvoice);
        Map(paths, HttpMethods.Post, $"{Order}/cancel", StatusOperations.CancelAsync, OrderEntries.All, CancelOrder);
        Map(paths, HttpMethods.Post, "/api/orders/pvt/document/{orderId}/deny-cancellation-request", StatusOperations.DenyAsync, OrderEntries.All, CancelOrder);
        MapFeeds(paths);
    }

    private void MapFeeds(PathTable paths)
    {
        const string Feed = "/api/orders/feed";
        const string Hook = "/api/orders/hook/config";
        Map(paths, HttpMethods.Get, $"{Feed}/config", FeedOperations.ShowAsync, FeedEntries.All, FeedAndHookAdmin, FeedAndHookView);
        Map(paths, HttpMethods.Post, $"{Feed}/config", FeedOperations.ConfigureAsync, FeedEntries.All, FeedAndHookAdmin);
        Map(paths, HttpMethods.Delete, $"{Feed}/config", FeedOperations.DeleteAsync, FeedEntries.All, FeedAndHookAdmin);
        Map(paths, HttpMethods.Get, Feed, FeedOperations.ReadAsync, FeedEntries.All);
        Map(paths, HttpMethods.Post, Feed, FeedOperations.CommitAsync, FeedEntries.All);
        Map(paths, HttpMethods.Get, Hook, HookOperations.ShowAsync, HookEntries.All, FeedAndHookAdmin, FeedAndHookView);
        Map(paths, HttpMethods.Post, Hook, HookOperations.ConfigureAsync, HookEntries.All, FeedAndHookAdmin);
        Map(paths, HttpMethods.Delete, Hook, HookOperations.DeleteAsync, HookEntries.All, FeedAndHookAdmin);
        Map(paths, HttpMethods.Post, "/api/orders/expressions/jsonata", FeedOperations.TestExpressionAsync, FeedEntries.All, FeedAndHookAdmin, FeedAndHookView);
    }

    private void Map(
        PathTable paths, string method, string path, Func<OrderCall, Task> handle, IReadOnlyList<FidelityEntry> entries,
        params OrderRight[] permissions)
    {
        var fidelity = new FidelityHeader([.. entries, .. OrderCallEntries.All]);
        paths.Map(method, path, fidelity.AddTo(OrderErrors.AddTo(
            context =>
            {
                var call = _access.Enter(context);
                if (permissions.Length > 0)
                    call.Require(permissions);
                return handle(call);
            })));
    }
}
