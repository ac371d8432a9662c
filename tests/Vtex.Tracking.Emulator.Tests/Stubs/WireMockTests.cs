using System.Net;
using System.Text.Json.Nodes;
using WireMock.Matchers;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;

namespace Vtex.Tracking.Emulator.Tests.Stubs;

/// <summary>WireMock.Net's own documented uses, from C#, beside the emulated systems.</summary>
public sealed class WireMockTests : IAsyncDisposable
{
    private readonly Api _api = Api.InMemory();

    [Fact]
    public async Task A_stub_wins_over_the_world_and_what_none_matches_the_world_answers()
    {
        await _api.LoginAsync();
        _api.Emulator.WireMock
            .Given(Request.Create().WithPath("/receiver/services").UsingGet())
            .RespondWith(Response.Create().WithStatusCode(503).WithHeader("Retry-After", "5").WithBody("down"));

        var stubbed = await _api.GetAsync("receiver/services");
        Assert.Equal((503, "down"), (stubbed.Status, stubbed.Text));
        Assert.Equal(["5"], stubbed.Headers["Retry-After"]);
        (await _api.PostAsync("receiver/services", new JsonArray(SampleBody.Service()))).ShouldBeOk();
        (await _api.GetAsync("receiver/elsewhere")).ShouldRefuse(404);
    }

    [Fact]
    public async Task After_a_reset_the_world_answers_again()
    {
        await _api.LoginAsync();
        _api.Emulator.WireMock.Given(Request.Create().WithPath("/receiver/*")).RespondWith(Response.Create().WithStatusCode(500));
        Assert.Equal(500, (await _api.GetAsync("receiver/services")).Status);
        _api.Emulator.WireMock.Reset();
        (await _api.GetAsync("receiver/services")).ShouldBeOk();
    }

    [Theory]
    [InlineData("/match/exact", true)]
    [InlineData("/match/exactly", false)]
    [InlineData("/wild/one/two", true)]
    [InlineData("/regex/42", true)]
    [InlineData("/regex/x", false)]
    public async Task Paths_are_matched_exactly_by_wildcards_and_by_expressions(string path, bool matches)
    {
        var server = _api.Emulator.WireMock;
        server.Given(Request.Create().WithPath("/match/exact")).RespondWith(Response.Create());
        server.Given(Request.Create().WithPath("/wild/*")).RespondWith(Response.Create());
        server.Given(Request.Create().WithPath(new RegexMatcher("^/regex/[0-9]+$"))).RespondWith(Response.Create());
        Assert.Equal(matches ? 200 : 404, (await _api.GetAsync(path)).Status);
    }

    [Fact]
    public async Task Templates_show_the_emulated_time_and_that_of_Brasilia()
    {
        _api.Emulator.WireMock.Given(Request.Create().WithPath("/now"))
            .RespondWith(Response.Create().WithTransformer().WithBody("{{DateTime.UtcNow \"s\"}} {{DateTime.Now \"s\"}}"));
        await _api.Emulator.Clock.SetAsync(new DateTimeOffset(2031, 5, 1, 1, 30, 0, TimeSpan.Zero));
        Assert.Equal("2031-05-01T01:30:00 2031-04-30T22:30:00", (await _api.GetAsync("/now")).Text);

        await _api.Emulator.Clock.AdvanceAsync(TimeSpan.FromHours(6));

        Assert.Equal("2031-05-01T07:30:00 2031-05-01T04:30:00", (await _api.GetAsync("/now")).Text);
    }

    [Fact]
    public async Task Parameters_headers_cookies_and_bodies_are_matched()
    {
        var server = _api.Emulator.WireMock;
        server.Given(Request.Create().WithPath("/a").WithParam("from", "abc").UsingGet()).RespondWith(Response.Create().WithBody("param"));
        server.Given(Request.Create().WithPath("/a").WithHeader("X-Team", "blue*").UsingGet()).RespondWith(Response.Create().WithBody("header"));
        server.Given(Request.Create().WithPath("/a").WithCookie("k", "v").UsingGet()).RespondWith(Response.Create().WithBody("cookie"));
        server.Given(Request.Create().WithPath("/a").UsingPost().WithBody(new JsonPathMatcher("$.things[?(@.name == 'bike')]"))).RespondWith(Response.Create().WithBody("jsonpath"));
        server.Given(Request.Create().WithPath("/a").UsingPost().WithBody(new JsonPartialMatcher("""{"id":1}"""))).RespondWith(Response.Create().WithBody("partial"));
        server.Given(Request.Create().WithPath("/a").UsingPost().WithBody(new XPathMatcher("/list[count(item) = 2]"))).RespondWith(Response.Create().WithBody("xpath"));
        server.Given(Request.Create().WithPath("/a").UsingPost().WithBody(new WildcardMatcher("*hello*"))).RespondWith(Response.Create().WithBody("text"));

        Assert.Equal("param", (await _api.GetAsync("a?from=abc")).Text);
        Assert.Equal("header", await GetAsync("a", "X-Team", "blue-1"));
        Assert.Equal("cookie", await GetAsync("a", "Cookie", "k=v"));
        Assert.Equal("jsonpath", (await _api.SendAsync(HttpMethod.Post, "a", """{"things":[{"name":"car"},{"name":"bike"}]}""")).Text);
        Assert.Equal("partial", (await _api.SendAsync(HttpMethod.Post, "a", """{"id":1,"more":true}""")).Text);
        Assert.Equal("xpath", (await _api.SendAsync(HttpMethod.Post, "a", "<list><item/><item/></list>")).Text);
        Assert.Equal("text", (await _api.SendAsync(HttpMethod.Post, "a", "say hello to all")).Text);
        (await _api.SendAsync(HttpMethod.Post, "a", "nothing of it")).ShouldRefuse(404);
    }

    [Fact]
    public async Task A_scenario_goes_from_state_to_state()
    {
        var server = _api.Emulator.WireMock;
        server.Given(Request.Create().WithPath("/todo").UsingGet()).InScenario("To do").WillSetStateTo("Asked").RespondWith(Response.Create().WithBody("buy milk"));
        server.Given(Request.Create().WithPath("/todo").UsingGet()).InScenario("To do").WhenStateIs("Asked").RespondWith(Response.Create().WithBody("done"));
        Assert.Equal("buy milk", (await _api.GetAsync("todo")).Text);
        server.ResetScenarios();
        Assert.Equal("buy milk", (await _api.GetAsync("todo")).Text);
        Assert.Equal("done", (await _api.GetAsync("todo")).Text);
        Assert.Equal("buy milk", (await _api.GetAsync("todo")).Text);
    }

    [Fact]
    public async Task A_lower_priority_number_goes_first_and_a_newer_stub_before_an_older()
    {
        var server = _api.Emulator.WireMock;
        server.Given(Request.Create().WithPath("/p")).AtPriority(2).RespondWith(Response.Create().WithBody("second"));
        server.Given(Request.Create().WithPath("/p")).AtPriority(1).RespondWith(Response.Create().WithBody("first"));
        Assert.Equal("first", (await _api.GetAsync("p")).Text);
    }

    [Fact]
    public async Task A_template_fills_in_what_the_request_has()
    {
        _api.Emulator.WireMock.Given(Request.Create().WithPath("/greet/*").UsingAnyMethod())
            .RespondWith(Response.Create().WithTransformer().WithHeader("X-Path", "{{request.path}}")
                .WithBody("{{request.PathSegments.[1]}} {{request.query.q}} {{request.method}} {{JsonPath.SelectToken request.body \"$.name\"}}"));
        var answer = await _api.SendAsync(HttpMethod.Post, "greet/ana?q=7", """{"name":"Ana"}""");
        Assert.Equal("ana 7 POST Ana", answer.Text);
        Assert.Equal(["/greet/ana"], answer.Headers["X-Path"]);
    }

    [Fact]
    public async Task A_callback_computes_the_response()
    {
        _api.Emulator.WireMock.Given(Request.Create().WithPath("/call"))
            .RespondWith(Response.Create().WithCallback(request => new WireMock.ResponseMessage { StatusCode = request.Query!.Count == 1 ? 201 : 400 }));
        Assert.Equal(201, (await _api.GetAsync("call?a=1")).Status);
        Assert.Equal(400, (await _api.GetAsync("call")).Status);
    }

    [Fact]
    public async Task Its_log_finds_requests_when_it_is_on()
    {
        await using var api = Api.InMemory(options => options.WireMockLogSize = 10);
        await api.LoginAsync();
        api.Emulator.WireMock.Given(Request.Create().WithPath("/stubbed")).RespondWith(Response.Create());
        await api.GetAsync("stubbed");
        await api.GetAsync("receiver/services");

        var server = api.Emulator.WireMock;
        Assert.Single(server.FindLogEntries(Request.Create().WithPath("/stubbed").UsingGet()));
        Assert.NotNull(server.LogEntries.Single(entry => entry.RequestMessage!.Path == "/stubbed").MappingGuid);
        Assert.Null(server.LogEntries.Single(entry => entry.RequestMessage!.Path == "/receiver/services").MappingGuid);
    }

    [Fact]
    public async Task The_same_stubs_answer_on_a_socket_and_in_memory()
    {
        await using var api = await Api.OnSocketAsync();
        api.Emulator.WireMock.Given(Request.Create().WithPath("/both").UsingGet()).RespondWith(Response.Create().WithStatusCode(HttpStatusCode.Accepted).WithBody(new string('x', 5_000)));
        Assert.Equal(5_000, (await api.GetAsync("both")).Text.Length);
        using var memory = new HttpClient(api.Emulator.CreateHandler()) { BaseAddress = api.Emulator.BaseAddress };
        using var answer = await memory.GetAsync("both", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal(api.Emulator.BaseAddress.Port, api.Emulator.WireMock.Port);
    }

    [Theory]
    [InlineData(204)]
    [InlineData(304)]
    public async Task A_body_where_none_may_be_is_left_out(int status)
    {
        await using var api = await Api.OnSocketAsync();
        api.Emulator.WireMock.Given(Request.Create().WithPath("/none")).RespondWith(Response.Create().WithStatusCode(status).WithBody("too much"));
        var answer = await api.GetAsync("none");
        Assert.Equal((status, ""), (answer.Status, answer.Text));
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    private async Task<string> GetAsync(string path, string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add(header, value);
        return (await _api.SendAsync(request)).Text;
    }
}
