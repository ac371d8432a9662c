using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Tests.Wire;

public sealed class PathTests
{
    [Theory]
    [MemberData(nameof(Operation.Table), MemberType = typeof(Operation))]
    public async Task Every_name_of_an_operation_does_its_work(string method, string path)
    {
        await using var api = await Api.LoggedInAsync();
        await api.PostAsync("receiver/services/routes", RouteWithInvoice());

        var answer = (await Operation.Find(method, path).CallAsync(api)).ShouldBeOk();

        if (method == "GET")
            Assert.Equal(!path.StartsWith("receiver/v1/", StringComparison.Ordinal), FirstService(answer).ContainsKey("pictures"));
        else
            Assert.Equal("", answer.Text);
        var created = (await api.GetAsync("receiver/services")).TotalCount;
        Assert.Equal(method == "POST" ? 2 : 1, created);
    }

    [Fact]
    public async Task A_trailing_slash_and_another_case_lead_to_the_same_place()
    {
        await using var api = await Api.LoggedInAsync();
        (await api.GetAsync("receiver/services/")).ShouldBeOk();
        (await api.GetAsync("Receiver/SERVICES")).ShouldBeOk();
    }

    private static JsonArray RouteWithInvoice() =>
        [SampleBody.Route(services: 0).With("deliveryService", new JsonArray(SampleBody.Service("NF-1")))];

    private static JsonObject FirstService(Answer answer) =>
        (answer.Json!["data"]?[0] ?? answer.Json).AsObject();
}
