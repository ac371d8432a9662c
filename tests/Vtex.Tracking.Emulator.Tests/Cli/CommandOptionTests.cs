using System.Text;
using System.Text.Json.Nodes;
using Vtex.Tracking.Emulator.Tests.Storage;
using Vtex.Tracking.Emulator.Tests.Wire.Control;

namespace Vtex.Tracking.Emulator.Tests.Cli;

/// <summary>The options of the tool reach the emulator.</summary>
public sealed class CommandOptionTests
{
    [Fact]
    public async Task Data_outlives_the_tool_times_carry_offsets_and_early_calls_are_refused()
    {
        using var folder = new TestFolder();
        await using (var first = CommandLine.Start(
            "--port", "0", "--data", folder.Path, "--timestamp-offsets", "--enforce-call-budget"))
        {
            using var http = await LogInAsync(first);
            using var created = await http.PostAsync("receiver/services", Json($"[{ControlClient.Service()}]"), Cancel);
            Assert.Equal(200, (int)created.StatusCode);
            Assert.EndsWith("-03:00", await ReadCreatedAsync(http), StringComparison.Ordinal);
            Assert.Equal(200, await GetAsync(http, "receiver/services?status=Ativo"));
            Assert.Equal(429, await GetAsync(http, "receiver/services?status=Ativo"));
            Assert.Equal(200, await GetAsync(http, "receiver/services?status=Realizado"));
        }

        await using var second = CommandLine.Start("--port", "0", "--data", folder.Path);
        using var later = await LogInAsync(second);
        Assert.DoesNotMatch("(Z|[+-]..:..)$", await ReadCreatedAsync(later));
        Assert.Equal(200, await GetAsync(later, "receiver/services/1"));
    }

    [Fact]
    public async Task Strict_refuses_unknown_fields_in_the_universe_of_a_login_too()
    {
        await using var tool = CommandLine.Start("--port", "0", "--strict");
        using var http = await LogInAsync(tool);
        using var refused = await http.PostAsync("receiver/services", Json($"[{ControlClient.Service().Insert(1, "\"invoise\":\"1\",")}]"), Cancel);
        Assert.Equal(400, (int)refused.StatusCode);
        Assert.Contains("$[0].invoise", await refused.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_call_budget_can_be_read_strictly()
    {
        await using var tool = CommandLine.Start("--port", "0", "--enforce-call-budget=endpoint");
        using var http = await LogInAsync(tool);
        Assert.Equal(200, await GetAsync(http, "receiver/services?status=Ativo"));
        Assert.Equal(429, await GetAsync(http, "receiver/services?status=Realizado"));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<HttpClient> LogInAsync(CommandLine tool)
    {
        var http = new HttpClient { BaseAddress = await tool.ReadAddressAsync(), Timeout = TimeSpan.FromSeconds(30) };
        using var login = await http.PostAsync("receiver/auth", Json("""{"username":"loja","password":"segredo"}"""), Cancel);
        var token = (string?)JsonNode.Parse(await login.Content.ReadAsStringAsync(Cancel))!["accessToken"];
        http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return http;
    }

    private static async Task<string> ReadCreatedAsync(HttpClient http) =>
        (string)JsonNode.Parse(await http.GetStringAsync("receiver/services/1", Cancel))!["created"]!;

    private static async Task<int> GetAsync(HttpClient http, string path)
    {
        using var response = await http.GetAsync(path, Cancel);
        return (int)response.StatusCode;
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");
}
