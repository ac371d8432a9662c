using System.Text.Json.Nodes;
using Vtex.Tracking.Emulator.Tests.Wire.Control;

namespace Vtex.Tracking.Emulator.Tests.Wire;

/// <summary>A field that is given more than once: refused by the emulator's own API, and elsewhere the last one counts.</summary>
public sealed class DuplicateFieldTests
{
    [Theory]
    [InlineData("_emulator/universes", """{"name":"u","name":"v"}""", "$.name")]
    [InlineData("_emulator/universes", """{"name":"u","NAME":"v"}""", "$.NAME")]
    [InlineData("_emulator/universes", """{"name":"u","n\u0061me":"v"}""", "$.name")]
    [InlineData("_emulator/universes", """{"name":"u","users":[{"username":"a","password":"b","password":"c"}]}""", "$.users[0].password")]
    [InlineData("_emulator/clock/advance", """{"by":"00:00:01","by":"00:00:01"}""", "$.by")]
    [InlineData("_emulator/universes/loja/services/1/execute", """{"move":"Cancel","Move":"Start"}""", "$.Move")]
    [InlineData("_emulator/universes/loja/services/1/execute", """{"move":"x","reason":"a","reason":"b"}""", "$.move", "$.reason")]
    [InlineData("_emulator/universes/loja/services/1/timeline", """{"steps":[{"after":"1h","after":"2h","move":"Start"}]}""", "$.steps[0].after")]
    [InlineData("_emulator/faults", """{"status":500,"status":503}""", "$.status")]
    [InlineData("_emulator/requests/search", """{"path":"/a","path":"/b"}""", "$.path")]
    public async Task The_control_API_refuses_it(string path, string body, params string[] faults)
    {
        await using var client = new ControlClient();
        await client.OpenAsync(services: 1);
        var problem = await client.PostAsync(path, body, 400);
        Assert.Equal(faults, problem!["errors"]!.AsArray().Select(fault => (string)fault!["path"]!));
    }

    [Fact]
    public async Task The_Tracking_API_takes_the_last_one()
    {
        await using var api = await Api.LoggedInAsync();
        var service = SampleBody.Service().With("orderNumber", "@").ToJsonString();
        (await api.SendAsync(HttpMethod.Post, "receiver/services", $"[{service.Replace("\"orderNumber\":\"@\"", "\"orderNumber\":\"1\",\"orderNumber\":\"2\"", StringComparison.Ordinal)}]")).ShouldBeOk();
        (await api.SendAsync(HttpMethod.Post, "receiver/services", $"[{service.Replace("\"orderNumber\":\"@\"", "\"OrderNumber\":\"1\",\"ORDERNUMBER\":\"2\"", StringComparison.Ordinal)}]")).ShouldBeOk();
        (await api.SendAsync(HttpMethod.Post, "receiver/services", $"[{service.Replace("\"orderNumber\":\"@\"", "\"orderNumber\":\"2\",\"ORDERNUMBER\":\"1\"", StringComparison.Ordinal)}]")).ShouldBeOk();
        foreach (var id in new[] { 1, 2, 3 })
            Assert.Equal("2", (string?)(await api.GetAsync($"receiver/services/{id}")).Json.At("orderNumber"));
    }

    [Fact]
    public async Task A_strict_universe_refuses_it_as_it_refuses_unknown_fields()
    {
        await using var api = Api.InMemory();
        await api.PostAsync("_emulator/universes", new JsonObject { ["name"] = Api.User, ["strict"] = true });
        await api.LoginAsync();
        var service = SampleBody.Service().ToJsonString();
        var answer = await api.SendAsync(HttpMethod.Post, "receiver/services", $$"""[{"description":"a","Description":"b",{{service[1..]}}]""");
        Assert.Contains("$[0].Description", answer.ShouldRefuse(400).FaultPaths);
    }
}
