using System.Text.Json.Nodes;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;

namespace Vtex.Tracking.Emulator.Tests.Stubs;

public sealed class WireMockExtensionsTests : IAsyncDisposable
{
    private readonly Api _api = Api.InMemory();

    [Fact]
    public async Task Times_is_exact_for_requests_that_come_at_once()
    {
        _api.Emulator.WireMock.Given(Request.Create().WithPath("/few")).Times(5).RespondWith(Response.Create().WithStatusCode(503));
        var answers = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => _api.GetAsync("few"))));
        Assert.Equal(5, answers.Count(answer => answer.Status == 503));
        Assert.Equal(59, answers.Count(answer => answer.Status == 404));
    }

    [Fact]
    public async Task A_universe_has_stubs_of_its_own_until_it_is_deleted_or_reset()
    {
        foreach (var name in (string[])["loja", "outra*"])
        {
            _api.Emulator.GetOrCreateUniverse(name);
            _api.Emulator.WireMock.Given(Request.Create().WithPath("/who").ForUniverse(name)).RespondWith(Response.Create().WithBody(name));
        }

        _api.Emulator.WireMock.Given(Request.Create().WithPath("/who")).AtPriority(1).RespondWith(Response.Create().WithBody("all"));
        Assert.Equal("loja", await WhoAsync("loja"));
        Assert.Equal("outra*", await WhoAsync("outra*"));
        Assert.Equal("all", await WhoAsync("outras"));
        Assert.Equal("all", await WhoAsync("LOJA"));

        _api.Emulator.DeleteUniverse("loja");
        Assert.Equal("all", await WhoAsync("loja"));
        _api.Emulator.ResetUniverse("outra*");
        Assert.Equal("all", await WhoAsync("outra*"));
        Assert.Single(_api.Emulator.WireMock.Mappings, mapping => !mapping.IsAdminInterface);
    }

    [Fact]
    public async Task A_universe_is_known_by_the_token_and_by_the_login()
    {
        _api.Emulator.WireMock.Given(Request.Create().WithPath("/receiver/*").ForUniverse("loja").UsingGet()).RespondWith(Response.Create().WithStatusCode(418));
        _api.Emulator.WireMock.Given(Request.Create().WithPath("/receiver/auth").ForUniverse("fechada")).RespondWith(Response.Create().WithStatusCode(503));
        await _api.LoginAsync("outra");
        Assert.Equal(200, (await _api.GetAsync("receiver/services")).Status);
        _api.Token = null;
        await _api.LoginAsync("loja");
        Assert.Equal(418, (await _api.GetAsync("receiver/services")).Status);
        _api.Token = null;
        Assert.Equal(503, (await _api.PostAsync("receiver/auth", new JsonObject { ["username"] = "fechada", ["password"] = "x" })).Status);
    }

    [Fact]
    public async Task A_stub_responds_with_a_ready_made_fault_of_any_kind()
    {
        await _api.LoginAsync();
        var server = _api.Emulator.WireMock;
        foreach (var fault in Faults.All.Where(fault => fault.Status is not null))
        {
            server.Given(Request.Create().WithPath($"/fault/{fault.Name}")).RespondWith(fault);
            Assert.Equal(fault.Status, (await _api.GetAsync($"fault/{fault.Name}")).Status);
        }

        server.Given(Request.Create().WithPath("/fault/own")).RespondWith(new EmulatorFault("own") { Status = 502, Body = "mine" });
        Assert.Equal("mine", (await _api.GetAsync("fault/own")).Text);
        server.Given(Request.Create().WithPath("/fault/reset")).RespondWith(Faults.ConnectionReset);
        await Assert.ThrowsAsync<HttpRequestException>(() => _api.GetAsync("fault/reset"));
    }

    [Fact]
    public async Task A_write_takes_effect_and_its_answer_is_lost()
    {
        await _api.LoginAsync();
        _api.Emulator.WireMock.Given(Request.Create().WithPath("/receiver/services").UsingPost()).Times(1).RespondWith(Faults.AnswerLost);
        await Assert.ThrowsAsync<HttpRequestException>(() => _api.CreateAsync());
        Assert.Equal(1, (await _api.GetAsync("receiver/services")).ShouldBeOk().TotalCount);
    }

    [Fact]
    public async Task A_response_from_the_world_is_changed_where_the_stub_says_so()
    {
        await _api.LoginAsync();
        var server = _api.Emulator.WireMock;
        server.Given(Request.Create().WithPath("/receiver/services").UsingGet()).RespondWith(Response.Create().FromWorld().WithHeader("X-Via", "gateway"));
        var read = (await _api.GetAsync("receiver/services")).ShouldBeOk();
        Assert.Equal(0, read.TotalCount);
        Assert.Equal(["gateway"], read.Headers["X-Via"]);
        Assert.Empty(read.Headers["Vtex-Emulator-World"]);

        server.Given(Request.Create().WithPath("/receiver/services").UsingPost()).RespondWith(Response.Create().FromWorld().WithStatusCode(502).WithBody("<html>"));
        var write = await _api.PostAsync("receiver/services", new JsonArray(SampleBody.Service()));
        Assert.Equal((502, "<html>"), (write.Status, write.Text));
        Assert.Equal(1, (await _api.GetAsync("receiver/services")).TotalCount);
    }

    [Fact]
    public async Task A_delay_passes_on_the_emulators_clock()
    {
        _api.Emulator.WireMock.Given(Request.Create().WithPath("/slow")).RespondWith(Response.Create().WithBody("late").WithDelayOnEmulatorClock(TimeSpan.FromMinutes(10)));
        var asked = _api.GetAsync("slow");
        while (!asked.IsCompleted)
            await _api.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.Equal("late", (await asked).Text);
        Assert.True(_api.Emulator.Clock.GetUtcNow() >= Moments.Noon + TimeSpan.FromMinutes(10));
    }

    [Fact]
    public void What_is_out_of_range_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Request.Create().ForUniverse(""));
        Assert.Throws<ArgumentOutOfRangeException>(() => _api.Emulator.WireMock.Given(Request.Create()).Times(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Response.Create().WithDelayOnEmulatorClock(TimeSpan.FromDays(31)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Response.Create().WithDelayOnEmulatorClock(TimeSpan.FromSeconds(-1)));
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    private async Task<string> WhoAsync(string universe)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "who");
        request.Headers.Add("Vtex-Emulator-Universe", universe);
        return (await _api.SendAsync(request)).Text;
    }
}
