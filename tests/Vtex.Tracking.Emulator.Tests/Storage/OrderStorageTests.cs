using System.Text;
using Vtex.Tracking.Emulator.Storage;
using Vtex.Tracking.Emulator.World.Feeds;

namespace Vtex.Tracking.Emulator.Tests.Storage;

/// <summary>Orders, feeds and hooks after a restart, from an export and in a fork.</summary>
public sealed class OrderStorageTests
{
    private const string Key = "vtexappkey-loja-ABCDEF";

    private static readonly UniverseOptions Options = new()
    {
        Store = new StoreOptions
        {
            GracePeriod = TimeSpan.FromHours(2),
            SellerPaymentAffiliates = ["PAY"],
            CallsPerMinute = 600,
            Autopilot = new StoreAutopilotOptions { AuthorizeAfter = TimeSpan.FromMinutes(7) },
        },
        AppKeys = [new EmulatorAppKey(Key, "segredo-da-chave") { OrderPermissions = [OrderRight.ListOrders, OrderRight.FeedAndHookAdmin] }],
    };

    [Fact]
    public async Task A_restart_finds_everything_as_it_was_and_what_was_due_happens()
    {
        using var folder = new TestFolder();
        IReadOnlyList<string> before;
        string handle;
        await using (var first = folder.Open())
        {
            var universe = first.OpenUniverse("loja", Options);
            await LiveAsync(universe);
            before = [.. universe.Orders.All.Select(order => $"{order} {order.Packages.Count}")];
            handle = universe.Feeds.Read(Key, 1)![0].Handle;
        }

        await using var second = folder.Open();
        var again = second.GetOrCreateUniverse("loja");
        Assert.Equal(before, again.Orders.All.Select(order => $"{order} {order.Packages.Count}"));
        Assert.Equal(["PAY"], again.Options.Store.SellerPaymentAffiliates);
        Assert.Equal((TimeSpan.FromHours(2), 600, TimeSpan.FromMinutes(7)), (again.Options.Store.GracePeriod, again.Options.Store.CallsPerMinute, again.Options.Store.Autopilot!.AuthorizeAfter));
        Assert.Equal([OrderRight.ListOrders, OrderRight.FeedAndHookAdmin], again.Options.AppKeys[0].OrderPermissions!);
        var (_, count, _) = again.Feeds.FindFeed(Key)!.Value;
        Assert.True(again.Feeds.Commit(Key, [handle]));
        Assert.Equal(count - 1, again.Feeds.FindFeed(Key)!.Value.Count);
        Assert.Equal("https://127.0.0.1/vtex", again.Feeds.FindHook(Key)!.Address.OriginalString);
        await again.Clock.AdvanceAsync(TimeSpan.FromHours(6), TestContext.Current.CancellationToken);
        Assert.Equal(StoreOrderStatus.Invoiced, again.Orders.Get("MKP-2").Status);
        Assert.Null(again.Failure);
    }

    [Fact]
    public async Task A_fork_and_an_import_go_their_own_way()
    {
        await using var emulator = TrackingEmulator.CreateInMemory();
        var origin = emulator.OpenUniverse("loja", Options);
        await LiveAsync(origin);
        using var bytes = new MemoryStream(await Samples.ExportAsync(origin));
        var copies = new[] { emulator.ForkUniverse("loja", "copia"), await emulator.ImportUniverseAsync("outra", bytes, TestContext.Current.CancellationToken) };
        foreach (var copy in copies)
        {
            Assert.Equal(origin.Orders.All.Select(order => $"{order}"), copy.Orders.All.Select(order => $"{order}"));
            await copy.Orders.CancelAsync("MKP-2");
            Assert.Equal(StoreOrderStatus.Cancelled, copy.Orders.Get("MKP-2").Status);
        }

        Assert.NotEqual(StoreOrderStatus.Cancelled, origin.Orders.Get("MKP-2").Status);
    }

    // Logs look like this; the lines may be added to. When they change otherwise, the log has another version.
    [Fact]
    public async Task The_lines_of_orders_stay_as_they_are()
    {
        var universe = Worlds.Create();
        universe.PlaceOrder(id: "2031915");
        await universe.Orders.InvoiceAsync("MKP-2031915", new StoreInvoice("1", 38990));
        var lines = LogImage.Of("loja", universe.Options, universe.Events)
            .SelectMany(part => Encoding.UTF8.GetString(part.Span).Split('\n')).Where(line => line.Contains("\"kind\"", StringComparison.Ordinal))
            .Select(line => line[line.IndexOf("{\"kind\"", StringComparison.Ordinal)..]).ToList();
        Assert.StartsWith("""{"kind":"OrderPlaced","sequence":1,"at":"2026-11-21T15:00:00.123+00:00","orderId":"MKP-2031915","orderNumber":1,"details":{""", lines[0], StringComparison.Ordinal);
        Assert.Equal("""{"kind":"OrderMoved","sequence":2,"at":"2026-11-21T15:00:00.123+00:00","orderId":"MKP-2031915","status":"WaitingForFulfillmentAuthorization"}""", lines[1]);
        Assert.Equal("""{"kind":"InvoiceAdded","sequence":3,"at":"2026-11-21T15:00:00.123+00:00","orderId":"MKP-2031915","invoice":{"invoiceNumber":"1","value":38990,"isReturn":false,"items":[]}}""", lines[2]);
    }

    private static async Task LiveAsync(Universe universe)
    {
        universe.Feeds.ConfigureFeed(Key, new OrderFilter([]), TimeSpan.FromMinutes(4), TimeSpan.FromDays(5));
        universe.Feeds.ConfigureHook(new HookConfigured(Key, new OrderFilter(["invoiced"]), new Uri("https://127.0.0.1/vtex"), [new HookHeader("x", "segredo")]));
        universe.PlaceOrder();
        await universe.Clock.AdvanceAsync(TimeSpan.FromHours(1), TestContext.Current.CancellationToken);
        await universe.Orders.InvoiceAsync("MKP-1", new StoreInvoice("1", 100) { EmbeddedInvoice = "<NFe/>" });
        universe.PlaceOrder();
    }
}
