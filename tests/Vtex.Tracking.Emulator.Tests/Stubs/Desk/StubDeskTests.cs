using Vtex.Tracking.Emulator.Stubs;

namespace Vtex.Tracking.Emulator.Tests.Stubs;

public sealed class StubDeskTests : IAsyncLifetime
{
    private readonly Api _api = Api.InMemory();

    private StubDesk Stubs => _api.Emulator.Stubs;

    [Fact]
    public async Task A_stub_is_said_in_one_sentence()
    {
        var id = Stubs.Given(Request.Create().WithPath("/a").UsingGet()).AtPriority(2).WithTitle("One")
            .RespondWith(Response.Create().WithStatusCode(299).WithBody("x"));
        var answer = await _api.GetAsync("a");
        Assert.Equal((299, "x"), (answer.Status, answer.Text));
        var mapping = Assert.Single(Stubs.All);
        Assert.Equal((id, "One", 2), (mapping.Id, mapping.Title, mapping.Priority));
        Assert.True(Stubs.Remove(id));
        Assert.False(Stubs.Remove(id));
        Assert.Equal(404, (await _api.GetAsync("a")).Status);
    }

    [Fact]
    public async Task It_takes_and_skips_as_many_requests_as_was_said()
    {
        Stubs.Given(Request.Create().WithPath("/a")).Skip(1).Times(2).RespondWith(Response.Create());
        var statuses = new List<int>();
        for (var i = 0; i < 4; i++)
            statuses.Add((await _api.GetAsync("a")).Status);
        Assert.Equal([404, 200, 200, 404], statuses);
    }

    [Fact]
    public async Task A_scenario_goes_from_state_to_state()
    {
        Stubs.Given(Request.Create().WithPath("/a")).InScenario("s").WillSetStateTo("Two").WhenStateIs("Started")
            .RespondWith(Response.Create().WithBody("first"));
        Stubs.Given(Request.Create().WithPath("/a")).InScenario("s").WhenStateIs("Two").RespondWith(Response.Create().WithBody("second"));
        Assert.Equal(["first", "second", "second"], [(await _api.GetAsync("a")).Text, (await _api.GetAsync("a")).Text, (await _api.GetAsync("a")).Text]);
    }

    [Fact]
    public void What_is_no_mapping_is_refused_with_all_that_is_wrong()
    {
        var refused = Assert.Throws<InvalidStubException>(() => Stubs.Add("""{"request":{"nope":1},"response":{"status":"x"}}"""));
        Assert.Contains("$.request.nope", refused.Message, StringComparison.Ordinal);
        Assert.Contains("$.response.status", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_delay_what_has_no_delay_of_its_own()
    {
        Stubs.Given(Request.Create().WithPath("/a")).RespondWith(Response.Create());
        (await _api.SendAsync(HttpMethod.Post, "__admin/settings", """{"fixedDelay":30}""")).ShouldBeOk();
        await _api.GetAsync("a");
        Assert.True(_api.Emulator.Journal.Entries[^1].Took >= TimeSpan.FromMilliseconds(25));
        Assert.Equal("""{"settings":{"fixedDelay":30}}""", (await _api.GetAsync("__admin/settings")).ShouldBeOk().Text);
        Assert.Equal(422, (await _api.SendAsync(HttpMethod.Post, "__admin/settings", """{"fixedDelay":"x"}""")).Status);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _api.DisposeAsync();
}
