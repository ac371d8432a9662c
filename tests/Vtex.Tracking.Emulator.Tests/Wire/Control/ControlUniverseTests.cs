using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Tests.Wire.Control;

public sealed class ControlUniverseTests : IAsyncLifetime
{
    private const string All = "_emulator/universes";
    private readonly ControlClient _client = new();

    [Fact]
    public async Task All_options_reach_the_universe()
    {
        var shown = await _client.PostAsync(
            All,
            """
            {"name":"loja","seed":18446744073709551615,"startTime":"2026-03-02T06:00:00-03:00","strict":true,"serviceTime":"00:05:00",
             "autopilot":{"deliveredShare":0.5,"startOfDay":"07:30","drivers":3,"mostAttempts":2},
             "users":[{"username":"ana","password":"segredo"}]}
            """,
            201);
        var options = Assert.Single(_client.Emulator.Universes).Options;
        Assert.Equal(
            (ulong.MaxValue, new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero), true, TimeSpan.FromMinutes(5)),
            (options.Seed, options.StartTime!.Value, options.Strict, options.ServiceTime));
        Assert.Equal(
            new AutopilotOptions { DeliveredShare = 0.5, StartOfDay = new TimeOnly(7, 30), Drivers = 3, MostAttempts = 2 },
            options.Autopilot);
        Assert.Equal(2, (int)shown!["autopilot"]!["mostAttempts"]!);
        Assert.Equal([new EmulatorUser("ana", "segredo")], options.Users);

        Assert.DoesNotContain("segredo", shown.ToJsonString(), StringComparison.Ordinal);
        Assert.True(JsonNode.DeepEquals(shown, await _client.GetAsync($"{All}/loja")));
        await _client.LoginAsync("ana");
    }

    [Fact]
    public async Task It_is_listed_reset_and_deleted()
    {
        await _client.OpenAsync(services: 2);
        await _client.PostAsync(ControlClient.In("services/2/execute"), """{"move":"Delete"}""", 204);
        var listed = Assert.Single((await _client.GetAsync(All))!["data"]!.AsArray());
        Assert.Equal(("loja", 1, 0, 3), ((string)listed!["name"]!, (int)listed["services"]!, (int)listed["routes"]!, (int)listed["events"]!));

        Assert.Equal(0, (int)(await _client.PostAsync($"{All}/loja/reset"))!["services"]!);
        await _client.SendAsync(HttpMethod.Delete, $"{All}/loja", null, 204);
        Assert.Empty((await _client.GetAsync(All))!["data"]!.AsArray());
        await _client.SendAsync(HttpMethod.Delete, $"{All}/loja", null, 404);
    }

    [Fact]
    public async Task A_scenario_is_played_in_it()
    {
        await _client.OpenAsync();
        var listed = (await _client.GetAsync("_emulator/scenarios"))!["data"]!.AsArray();
        Assert.Equal(Scenario.All.Select(scenario => scenario.Name), listed.Select(scenario => (string)scenario!["name"]!));
        foreach (var scenario in Scenario.All)
        {
            var services = (await _client.PostAsync(ControlClient.In($"scenarios/{scenario.Name}"), null, 201))!["services"]!.AsArray();
            Assert.NotEmpty((await _client.GetAsync(ControlClient.In($"services/{services[0]}")))!["timeline"]!.AsArray());
        }

        await _client.PostAsync(ControlClient.In("scenarios/quiet-day"), null, 404);
    }

    [Fact]
    public async Task A_name_is_given_once_and_may_hold_any_letters()
    {
        await _client.OpenAsync();
        await _client.PostAsync(All, """{"name":"loja"}""", 409);
        await _client.PostAsync(All, """{"name":"a/b ç"}""", 201);
        Assert.Equal("a/b ç", (string?)(await _client.GetAsync($"{All}/{Uri.EscapeDataString("a/b ç")}"))!["name"]);
    }

    [Fact]
    public Task All_faults_are_told_at_once() => _client.ShouldFaultAsync(
        All,
        """{"seed":-1,"strict":"yes","autopilot":{"deliveredShare":2,"startOfDay":"25:00","drivers":-1,"mostAttempts":0},"serviceTime":"x","users":[{"username":"ana"}]}""",
        "$.seed", "$.strict", "$.autopilot.deliveredShare", "$.autopilot.startOfDay", "$.autopilot.drivers", "$.autopilot.mostAttempts",
        "$.serviceTime",
        "$.users[0].password", "$.name");

    [Fact]
    public Task Spans_beyond_the_calendar_of_a_store_are_told_by_their_fields() => _client.ShouldFaultAsync(
        All, """{"name":"loja","store":{"gracePeriod":"10675199.02:48:05","autopilot":{"handleAfter":"366d"}}}""",
        "$.store.gracePeriod", "$.store.autopilot");

    [Fact]
    public async Task A_strict_one_reads_services_strictly()
    {
        await _client.PostAsync(All, """{"name":"loja","strict":true}""", 201);
        await _client.ShouldFaultAsync(
            ControlClient.In("services"),
            $$"""{"service": {{ControlClient.Service().Replace("Entrega", "Voo", StringComparison.Ordinal)}} }""",
            "$.service.deliveryServiceType");
    }

    [Theory]
    [InlineData("GET", "nobody")]
    [InlineData("DELETE", "nobody")]
    [InlineData("POST", "nobody/reset")]
    [InlineData("POST", "nobody/fork")]
    [InlineData("GET", "nobody/export")]
    [InlineData("GET", "nobody/clock")]
    [InlineData("GET", "nobody/events")]
    [InlineData("GET", "nobody/events/stream")]
    [InlineData("GET", "nobody/call-budget")]
    [InlineData("GET", "nobody/services/1")]
    [InlineData("POST", "nobody/services")]
    [InlineData("GET", "nobody/routes")]
    [InlineData("GET", "nobody/drivers")]
    [InlineData("GET", "nobody/holidays")]
    public async Task An_unknown_one_is_not_found_and_it_is_said_how_to_make_it(string method, string path)
    {
        var problem = await _client.SendAsync(new HttpMethod(method), $"{All}/{path}", null, 404);
        Assert.Contains("POST /_emulator/universes", (string?)problem!["detail"], StringComparison.Ordinal);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _client.DisposeAsync();
}
