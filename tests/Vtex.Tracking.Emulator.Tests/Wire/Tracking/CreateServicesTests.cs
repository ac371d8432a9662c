using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Tests.Wire;

public sealed class CreateServicesTests
{
    [Fact]
    public async Task Services_are_active_and_their_ids_grow()
    {
        await using var api = await Api.LoggedInAsync();
        var answer = await api.PostAsync("receiver/services", new JsonArray(SampleBody.Service(), SampleBody.Service()));
        Assert.Equal((200, "", null), (answer.Status, answer.Text, answer.ContentType));
        await api.CreateAsync();

        var page = await api.GetAsync("receiver/services");
        Assert.Equal([1, 2, 3], page.Ids);
        Assert.All(page.Json!["data"]!.AsArray(), service =>
            Assert.Equal("Ativo", (string?)service.At("deliveryServiceStatus.description")));
    }

    [Fact]
    public async Task The_same_invoice_twice_is_two_services_and_the_same_customer_id_one_customer()
    {
        await using var api = await Api.LoggedInAsync();
        var service = SampleBody.Service("NF-1").With("shipperCustomer.idExternalShipperCustomer", "C-1");
        await api.PostAsync("receiver/services", new JsonArray(service.DeepClone(), service.DeepClone(), SampleBody.Service("NF-1")));
        var services = (await api.GetAsync("receiver/services/invoice?invoice=NF-1")).Json!["data"]!.AsArray();
        Assert.Equal([1, 1, 2], services.Select(found => (int)found.At("shipperCustomer.idShipperCustomer")!));
    }

    [Fact]
    public async Task Unknown_fields_are_ignored_and_nothing_creates_nothing()
    {
        await using var api = await Api.LoggedInAsync();
        (await api.PostAsync("receiver/services", new JsonArray(SampleBody.Service().With("weight", 3).With("\uD83D\uDE9A", "x")))).ShouldBeOk();
        (await api.PostAsync("receiver/services", new JsonArray())).ShouldBeOk();
        Assert.Equal(1, (await api.GetAsync("receiver/services")).TotalCount);
    }

    [Fact]
    public async Task Of_a_field_given_twice_the_last_counts()
    {
        await using var api = await Api.LoggedInAsync();
        var service = SampleBody.Service().ToJsonString().Replace("{\"delivery", "{\"deliveryServiceType\":7,\"delivery", StringComparison.Ordinal);
        (await api.SendAsync(HttpMethod.Post, "receiver/services", $"[{service}]")).ShouldBeOk();
        Assert.Equal("Entrega", (string?)(await api.GetAsync("receiver/services/1")).Json.At("deliveryServiceType.description"));
    }
}
