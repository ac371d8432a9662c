using System.Text.Json.Nodes;
using Vtex.Tracking.Emulator.Tests.Hub;

namespace Vtex.Tracking.Emulator.Tests.Wire.Control;

/// <summary>The hub over the control API.</summary>
public sealed class ControlHubTests
{
    [Fact]
    public async Task A_carriers_team_can_do_without_CSharp()
    {
        await using var client = new ControlClient();
        await using var carrier = await CarrierServer.StartAsync();
        await client.OpenAsync();
        await client.PostAsync(
            ControlClient.In("hub/carriers"),
            $$"""{"name":"ipe","baseAddress":"{{carrier.Address}}","version":"2","account":"lojaipe","workspace":"dev","appKey":"chave","appToken":"segredo-do-app"}""");

        var order = await client.PostAsync(ControlClient.In("hub/invoices"), Order, 201);
        Assert.Equal("label_issued", (string?)order.At("packages.0.state"));
        var told = carrier.Calls.Single();
        Assert.Equal("/ipe/v2/lojaipe/dev/notify", told.Path);
        var package = told.Json.At("dispatchOrder.packages.0");
        Assert.Equal("Helena", (string?)package.At("recipient.name"));
        Assert.Equal("Olinda", (string?)package.At("recipient.address.subregion2.name"));
        Assert.Equal("Pernambuco", (string?)package.At("recipient.address.subregion1.name"));
        Assert.Equal("Livro", (string?)package.At("items.0.name"));
        Assert.Equal(389.9m, (decimal?)package.At("invoiceData.value"));
        Assert.Equal("2026-11-20T00:00:00-03:00", (string?)package.At("invoiceData.date"));
        Assert.Equal(7, (double?)package.At("dimension.height"));
        Assert.Equal("Ipê", (string?)told.Json.At("dispatchOrder.sender.fantasyName"));
        Assert.Equal("Jaca", (string?)told.Json.At("dispatchOrder.carrier.name"));

        carrier.Deliver("A/1");
        await client.PostAsync("_emulator/clock/advance", """{"by":"02:00:00"}""");
        var shown = await client.GetAsync(ControlClient.In("hub/packages/A%2F1"));
        Assert.Equal(("delivered", "Entregue"), ((string?)shown.At("state"), (string?)shown.At("events.0.description")));
        Assert.Equal("delivered", (string?)(await client.GetAsync(ControlClient.In("hub/orders/1043-01"))).At("packages.0.state"));
        Assert.Equal(1, (int?)(await client.GetAsync(ControlClient.In("hub/packages"))).At("last"));
        Assert.Empty((await client.GetAsync(ControlClient.In("hub/packages?from=2"))).At("data")!.AsArray());
        Assert.Equal("answered 200 with the number", (string?)(await client.GetAsync(ControlClient.In("hub/journal"))).At("data.1.words"));
        var events = (await client.GetAsync(ControlClient.In("events")))!.ToJsonString() + (await client.GetAsync(ControlClient.In("hub/carriers")))!.ToJsonString();
        Assert.Contains("PackageDelivered", events, StringComparison.Ordinal);
        Assert.All(["segredo-do-app", "chave", "Helena"], secret => Assert.DoesNotContain(secret, events, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_wrong_is_told_with_its_path()
    {
        await using var client = new ControlClient();
        await client.OpenAsync();
        await client.ShouldFaultAsync(ControlClient.In("hub/carriers"), "{}", "$.name", "$.baseAddress");
        await client.ShouldFaultAsync(ControlClient.In("hub/carriers"), """{"name":"a","baseAddress":"aqui"}""", "$.baseAddress");
        await client.PostAsync(ControlClient.In("hub/carriers"), """{"name":"a","baseAddress":"http://example.com/"}""", 409);
        await client.PostAsync(ControlClient.In("hub/carriers"), """{"name":"a","baseAddress":"/app"}""", 409);
        await client.PostAsync(ControlClient.In("hub/invoices"), """{"orderId":"1"}""", 409);
        await client.ShouldFaultAsync(
            ControlClient.In("hub/invoices"),
            """{"packages":[{"id":"","items":[{"id":1}]},7],"invoice":{"value":-1}}""",
            "$.orderId", "$.invoice.value", "$.packages[0].id", "$.packages[0].items[0].id", "$.packages[0].items[0].name", "$.packages[1]");
        await client.GetAsync(ControlClient.In("hub/orders/1"), 404);
        await client.GetAsync(ControlClient.In("hub/packages/1"), 404);
    }

    [Fact]
    public async Task An_order_is_found_by_its_path_whatever_it_is_called_or_refused()
    {
        await using var client = new ControlClient();
        await using var carrier = await CarrierServer.StartAsync();
        await client.OpenAsync();
        await client.PostAsync(ControlClient.In("hub/carriers"), $$"""{"name":"ipe","baseAddress":"{{carrier.Address}}"}""");
        foreach (var id in new[] { "a/b", "a%2Fb", "%252f", "../a", "?#&%", "ção", " x " })
        {
            await client.PostAsync(ControlClient.In("hub/invoices"), new JsonObject { ["orderId"] = id, ["packages"] = new JsonArray(new JsonObject { ["id"] = "p" + id }) }.ToJsonString(), 201);
            Assert.Equal(id, (string?)(await client.GetAsync(ControlClient.In($"hub/orders/{Uri.EscapeDataString(id)}"))).At("orderId"));
            Assert.Equal("p" + id, (string?)(await client.GetAsync(ControlClient.In($"hub/packages/{Uri.EscapeDataString("p" + id)}"))).At("id"));
        }

        foreach (var id in new[] { ".", "..", "a\\u0000" })
            await client.ShouldFaultAsync(ControlClient.In("hub/invoices"), $$"""{"orderId":"{{id}}","packages":[{"id":"{{id}}"}]}""", "$.orderId", "$.packages[0].id");
    }

    private const string Order = """
        {
          "orderId": "1043-01",
          "carrier": "ipe",
          "invoice": { "number": "7", "value": 389.9, "date": "2026-11-20" },
          "recipient": { "name": "Helena", "address": { "city": "Olinda", "state": "PE" } },
          "sender": { "fantasyName": "Ipê" },
          "carrierCompany": { "name": "Jaca" },
          "packages": [ { "id": "A/1", "items": [ { "id": "9", "name": "Livro" } ], "dimension": { "height": 7 } } ]
        }
        """;
}
