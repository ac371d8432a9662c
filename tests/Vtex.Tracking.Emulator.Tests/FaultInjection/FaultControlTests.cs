using System.Text.Json.Nodes;
using Vtex.Tracking.Emulator.Tests.Wire.Control;

namespace Vtex.Tracking.Emulator.Tests.FaultInjection;

public sealed class FaultControlTests : IAsyncLifetime
{
    private const string All = "_emulator/faults";
    private readonly ControlClient _client = new();

    [Fact]
    public async Task A_ready_made_fault_is_added_used_listed_and_removed()
    {
        var added = await _client.PostAsync(All, """{"fault":"Login-Down","times":1}""", 201);
        Assert.Equal(("login-down", "login", 1, 0), ((string)added!["name"]!, (string)added["requests"]!, (int)added["times"]!, (int)added["used"]!));
        Assert.Equal(503, await LoginAsync());
        Assert.Equal(200, await LoginAsync());

        var listed = await _client.GetAsync(All);
        Assert.Equal(1, (int)Assert.Single(listed!["data"]!.AsArray())!["used"]!);
        Assert.Equal(Faults.All.Select(fault => fault.Name), listed["presets"]!.AsArray().Select(fault => (string)fault!["name"]!));

        await _client.SendAsync(HttpMethod.Delete, $"{All}/{added["id"]}", null, 204);
        await _client.SendAsync(HttpMethod.Delete, $"{All}/{added["id"]}", null, 404);
        await _client.SendAsync(HttpMethod.Delete, $"{All}/none", null, 404);
        Assert.Empty((await _client.GetAsync(All))!["data"]!.AsArray());
    }

    [Fact]
    public async Task A_fault_of_a_universe_meets_its_first_login_and_no_other_universe()
    {
        await _client.PostAsync(ControlClient.In("faults"), """{"name":"down","method":"POST","path":"/receiver/*","status":418,"body":"{}","headers":{"X-Own":"1"}}""", 201);
        Assert.Equal(200, await LoginAsync("outra"));
        Assert.Equal(418, await LoginAsync());
        Assert.Equal("down", (string)Assert.Single((await _client.GetAsync(ControlClient.In("faults")))!["data"]!.AsArray())!["name"]!);
        Assert.Empty((await _client.GetAsync(All))!["data"]!.AsArray());
        await _client.SendAsync(HttpMethod.Delete, ControlClient.In("faults"), null, 204);
        Assert.Equal(200, await LoginAsync());
    }

    [Fact]
    public async Task All_values_arrive()
    {
        await _client.PostAsync(All, """
            {"fault":"slow-page","name":"mine","description":"d","requests":"writes","takesEffect":true,"status":201,"headers":{"A":"b"},
             "body":"x","delay":"00:00:01","maxDelay":"00:00:02","realTime":true,"connection":"cutBody","bodyLimit":3,
             "replacedFields":{"a.b":"c"},"times":4,"skip":5}
            """, 201);
        var active = Assert.Single(_client.Emulator.Faults.Active);
        var fault = active.Fault;
        Assert.Equal(
            ("mine", "d", "writes", true, 201, "x", true, ConnectionFault.CutBody, 3, 4, 5),
            (fault.Name, fault.Description, fault.Requests.ToString(), fault.TakesEffect, fault.Status, fault.Body, fault.RealTime,
                fault.Connection, fault.BodyLimit, active.Times, active.Skip));
        Assert.Equal((TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)), (fault.Delay, fault.MaxDelay));
        Assert.Equal(("b", "c"), (fault.Headers["a"], fault.ReplacedFields["a.b"]));
    }

    [Theory]
    [InlineData("""{"fault":"too-many-request"}""", "$.fault", "too-many-requests")]
    [InlineData("""{"fault":"server-error","time":1}""", "$.time", "times")]
    [InlineData("""{"status":99}""", "$.status", "200")]
    [InlineData("""{"status":500,"requests":"read"}""", "$.requests", "reads")]
    [InlineData("""{"status":500,"requests":"reads","path":"/x"}""", "$.requests", "path")]
    [InlineData("""{"status":500,"path":"x"}""", "$.path", "slash")]
    [InlineData("""{"connection":"rst"}""", "$.connection", "Reset")]
    [InlineData("""{"status":500,"headers":{"X":1}}""", "$.headers.X", "text")]
    [InlineData("""{"status":500,"headers":{"X":"\ud800"}}""", "$.headers.X", "surrogate")]
    [InlineData("""{"status":500,"headers":{"Content-Length":"1"}}""", "$.headers.Content-Length", "server")]
    [InlineData("""{"status":500,"times":0}""", "$.times", "1")]
    [InlineData("""{"name":"nothing"}""", "$.name", "delay")]
    [InlineData("""{}""", "$.name", "delay")]
    [InlineData("""{"fault":"server-error","delay":"5"}""", "$.delay", "00")]
    public async Task What_cannot_be_is_refused_with_what_would_be_right(string body, string path, string message)
    {
        var problem = await _client.PostAsync(All, body, 400);
        var error = Assert.Single(problem!["errors"]!.AsArray());
        Assert.Equal(path, (string)error!["path"]!);
        Assert.Contains(message, (string)error["message"]!, StringComparison.Ordinal);
        Assert.Empty(_client.Emulator.Faults.Active);
    }

    [Theory]
    [InlineData("GET", "?limit=2", null, "limit")]
    [InlineData("POST", "?times=2", """{"fault":"server-error"}""", "times")]
    [InlineData("DELETE", "?id=1", null, "id")]
    [InlineData("DELETE", "", """{"id":1}""", "$.id")]
    public async Task A_parameter_or_field_that_nobody_reads_is_refused(string method, string query, string? body, string path)
    {
        await _client.PostAsync(All, """{"fault":"server-error","path":"/never"}""", 201);
        var problem = await _client.SendAsync(new HttpMethod(method), All + query, body, 400);
        Assert.Equal(path, (string)Assert.Single(problem!["errors"]!.AsArray())!["path"]!);
        Assert.Single(_client.Emulator.Faults.Active);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _client.DisposeAsync();

    private async Task<int> LoginAsync(string user = ControlClient.Universe)
    {
        using var response = await _client.SendAsync(
            HttpMethod.Post, "receiver/auth", new JsonObject { ["username"] = user, ["password"] = "x" }.ToJsonString());
        return (int)response.StatusCode;
    }
}
