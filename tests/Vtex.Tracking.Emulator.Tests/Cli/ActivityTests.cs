using System.Text;
using System.Text.Json.Nodes;
using Vtex.Tracking.Emulator.Cli.Start;
using Vtex.Tracking.Emulator.Tests.Storage;

namespace Vtex.Tracking.Emulator.Tests.Cli;

/// <summary>Requests and events are told a line each, with the emulated time and without secrets.</summary>
public sealed class ActivityTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 21, 15, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Lines_have_the_emulated_time_and_no_secret()
    {
        using var lines = new StringWriter();
        await PlayAsync(lines, isJson: false);
        var all = lines.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains(all, line => line.StartsWith("2026-11-21T15:00:00.000Z loja POST /receiver/auth -> 200 (World, ", StringComparison.Ordinal));
        Assert.Contains(all, line => line.StartsWith("2026-11-21T21:00:00.000Z loja #", StringComparison.Ordinal) && line.EndsWith(" ServiceCreated service=1", StringComparison.Ordinal));
        Assert.Contains(all, line => line.Contains("GET /receiver/services?cpf=***", StringComparison.Ordinal));
        Assert.DoesNotContain("segredo", lines.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("39053344705", lines.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("_emulator", lines.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_line_of_JSON_is_an_object()
    {
        using var lines = new StringWriter();
        await PlayAsync(lines, isJson: true);
        var all = lines.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject()).ToList();
        var login = all.Find(line => (string?)line["url"] == "/receiver/auth")!;
        Assert.Equal(("POST", 200, "World", "loja"), ((string?)login["method"], (int?)login["status"], (string?)login["answeredBy"], (string?)login["universe"]));
        var created = all.Single(line => (string?)line["kind"] == "ServiceCreated");
        Assert.Equal((1, Start.AddHours(6)), ((int?)created["service"], created["time"]!.GetValue<DateTimeOffset>()));
    }

    [Fact]
    public async Task The_counts_of_calls_outlive_a_restart_and_can_be_read()
    {
        using var folder = new TestFolder();
        var options = new TrackingEmulatorOptions { DataFolder = folder.Path, StartTime = Start, EnforceCallBudget = CallBudgetEnforcement.PerRequest };
        await using (var first = TrackingEmulator.CreateInMemory(options))
        {
            using var http = await LogInAsync(first);
            Assert.Equal(200, await GetAsync(http, "receiver/services?status=Ativo"));
            Assert.Empty(first.GetOrCreateUniverse("loja").CallBudget.Repeated);
        }

        await using var second = TrackingEmulator.CreateInMemory(options);
        using var later = await LogInAsync(second);
        Assert.Equal(429, await GetAsync(later, "receiver/services?status=Ativo"));
        var repeated = second.GetOrCreateUniverse("loja").CallBudget.Repeated[0];
        Assert.Equal(("loja", "GET /services", 2, Start.AddHours(6)), (repeated.User, repeated.Endpoint, repeated.Calls, repeated.NextCallAt));
        second.GetOrCreateUniverse("loja").CallBudget.Clear();
        Assert.Equal(200, await GetAsync(later, "receiver/services?status=Ativo"));

        // A universe that is made anew begins with no calls.
        second.ResetUniverse("loja");
        using var anew = await LogInAsync(second);
        Assert.Equal(200, await GetAsync(anew, "receiver/services?status=Ativo"));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task PlayAsync(TextWriter lines, bool isJson)
    {
        await using var emulator = TrackingEmulator.CreateInMemory(new TrackingEmulatorOptions { StartTime = Start, LoggerFactory = new ActivityLoggers(lines, isJson) });
        using var http = await LogInAsync(emulator);
        await emulator.Clock.AdvanceAsync(TimeSpan.FromHours(6), Cancel);
        using var created = await http.PostAsync("receiver/services", Json("""[{"deliveryServiceType":"Entrega","shipperCustomer":{"legalType":"PF","firstName":"Helena","addressStreet":"Avenida Paulista","postalCode":"01310-200","cpf":"39053344705"}}]"""), Cancel);
        Assert.Equal(200, (int)created.StatusCode);
        await GetAsync(http, "receiver/services?cpf=39053344705");
        await GetAsync(http, "_emulator/health");
    }

    private static async Task<HttpClient> LogInAsync(TrackingEmulator emulator)
    {
        var http = new HttpClient(emulator.CreateHandler()) { BaseAddress = emulator.BaseAddress };
        using var login = await http.PostAsync("receiver/auth", Json("""{"username":"loja","password":"segredo"}"""), Cancel);
        http.DefaultRequestHeaders.Authorization = new("Bearer", (string?)JsonNode.Parse(await login.Content.ReadAsStringAsync(Cancel))!["accessToken"]);
        return http;
    }

    private static async Task<int> GetAsync(HttpClient http, string path)
    {
        using var answer = await http.GetAsync(path, Cancel);
        return (int)answer.StatusCode;
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");
}
