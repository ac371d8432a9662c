using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Tests.Wire.Control;

public sealed class ControlRouteTests : IAsyncLifetime
{
    private const string Route = "routes/1";
    private readonly ControlClient _client = new();

    [Fact]
    public async Task A_route_is_made_worked_on_and_cancelled()
    {
        Assert.Equal("maria ABC1D23", await PostAsync("reassign", """{"driver":"maria","registrationPlate":"ABC1D23"}""", "driver", "registrationPlate"));
        Assert.Equal("false", await PostAsync("order", null, "atWork"));
        var reordered = (await _client.PostAsync(ControlClient.In($"{Route}/reorder"), """{"services":[2,1]}"""))!["stops"]!.AsArray();
        Assert.Equal([2, 1], reordered.Select(stop => (int)stop!["idDeliveryService"]!));
        Assert.All(reordered, stop => Assert.InRange((double)stop!["place"]!["latitude"]!, -34, 6));
        await _client.PostAsync(ControlClient.In($"{Route}/reorder"), """{"services":[2]}""", 409);
        await _client.ShouldFaultAsync(ControlClient.In($"{Route}/reorder"), "{}", "$.services");
        Assert.Equal("true", await PostAsync("start-work-day", null, "atWork"));
        var stops = (await _client.GetAsync(ControlClient.In(Route)))!["stops"]!.AsArray();
        Assert.Equal(2, stops.Count);
        Assert.All(stops, stop => Assert.True((DateTimeOffset)stop!["estimate"]! > ControlClient.Noon && (int)stop["meters"]! >= 0));
        Assert.Equal("false", await PostAsync("end-work-day", null, "atWork"));
        Assert.Equal("Cancelado", await PostAsync("cancel", null, "status"));
        await _client.PostAsync(ControlClient.In($"{Route}/order"), null, 409);
    }

    [Fact]
    public async Task Routes_are_listed_by_id()
    {
        await _client.PostAsync(ControlClient.In("routes"), """{"driver":"ana","date":"2026-11-22","services":[3]}""", 201);
        Assert.Equal("1 2", await IdsAsync(""));
        Assert.Equal("2", await IdsAsync("?from=2"));
        Assert.Equal("1", await IdsAsync("?limit=1"));
        Assert.Equal("", await IdsAsync("?from=2147483647"));
        Assert.Equal(2, (int)(await _client.GetAsync(ControlClient.In("routes?from=9")))!["last"]!);
        await _client.GetAsync(ControlClient.In("routes?from=0&limit=1001"), 400);
    }

    [Fact]
    public async Task What_is_not_there_is_not_found_and_what_is_wrong_is_told()
    {
        foreach (var id in new[] { "0", "2", "x" })
        {
            await _client.GetAsync(ControlClient.In($"routes/{id}"), 404);
            await _client.PostAsync(ControlClient.In($"routes/{id}/order"), null, 404);
        }

        await _client.PostAsync(ControlClient.In("routes"), """{"driver":"ana","date":"2026-11-22","services":[99]}""", 409);
        await _client.ShouldFaultAsync(ControlClient.In("routes"), """{"services":["a"]}""", "$.driver", "$.date", "$.services[0]");
        await _client.ShouldFaultAsync(ControlClient.In("routes"), """{"driver":"a","date":"2026-11-22"}""", "$.services");
        await _client.ShouldFaultAsync(ControlClient.In($"{Route}/reassign"), "{}", "$.driver");
    }

    [Fact]
    public async Task Drivers_report_where_they_are()
    {
        var reported = await _client.PostAsync(
            ControlClient.In("drivers/joao/position"), """{"latitude":-23.5,"longitude":-46.6,"battery":80}""");
        var driver = Assert.Single((await _client.GetAsync(ControlClient.In("drivers")))!["data"]!.AsArray());
        Assert.Equal(reported!.ToJsonString(), driver!.ToJsonString());
        Assert.Equal("-23.5 -46.6 80", $"{driver["position"]!["latitude"]} {driver["position"]!["longitude"]} {driver["battery"]}");

        await _client.PostAsync(ControlClient.In("drivers/nobody/position"), """{"latitude":0,"longitude":0}""", 404);
        await _client.ShouldFaultAsync(
            ControlClient.In("drivers/joao/position"), """{"latitude":91,"battery":101}""", "$.longitude", "$.latitude", "$.battery");
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("a\\u0000")]
    [InlineData("\\ud800")]
    public async Task A_driver_whom_no_URL_could_name_is_refused_at_every_door(string name)
    {
        await _client.LoginAsync();
        var route = $$"""[{"deliveryServiceRoute":{"carrier":{"username":"{{name}}"},"displacementType":"moto","deliveryServiceDate":"2026-11-21"},"deliveryService":[{{ControlClient.Service()}}]}]""";
        await _client.ShouldFaultAsync("receiver/services/routes", route, "$[0].deliveryServiceRoute.carrier.username");
        await _client.ShouldFaultAsync(ControlClient.In("routes"), $$"""{"driver":"{{name}}","date":"2026-11-22","services":[3]}""", "$.driver");
        await _client.ShouldFaultAsync(ControlClient.In($"{Route}/reassign"), $$"""{"driver":"{{name}}"}""", "$.driver");
        await _client.ShouldFaultAsync(ControlClient.In("services/3/execute"), $$"""{"move":"Route","driver":"{{name}}"}""", "$.driver");
        await _client.ShouldFaultAsync(ControlClient.In("services/3/timeline"), $$"""{"steps":[{"after":"1h","move":"Route","driver":"{{name}}"}]}""", "$.steps[0].driver");
        await _client.ShouldFaultAsync(ControlClient.In("integration/routes"), $$"""{"driver":"{{name}}","date":"2026-11-22","orders":["1"]}""", "$.driver");

        var text = (string)JsonNode.Parse($"\"{name.Replace("\\ud800", "\\u0000", StringComparison.Ordinal)}\"")!;
        var office = _client.Emulator.GetOrCreateUniverse(ControlClient.Universe).BackOffice;
        await Assert.ThrowsAsync<WorldRuleException>(() => office.ReassignDriverAsync(1, text));
        await Assert.ThrowsAsync<WorldRuleException>(() => office.ScheduleRouteAsync(new NewRoute { Driver = text, Date = ControlClient.Noon }, [3]));
        Assert.Single((await _client.GetAsync(ControlClient.In("drivers")))!["data"]!.AsArray());
    }

    [Theory]
    [InlineData("...")]
    [InlineData("a/b")]
    [InlineData("%2F%")]
    [InlineData(" ")]
    [InlineData("joão@loja.com.br")]
    [InlineData("\ufeff\u202e")]
    public async Task A_driver_is_found_by_URL_whatever_the_name(string name)
    {
        await _client.PostAsync(ControlClient.In($"{Route}/reassign"), new JsonObject { ["driver"] = name }.ToJsonString());
        var driver = await _client.PostAsync(ControlClient.In($"drivers/{Uri.EscapeDataString(name)}/position"), """{"latitude":-23.5,"longitude":-46.6}""");
        Assert.Equal(name, (string?)driver!["username"]);
    }

    [Fact]
    public async Task Justifications_and_holidays_are_registered()
    {
        var justifications = await _client.PostAsync(ControlClient.In("justifications"), """{"justification":"Outra"}""");
        Assert.Contains("Outra", justifications!["justifications"]!.AsArray().Select(text => (string)text!));
        await _client.ShouldFaultAsync(ControlClient.In("justifications"), """{"justification":" "}""", "$.justification");
        await _client.ShouldFaultAsync(ControlClient.In("justifications"), null, "$.justification");

        await _client.PostAsync(ControlClient.In("holidays"), """{"day":"2026-12-24"}""");
        await _client.ShouldFaultAsync(ControlClient.In("holidays"), """{"day":"24/12"}""", "$.day");
        var holidays = await _client.GetAsync(ControlClient.In("holidays"));
        Assert.Equal("""["2026-12-24"]""", holidays!["registered"]!.ToJsonString());
        Assert.Equal("2026-09-07 Independência do Brasil", $"{holidays["national"]![3]!["day"]} {holidays["national"]![3]!["name"]}");
        await _client.PostAsync(
            ControlClient.In("services/3/execute"), """{"move":"Reschedule","day":"2026-12-24","period":"Night"}""", 409);
    }

    public async ValueTask InitializeAsync()
    {
        await _client.OpenAsync(services: 3);
        await _client.PostAsync(ControlClient.In("routes"), """{"driver":"joao","date":"2026-11-21","services":[1,2]}""", 201);
    }

    public ValueTask DisposeAsync() => _client.DisposeAsync();

    private async Task<string> PostAsync(string verb, string? body, params string[] fields)
    {
        var route = await _client.PostAsync(ControlClient.In($"{Route}/{verb}"), body);
        return string.Join(' ', fields.Select(field => route![field]!.ToString()));
    }

    private async Task<string> IdsAsync(string query)
    {
        var routes = (await _client.GetAsync(ControlClient.In($"routes{query}")))!["data"]!.AsArray();
        return string.Join(' ', routes.Select(route => route!["idDeliveryServiceRoute"]));
    }
}
