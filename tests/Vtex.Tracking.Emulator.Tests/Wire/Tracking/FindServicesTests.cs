using System.Text.Json.Nodes;
using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.Tests.Wire;

public sealed class FindServicesTests : IAsyncLifetime
{
    private Api _api = null!;

    [Theory]
    [InlineData("1", 200)]
    [InlineData("0001", 200)]
    [InlineData("0", 404)]
    [InlineData("99", 404)]
    [InlineData("2147483647", 404)]
    [InlineData("2147483648", 400)]
    [InlineData("-1", 400)]
    [InlineData("1.0", 400)]
    [InlineData("1e3", 400)]
    [InlineData("abc", 400)]
    [InlineData("%D9%A1", 400)]
    [InlineData("1%2F2", 400)]
    public async Task A_service_is_found_by_its_id(string id, int status)
    {
        var answer = await _api.GetAsync($"receiver/services/{id}");
        if (status == 200)
            Assert.Equal(1, (int)answer.ShouldBeOk().Json!["idDeliveryService"]!);
        else
            answer.ShouldRefuse(status);
    }

    [Theory]
    [InlineData("NF-1", "1 3")]
    [InlineData("NF-2", "2")]
    [InlineData("nf-1", "")]
    [InlineData("NF", "")]
    public async Task Services_are_found_by_their_exact_invoice(string invoice, string ids)
    {
        var answer = (await _api.GetAsync($"receiver/services/invoice?invoice={invoice}")).ShouldBeOk();
        Assert.Equal(ids, string.Join(' ', answer.Ids));
        Assert.Equal((1, 25, answer.Ids.Count), ((int)answer.Json!["page"]!, (int)answer.Json["pageSize"]!, answer.TotalCount));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?invoice=")]
    [InlineData("?nf=1")]
    public async Task An_invoice_must_be_named(string query) =>
        (await _api.GetAsync($"receiver/services/invoice{query}")).ShouldFault("invoice");

    [Fact]
    public async Task Packing_lists_are_removed_by_invoice_and_series()
    {
        (await _api.PutAsync("receiver/services", new JsonArray(Key("NF-1", "1"), Key("unknown", "9")))).ShouldBeOk();
        var universe = _api.Emulator.GetOrCreateUniverse(Api.User);
        Assert.False(universe.State(1).HasPackingList);
        Assert.True(universe.State(2).HasPackingList);
        Assert.True(universe.State(3).HasPackingList);
        Assert.Equal(3, (await _api.GetAsync("receiver/services")).TotalCount);
    }

    [Fact]
    public async Task One_bad_key_stops_the_good_ones()
    {
        var keys = new JsonArray(Key("NF-1", "1"), new JsonObject { ["invoice"] = "" }, 1, Key("NF-2", "1").With("serie", 1));
        (await _api.PutAsync("receiver/services", keys)).ShouldFault("$[1].invoice", "$[1].serie", "$[2]", "$[3].serie");
        Assert.Empty(_api.Emulator.GetOrCreateUniverse(Api.User).Events.OfType<PackingListRemoved>());
    }

    public async ValueTask InitializeAsync()
    {
        _api = await Api.LoggedInAsync();
        await _api.PostAsync("receiver/services", new JsonArray(
            SampleBody.Service("NF-1").With("packingList", "A"),
            SampleBody.Service("NF-2").With("packingList", "B"),
            SampleBody.Service("NF-1", "2").With("packingList", "C")));
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    private static JsonObject Key(string invoice, string serie) => new() { ["invoice"] = invoice, ["serie"] = serie };
}
