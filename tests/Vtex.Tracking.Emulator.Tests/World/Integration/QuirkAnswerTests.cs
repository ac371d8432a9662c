using System.Globalization;
using System.Text.Json.Nodes;
using Vtex.Tracking.Emulator.Tests.Wire.Control;

namespace Vtex.Tracking.Emulator.Tests.World;

/// <summary>Each known issue that reads show does what it says while it is on.</summary>
public sealed class QuirkAnswerTests : IAsyncLifetime
{
    private readonly ControlClient _client = new();
    private Universe _universe = null!;

    [Fact]
    public async Task The_first_tracking_update_sends_nothing()
    {
        await _universe.InvoiceAsync(invoice: StoreOrders.Invoice("1845"));
        await _universe.Orders.ShipAsync(StoreOrders.Id, "1845", new StoreShipment("JAC1"));
        await TrackAsync("Saiu");
        Assert.Equal("Saiu", await ShownAsync("lastMessage"));
        await _universe.Quirks.EnableAsync("first-shipping-email");
        Assert.Null(await ShownAsync("lastMessage"));
        await _universe.Orders.TrackAsync(StoreOrders.Id, "1845", new StoreTracking(false, null, [new StoreTrackingEvent("Itu", "SP", "Saiu", ControlClient.Noon)]));
        Assert.Null(await ShownAsync("lastMessage"));
        await TrackAsync("Chegou");
        Assert.Equal("Chegou", await ShownAsync("lastMessage"));
    }

    [Fact]
    public async Task A_package_is_delivered_before_it_is_sent()
    {
        await _universe.InvoiceAsync(invoice: StoreOrders.Invoice("1845"));
        await _universe.Quirks.EnableAsync("jadlog-delivered");
        Assert.Null(await ShownAsync("packageAttachment.packages.0.courierStatus"));
        await _universe.Orders.ShipAsync(StoreOrders.Id, "1845", new StoreShipment("JAD1"));
        Assert.Equal("true", await ShownAsync("packageAttachment.packages.0.courierStatus.finished"));
        Assert.Equal(
            _universe.Orders.Get(StoreOrders.Id).Authorized!.Value.AddSeconds(5),
            DateTimeOffset.Parse((await ShownAsync("packageAttachment.packages.0.courierStatus.deliveredDate"))!, CultureInfo.InvariantCulture));
        await TrackAsync("Saiu");
        Assert.Equal("false", await ShownAsync("packageAttachment.packages.0.courierStatus.finished"));
    }

    [Fact]
    public async Task The_list_stays_behind_and_rounds()
    {
        await _universe.Orders.PlaceAsync(StoreOrders.New() with { Value = 16_777_217 });
        await _universe.Quirks.EnableAsync("ki-577103");
        await _universe.Orders.AuthorizeFulfillmentAsync(StoreOrders.Id);
        await _universe.Clock.AdvanceAsync(TimeSpan.FromHours(1), TestContext.Current.CancellationToken);
        Assert.Equal("waiting-ffmt-authorization 16777217", await ListedAsync());
        await _universe.Quirks.EnableAsync("ki-756314");
        await _universe.Quirks.DisableAsync("ki-577103");
        await _universe.Orders.StartHandlingAsync(StoreOrders.Id);
        await _universe.Clock.AdvanceAsync(TimeSpan.FromHours(1), TestContext.Current.CancellationToken);
        Assert.Equal("handling 16777216", await ListedAsync());
    }

    [Fact]
    public async Task A_return_refunds_nothing()
    {
        await _universe.InvoiceAsync(invoice: StoreOrders.Invoice("1845"));
        await _universe.Orders.InvoiceAsync(StoreOrders.Id, StoreOrders.Invoice("1846") with { IsReturn = true });
        Assert.Equal("38990", await ShownAsync("packageAttachment.packages.1.restitutions.Refund.value"));
        await _universe.Quirks.EnableAsync("ki-1198829");
        Assert.Equal("{}", await ShownAsync("packageAttachment.packages.1.restitutions"));
    }

    [Fact]
    public async Task An_external_order_is_promised_for_another_day()
    {
        await _universe.HandleAsync();
        var promised = DateTimeOffset.Parse((await ShownAsync("shippingData.logisticsInfo.0.shippingEstimateDate"))!, CultureInfo.InvariantCulture);
        await _universe.Quirks.EnableAsync("external-delivery-date");
        Assert.Equal(promised.AddDays(2), DateTimeOffset.Parse((await ShownAsync("shippingData.logisticsInfo.0.shippingEstimateDate"))!, CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_label_is_printed_too_early_with_a_part_of_its_number()
    {
        _universe.Hub.RegisterCarrier(new CarrierApp { Name = "jacaranda", Version = "1.x", BaseAddress = new Uri("http://127.0.0.1:1/") });
        await _universe.Hub.InvoiceAsync(new HubOrder { OrderId = "1043-01", Packages = [new NewHubPackage { Id = "PACOTE-1" }] }, TestContext.Current.CancellationToken);
        const string Path = "api/transportation/deliverylabels/1043-01?an=" + ControlClient.Universe;
        await _client.SendAsync(HttpMethod.Post, Path, null, 400);
        await _universe.Quirks.EnableAsync("ki-872530");
        using var answer = await _client.SendAsync(HttpMethod.Post, Path + "&format=zpl", null);
        var label = (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["url"]!;
        var printed = await _client.Http.GetStringAsync(new Uri(label), TestContext.Current.CancellationToken);
        Assert.Contains("PACO", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("PACOTE", printed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "0 1 0 1")]
    [InlineData(true, "0 0 0 0")]
    public async Task Lines_of_one_SKU_are_told_apart_or_mixed_up(bool isOn, string lines)
    {
        await SwitchAsync("ki-1008459", isOn);
        var order = StoreOrders.New() with { Items = [new StoreItem("7", 1, 18750), new StoreItem("7", 1, 18750)], Value = 100 };
        await _universe.InvoiceAsync(order, StoreOrders.Invoice("1", 100) with { Items = [] });
        await _universe.Orders.InvoiceAsync(StoreOrders.Id, StoreOrders.Invoice("2", 100) with { IsReturn = true, Items = [new("7", 1, 0), new("7", 1, 0)] });
        var packages = (await _client.GetAsync($"api/oms/pvt/orders/{StoreOrders.Id}"))!["packageAttachment"]!["packages"]!.AsArray();
        Assert.Equal(lines, string.Join(' ', packages.SelectMany(package => package!["items"]!.AsArray()).Select(item => (int)item!["itemIndex"]!)));
    }

    [Theory]
    [InlineData("ki-1330069", "packageAttachment.packages.0.items.0.description", "Cadeira azul", "Cadeira")]
    [InlineData("ki-387933", "packageAttachment.packages.1.items.0.price", "18750", "0")]
    [InlineData("ki-605517", "packageAttachment.packages.0.invoiceValue", "38990", "38989")]
    [InlineData("ki-976614", "packageAttachment.packages.0.embeddedInvoice", "<NFe/>", "")]
    [InlineData("ki-345526", "isCompleted", "true", "false")]
    public async Task An_answer_shows_something_else(string quirk, string path, string without, string with)
    {
        var invoice = StoreOrders.Invoice("1845") with { EmbeddedInvoice = "<NFe/>", Items = [new StoreInvoiceItem("21407", 2, 18750, "Cadeira azul")] };
        await _universe.InvoiceAsync(invoice: invoice);
        await _universe.Orders.InvoiceAsync(StoreOrders.Id, invoice with { InvoiceNumber = "1846", IsReturn = true });

        Assert.Equal(without, await ShownAsync(path));
        await _universe.Quirks.EnableAsync(quirk);
        Assert.Equal(with, await ShownAsync(path));
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

    private Task SwitchAsync(string quirk, bool isOn) => isOn ? _universe.Quirks.EnableAsync(quirk) : _universe.Quirks.DisableAsync(quirk);

    private async Task TrackAsync(string description) =>
        await _universe.Orders.TrackAsync(StoreOrders.Id, "1845", new StoreTracking(false, null, [new StoreTrackingEvent("Santos", "SP", description, ControlClient.Noon)]));

    private async Task<string> ListedAsync()
    {
        var order = (await _client.GetAsync("api/oms/pvt/orders"))!["list"]![0]!;
        return $"{order["status"]} {order["totalValue"]}";
    }

    private async Task<string?> ShownAsync(string path)
    {
        var shown = await _client.GetAsync($"api/oms/pvt/orders/{StoreOrders.Id}");
        foreach (var part in path.Split('.'))
            shown = int.TryParse(part, CultureInfo.InvariantCulture, out var index) ? ((JsonArray)shown!)[index] : shown![part];
        return shown?.ToString();
    }
}
