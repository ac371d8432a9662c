using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Tests.Wire;

public sealed class CreateRoutesTests
{
    public static TheoryData<string> Forms() =>
    [
        new JsonArray(SampleBody.Route(2)).ToJsonString(),
        SampleBody.Route(2).ToJsonString(),
        SampleBody.Route().With("deliveryService", new JsonArray(new JsonArray(SampleBody.Service()), new JsonArray(SampleBody.Service()))).ToJsonString(),
        SampleBody.Route().With("deliveryService", new JsonArray(new JsonArray(SampleBody.Service(), SampleBody.Service()))).ToJsonString(),
        new JsonArray(SampleBody.Route().With("deliveryService", new JsonArray(SampleBody.Service(), new JsonArray(SampleBody.Service())))).ToJsonString(),
    ];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Every_form_makes_one_route_of_two_services(string body)
    {
        await using var api = await Api.LoggedInAsync();
        (await api.SendAsync(HttpMethod.Post, "receiver/services/routes", body)).ShouldBeOk();

        var services = (await api.GetAsync("receiver/services/routes")).Json!["data"]!.AsArray();
        Assert.Equal(["1 1 1 Ativo", "2 1 2 Ativo"], services.Select(service =>
            $"{service.At("deliveryServiceRouteItem.0.idDeliveryServiceRouteItem")} " +
            $"{service.At("deliveryServiceRouteItem.0.deliveryServiceRoute.idDeliveryServiceRoute")} " +
            $"{service.At("deliveryServiceRouteItem.0.index")} " +
            $"{service.At("deliveryServiceRouteItem.0.deliveryServiceRouteItemStatus.description")}"));
        Assert.All(services, service => Assert.Equal("Roteirizado", (string?)service.At("deliveryServiceStatus.description")));
    }

    [Fact]
    public async Task A_fault_in_an_array_of_arrays_is_told_by_both_indexes_and_creates_nothing()
    {
        await using var api = await Api.LoggedInAsync();
        var bad = SampleBody.Service().Without("shipperCustomer.postalCode");
        var route = SampleBody.Route().With("deliveryService", new JsonArray(new JsonArray(SampleBody.Service()), new JsonArray(SampleBody.Service(), bad)));
        (await api.PostAsync("receiver/services/routes", route)).ShouldFault("$.deliveryService[1][1].shipperCustomer.postalCode");
        Assert.Equal(0, (await api.GetAsync("receiver/services")).TotalCount);
    }

    [Fact]
    public async Task One_bad_route_stops_the_good_ones()
    {
        await using var api = await Api.LoggedInAsync();
        var bad = SampleBody.Route().Without("deliveryServiceRoute.carrier").With("deliveryServiceRoute.deliveryServiceDate", "soon");
        (await api.PostAsync("receiver/services/routes", new JsonArray(SampleBody.Route(), bad))).ShouldFault(
            "$[1].deliveryServiceRoute.carrier", "$[1].deliveryServiceRoute.deliveryServiceDate");
        Assert.Equal(0, (await api.GetAsync("receiver/services")).TotalCount);
    }

    [Fact]
    public async Task The_route_of_a_stop_is_told_with_it()
    {
        await using var api = await Api.LoggedInAsync();
        var route = SampleBody.Route().With("deliveryServiceRoute.itinerantDate", "2026-11-23T18:00:00");
        await api.PostAsync("receiver/services/routes", route);
        var stop = (await api.GetAsync("receiver/services/1")).Json.At("deliveryServiceRouteItem.0.deliveryServiceRoute");
        Assert.Equal(
            """{"idDeliveryServiceRoute":1,"deliveryServiceRouteStatus":{"description":"Ativo"},"deliveryServiceDate":"2026-11-21T00:00:00.000","created":"2026-11-21T12:00:00.123","itinerantDate":"2026-11-23T18:00:00.000"}""",
            stop!.ToJsonString());
    }
}
