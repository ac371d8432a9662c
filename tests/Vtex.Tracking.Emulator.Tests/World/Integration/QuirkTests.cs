using System.Globalization;
using System.Text.Json.Nodes;
using Vtex.Tracking.Emulator.Tests.Wire.Control;

namespace Vtex.Tracking.Emulator.Tests.World;

/// <summary>Each known issue does what it says while it is on, and nothing while it is off.</summary>
public sealed class QuirkTests : IAsyncLifetime
{
    private readonly ControlClient _client = new();
    private Universe _universe = null!;

    [Theory]
    [InlineData("ki-409225", "18 45", 500, 500)]
    [InlineData("ki-631970", "1845 ", 200, 500)]
    [InlineData("ki-953285", "1845#1", 200, 500)]
    [InlineData("ki-1302085", "1845/1", 404, 404)]
    public async Task Odd_numbers_break_what_comes_after(string quirk, string number, int ship, int track)
    {
        await InvoiceAsync(number);
        Assert.Equal((200, 200), await UpdateAsync(number));

        await _universe.Quirks.EnableAsync(quirk);
        Assert.Equal((ship, track), await UpdateAsync(number));
        await InvoiceAsync("1845", "MKP-2");
        Assert.Equal((200, 200), await UpdateAsync("1845", "MKP-2"));

        await _universe.Quirks.DisableAsync(quirk);
        Assert.Equal((200, 200), await UpdateAsync(number));
    }

    [Theory]
    [InlineData("ki-953285", "1845#1", false)]
    [InlineData("ki-500245", "1845", false)]
    [InlineData("ki-1372902", "1845", true)]
    public async Task An_order_stays_in_invoice(string quirk, string number, bool isHelpedByResending)
    {
        await _universe.Quirks.EnableAsync(quirk);
        await InvoiceAsync(number);
        Assert.Equal(StoreOrderStatus.Invoicing, _universe.Orders.Get(StoreOrders.Id).Status);

        await _universe.Orders.InvoiceAsync(StoreOrders.Id, StoreOrders.Invoice(number));
        Assert.Equal(isHelpedByResending ? StoreOrderStatus.Invoiced : StoreOrderStatus.Invoicing, _universe.Orders.Get(StoreOrders.Id).Status);

        await _universe.Quirks.DisableAsync(quirk);
        await _universe.Orders.InvoiceAsync(StoreOrders.Id, StoreOrders.Invoice(number));
        Assert.Equal(StoreOrderStatus.Invoiced, _universe.Orders.Get(StoreOrders.Id).Status);
    }

    [Fact]
    public async Task An_order_stays_in_start_handling()
    {
        await _universe.Quirks.EnableAsync("ki-1218606");
        Assert.Equal(StoreOrderStatus.StartHandling, (await _universe.HandleAsync()).Status);
    }

    [Theory]
    [InlineData("ki-856984", 400)]
    [InlineData("ki-1323882", 400)]
    [InlineData("ki-514557", 502)]
    public async Task A_tracking_update_is_refused(string quirk, int status)
    {
        await InvoiceAsync("1845");
        await _universe.Quirks.EnableAsync(quirk);
        Assert.Equal((200, status), await UpdateAsync("1845", delivered: "2026-11-21 11:00")); // before the dispatch
        Assert.False(_universe.Orders.Get(StoreOrders.Id).Packages[0].IsDelivered);
        await _universe.Quirks.DisableAsync(quirk);
        Assert.Equal((200, 200), await UpdateAsync("1845", delivered: "2026-11-21 11:00"));
    }

    [Fact]
    public async Task An_address_is_ignored_without_a_number()
    {
        await InvoiceAsync("1845");
        await _universe.Quirks.EnableAsync("ki-1216327");
        var order = await _universe.Orders.ShipAsync(StoreOrders.Id, "1845", new StoreShipment("", "https://rastreio.example.com/1"));
        Assert.Null(order.Packages[0].Shipment?.TrackingUrl);
    }

    [Fact]
    public async Task Returns_use_up_what_can_be_invoiced()
    {
        await _universe.HandleAsync();
        await _universe.Orders.InvoiceAsync(StoreOrders.Id, StoreOrders.Invoice("1", 10000));
        await _universe.Orders.InvoiceAsync(StoreOrders.Id, StoreOrders.Invoice("2", 10000) with { IsReturn = true });
        await _universe.Quirks.EnableAsync("ki-930491");
        await Assert.ThrowsAsync<WorldRuleException>(() => _universe.Orders.InvoiceAsync(StoreOrders.Id, StoreOrders.Invoice("3", 28990)));
        await _universe.Quirks.DisableAsync("ki-930491");
        Assert.Equal(StoreOrderStatus.Invoiced, (await _universe.Orders.InvoiceAsync(StoreOrders.Id, StoreOrders.Invoice("3", 28990))).Status);
    }

    [Fact]
    public async Task A_partial_invoice_rewrites_the_authorization()
    {
        await _universe.Quirks.EnableAsync("partial-invoice-date");
        await _universe.HandleAsync();
        await _universe.Clock.AdvanceAsync(TimeSpan.FromHours(1), TestContext.Current.CancellationToken);
        var order = await _universe.Orders.InvoiceAsync(StoreOrders.Id, StoreOrders.Invoice("1", 10000));
        Assert.Equal(ControlClient.Noon.AddHours(1), order.Authorized);
        await _universe.Clock.AdvanceAsync(TimeSpan.FromHours(1), TestContext.Current.CancellationToken);
        Assert.Equal(ControlClient.Noon.AddHours(1), (await _universe.Orders.InvoiceAsync(StoreOrders.Id, StoreOrders.Invoice("2", 28990))).Authorized);
    }

    [Fact]
    public async Task Tracking_is_refused_when_more_is_invoiced_than_ordered_and_after_the_delivery()
    {
        await _universe.HandleAsync();
        await _universe.Orders.InvoiceAsync(StoreOrders.Id, StoreOrders.Invoice("1845", 10000));
        await _universe.Orders.InvoiceAsync(StoreOrders.Id, StoreOrders.Invoice("1846", 28990));
        Assert.Equal((200, 200), await UpdateAsync("1845"));
        await _universe.Quirks.EnableAsync("ki-360564");
        Assert.Equal((200, 400), await UpdateAsync("1845"));
        await InvoiceAsync("1847", "MKP-2");
        Assert.Equal((200, 200), await UpdateAsync("1847", "MKP-2", "2026-11-22 11:00"));
        Assert.Equal((200, 400), await UpdateAsync("1847", "MKP-2"));
    }

    [Fact]
    public async Task An_invoice_of_more_than_the_total_is_taken()
    {
        await _universe.HandleAsync();
        await Assert.ThrowsAsync<WorldRuleException>(() => _universe.Orders.InvoiceAsync(StoreOrders.Id, StoreOrders.Invoice(value: 38991)));
        await _universe.Quirks.EnableAsync("ki-1348894");
        Assert.Equal(StoreOrderStatus.Invoiced, (await _universe.Orders.InvoiceAsync(StoreOrders.Id, StoreOrders.Invoice(value: 38991))).Status);
    }

    [Theory]
    [InlineData(true, 0.9, StoreOrderStatus.RequestCancel)]
    [InlineData(true, 1.0, StoreOrderStatus.Invoiced)]
    [InlineData(false, 0.0, StoreOrderStatus.Invoiced)]
    public async Task An_invoice_with_a_cancellation_leaves_the_order_stuck(bool isOn, double after, StoreOrderStatus status)
    {
        await SwitchAsync("ki-1400005", isOn);
        await _universe.HandleAsync();
        await _universe.Orders.CancelAsync(StoreOrders.Id);
        await _universe.Clock.AdvanceAsync(TimeSpan.FromSeconds(after), TestContext.Current.CancellationToken);
        Assert.Equal(status, (await _universe.Orders.InvoiceAsync(StoreOrders.Id, StoreOrders.Invoice())).Status);
        Assert.Equal(isOn && after < 1 ? "true" : "false", await ShownAsync("workflowIsInError"));
        Assert.Equal(status == StoreOrderStatus.RequestCancel, (await _client.GetAsync($"api/oms/pvt/orders/{StoreOrders.Id}"))!["status"]!.ToString() == "request-cancel");
    }

    [Theory]
    [InlineData(false, "cancel canceled")]
    [InlineData(true, "cancel canceled cancel canceled")]
    public async Task A_cancelled_order_is_cancelled_again(bool isOn, string states)
    {
        await SwitchAsync("ki-1242813", isOn);
        await _client.SendAsync(HttpMethod.Post, "api/orders/feed/config", """{"filter":{"type":"FromWorkflow","status":["cancel","canceled"]},"queue":{"visibilityTimeoutInSeconds":240,"MessageRetentionPeriodInSeconds":345600}}""", 200);
        await _universe.Orders.PlaceAsync(StoreOrders.New());
        Assert.Equal(StoreOrderStatus.Cancelled, (await _universe.Orders.CancelAsync(StoreOrders.Id)).Status);
        Assert.Equal(states, string.Join(' ', (await _client.GetAsync("api/orders/feed?maxlot=10"))!.AsArray().Select(change => change!["state"])));
        Assert.Equal(StoreOrderStatus.Cancelled, _client.Emulator.ForkUniverse(ControlClient.Universe, "copia").Orders.Get(StoreOrders.Id).Status);
    }

    [Fact]
    public async Task They_are_switched_by_the_control_API_and_survive_a_copy()
    {
        Assert.Distinct(QuirkCommands.All.Select(quirk => quirk.Id));
        Assert.Empty(_universe.Quirks.Enabled);
        var answer = await _client.PostAsync(ControlClient.In("quirks/KI-409225"));
        Assert.Equal(["ki-409225"], answer!["data"]!.AsArray().Where(quirk => (bool)quirk!["isOn"]!).Select(quirk => (string?)quirk!["id"]));
        var copy = _client.Emulator.ForkUniverse(ControlClient.Universe, "copia");
        Assert.Equal("ki-409225", Assert.Single(copy.Quirks.Enabled).Id);

        await _client.SendAsync(HttpMethod.Delete, ControlClient.In("quirks/ki-409225"), null, 200);
        Assert.Empty(_universe.Quirks.Enabled);
        await _client.PostAsync(ControlClient.In("quirks/ki-1"), status: 404);
        await Assert.ThrowsAsync<WorldRuleException>(() => _universe.Quirks.EnableAsync("ki-1"));
    }

    [Fact]
    public void The_page_lists_all_of_them_and_no_other()
    {
        var page = File.ReadAllLines(Repository.PathOf("docs", "orders.md"));
        Assert.Equal(
            QuirkCommands.All.Select(quirk => $"| `{quirk.Id}` | {quirk.Effect} | {quirk.Source} |"),
            page.SkipWhile(line => line != "### Known issues").TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal)).Where(line => line.StartsWith("| `", StringComparison.Ordinal)));
    }

    public ValueTask InitializeAsync()
    {
        _universe = _client.Emulator.OpenUniverse(ControlClient.Universe, StoreOrders.Options);
        _client.Http.DefaultRequestHeaders.Add("X-VTEX-API-AppKey", "chave");
        _client.Http.DefaultRequestHeaders.Add("X-VTEX-API-AppToken", "segredo");
        _client.Http.DefaultRequestHeaders.Add("Vtex-Emulator-Universe", ControlClient.Universe);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _client.DisposeAsync();

    private Task<StoreOrder> InvoiceAsync(string number, string order = StoreOrders.Id) =>
        _universe.InvoiceAsync(StoreOrders.New(order["MKP-".Length..]), StoreOrders.Invoice(number));

    private async Task<(int Ship, int Track)> UpdateAsync(string number, string order = StoreOrders.Id, string? delivered = null)
    {
        var path = $"api/oms/pvt/orders/{order}/invoice/{Uri.EscapeDataString(number)}";
        using var ship = await _client.SendAsync(
            HttpMethod.Patch, path, """{"trackingNumber":"JAC1","trackingUrl":null,"dispatchedDate":"2026-11-21T11:30:00-03:00","courier":"Ana"}""");
        using var track = await _client.SendAsync(HttpMethod.Put, $"{path}/tracking", delivered is null
            ? """{"isDelivered":false,"deliveredDate":null,"events":[{"city":"Santos","state":"SP","description":"Saiu","date":"2026-11-21"}]}"""
            : $$"""{"isDelivered":true,"deliveredDate":"{{delivered}}","events":[]}""");
        return ((int)ship.StatusCode, (int)track.StatusCode);
    }

    private Task SwitchAsync(string quirk, bool isOn) => isOn ? _universe.Quirks.EnableAsync(quirk) : _universe.Quirks.DisableAsync(quirk);

    private async Task<string?> ShownAsync(string path)
    {
        var shown = await _client.GetAsync($"api/oms/pvt/orders/{StoreOrders.Id}");
        foreach (var part in path.Split('.'))
            shown = int.TryParse(part, CultureInfo.InvariantCulture, out var index) ? ((JsonArray)shown!)[index] : shown![part];
        return shown?.ToString();
    }
}
