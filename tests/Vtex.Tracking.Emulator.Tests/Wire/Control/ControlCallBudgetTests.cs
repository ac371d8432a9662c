using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Tests.Wire.Control;

public sealed class ControlCallBudgetTests
{
    private static readonly string Budget = ControlClient.In("call-budget");

    [Fact]
    public async Task By_default_nothing_is_refused_and_all_is_counted()
    {
        await using var client = await OpenAsync(CallBudgetEnforcement.Off);
        foreach (var path in new[] { "services?status=Ativo", "v1/servicos?status=Ativo", "services?STATUS=Ativo&page=2", "services", "services/1", "services/2" })
            await client.GetAsync($"receiver/{path}");

        var budget = (await client.GetAsync(Budget))!;
        Assert.Equal("Off 06:00:00", $"{budget["enforcement"]} {budget["window"]}");
        Assert.Equal(["loja GET /services status=Ativo 2"], Lines(budget["requests"]!));
        Assert.Equal(["loja GET /services  3", "loja GET /services/{idDeliveryService}  2"], Lines(budget["endpoints"]!));

        await client.Emulator.Clock.AdvanceAsync(TimeSpan.FromHours(6), TestContext.Current.CancellationToken);
        Assert.Empty((await client.GetAsync(Budget))!["endpoints"]!.AsArray());
    }

    [Fact]
    public async Task Per_request_the_same_parameters_have_to_wait()
    {
        await using var client = await OpenAsync(CallBudgetEnforcement.PerRequest);
        await client.GetAsync("receiver/services?dateInit=2026-11-01&status=Ativo");
        await client.GetAsync("receiver/services?status=Realizado");
        await client.Emulator.Clock.AdvanceAsync(TimeSpan.FromHours(1.5), TestContext.Current.CancellationToken);
        using var response = await client.SendAsync(HttpMethod.Get, "receiver/services?status=Ativo&dateInit=2026-11-01");
        Assert.Equal(429, (int)response.StatusCode);
        Assert.Equal("16200", Assert.Single(response.Headers.GetValues("Retry-After")));
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.ToString());
        Assert.Contains("call-budget.*", Assert.Single(response.Headers.GetValues("Vtex-Emulator-Fidelity")), StringComparison.Ordinal);
        Assert.Equal(
            "2026-11-21T21:00:00+00:00", (string?)(await client.GetAsync(Budget))!["requests"]![0]!["nextCallAt"]);

        await client.Emulator.Clock.AdvanceAsync(TimeSpan.FromHours(4.5), TestContext.Current.CancellationToken);
        await client.GetAsync("receiver/services?dateInit=2026-11-01&status=Ativo");
    }

    [Fact]
    public async Task Per_endpoint_any_parameters_have_to_wait_but_a_walk_through_pages_does_not()
    {
        await using var client = await OpenAsync(CallBudgetEnforcement.PerEndpoint);
        await client.GetAsync("receiver/services?pageSize=1");
        await client.GetAsync("receiver/services?page=2&pageSize=1");
        await client.GetAsync("receiver/services?page=2&pageSize=1", 429);
        await client.GetAsync("receiver/services?status=Ativo", 429);
        await client.GetAsync("receiver/services?status=Ativo&page=2", 429);
        await client.GetAsync("receiver/services?page=3&pageSize=1");
        await client.GetAsync("receiver/services/routes");
        await client.GetAsync("receiver/services/1");
        await client.GetAsync("receiver/services/2", 429);
        await client.PostAsync("receiver/services", "[]");
    }

    [Fact]
    public async Task Each_user_and_each_universe_has_a_budget_of_its_own()
    {
        await using var client = new ControlClient(options => options.EnforceCallBudget = CallBudgetEnforcement.PerRequest);
        await client.PostAsync(
            "_emulator/universes", """{"name":"loja","users":[{"username":"a","password":"segredo"},{"username":"b","password":"segredo"}]}""", 201);
        foreach (var user in new[] { "a", "b", "c" })
        {
            await client.LoginAsync(user);
            await client.GetAsync("receiver/services");
            await client.GetAsync("receiver/services", 429);
        }

        await client.PostAsync("_emulator/universes/loja/reset");
        await client.LoginAsync("a");
        await client.GetAsync("receiver/services");
    }

    private static async Task<ControlClient> OpenAsync(CallBudgetEnforcement enforcement)
    {
        var client = new ControlClient(options => options.EnforceCallBudget = enforcement);
        await client.OpenAsync(services: 3);
        await client.LoginAsync();
        return client;
    }

    private static IEnumerable<string> Lines(JsonNode records) => records.AsArray().Select(
        record => $"{record!["identity"]} {record["endpoint"]} {record["parameters"]} {record["callsInWindow"]}");
}
