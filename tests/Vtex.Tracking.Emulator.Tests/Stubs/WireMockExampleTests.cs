using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using WireMock.Matchers;
using WireMock.Models;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using ResponseMessage = WireMock.ResponseMessage;

namespace Vtex.Tracking.Emulator.Tests.Stubs;

/// <summary>The kinds of example in WireMock.Net's documentation: request matching, scenarios, faults, templating, verification.</summary>
public sealed class WireMockExampleTests : IAsyncDisposable
{
    private readonly Api _api = Api.InMemory();

    // The mapping's Request; a request that it matches; one that it does not. A request is a method, a path, headers and a body.
    public static TheoryData<string, string, string> Matching() => new()
    {
        { """{"Path":{"Matchers":[{"Name":"WildcardMatcher","Pattern":"/Path","IgnoreCase":true}]}}""", "GET /path", "GET /other" },
        { """{"Path":{"Matchers":[{"Name":"WildcardMatcher","Pattern":"/a"},{"Name":"WildcardMatcher","Pattern":"/b"}],"MatchOperator":"Or"}}""", "GET /b", "GET /c" },
        { """{"Path":{"Matchers":[{"Name":"WildcardMatcher","Pattern":"/secret*","RejectOnMatch":true}]}}""", "GET /open", "GET /secret/1" },
        { """{"Url":{"Matchers":[{"Name":"RegexMatcher","Pattern":"/clients[?]","IgnoreCase":true}]}}""", "GET /Clients?a=1", "GET /clients" },
        { """{"Path":"/m","Methods":["PUT","PATCH"]}""", "PATCH /m", "POST /m" },
        { """{"Params":[{"Name":"search","Matchers":[{"Name":"ExactMatcher","Pattern":"abc"}]}]}""", "GET /q?search=abc", "GET /q?search=abcd" },
        { """{"Params":[{"Name":"SEARCH","IgnoreCase":true,"Matchers":[{"Name":"WildcardMatcher","Pattern":"a*"}]}]}""", "GET /q?search=abc", "GET /q?search=xyz" },
        { """{"Path":"/q","Params":[{"Name":"page","Matchers":[{"Name":"WildcardMatcher","Pattern":"*"}]}]}""", "GET /q?page=2", "GET /q?size=2" },
        { """{"Headers":[{"Name":"Api-Key","IgnoreCase":true,"Matchers":[{"Name":"WildcardMatcher","Pattern":"abc*","IgnoreCase":true}]}]}""", "GET /h|api-key: ABCD", "GET /h|api-key: x" },
        { """{"Headers":[{"Name":"api-key","IgnoreCase":true,"RejectOnMatch":true,"Matchers":[{"Name":"WildcardMatcher","Pattern":"*","RejectOnMatch":true}]}]}""", "GET /h", "GET /h|Api-Key: a" },
        { """{"Cookies":[{"Name":"session","Matchers":[{"Name":"RegexMatcher","Pattern":"^[0-9]+$"}]}]}""", "GET /k|Cookie: session=42", "GET /k|Cookie: session=x" },
        { """{"Body":{"Matcher":{"Name":"ExactMatcher","Pattern":"hello"}}}""", "POST /b||hello", "POST /b||hello!" },
        { """{"Body":{"Matcher":{"Name":"WildcardMatcher","Pattern":"*world*"}}}""", "POST /b||hello world!", "POST /b||hello" },
        { """{"Body":{"Matcher":{"Name":"RegexMatcher","Pattern":"^h.llo$"}}}""", "POST /b||hallo", "POST /b||hllo" },
        { """{"Body":{"Matcher":{"Name":"JsonMatcher","Pattern":{"id":1,"name":"Ana"}}}}""", """POST /b||{"name":"Ana","id":1}""", """POST /b||{"name":"Ana","id":1,"more":1}""" },
        { """{"Body":{"Matcher":{"Name":"JsonMatcher","Pattern":"{\"Id\":1}","IgnoreCase":true}}}""", """POST /b||{"id":1}""", """POST /b||{"id":2}""" },
        { """{"Body":{"Matcher":{"Name":"JsonPartialMatcher","Pattern":{"list":[{"id":1}]}}}}""", """POST /b||{"list":[{"id":1,"x":2}],"y":3}""", """POST /b||{"list":[{"id":2}]}""" },
        { """{"Body":{"Matcher":{"Name":"JsonPartialWildcardMatcher","Pattern":{"name":"A*"}}}}""", """POST /b||{"name":"Ana","y":3}""", """POST /b||{"name":"Bia"}""" },
        { """{"Body":{"Matcher":{"Name":"JsonPathMatcher","Pattern":"$.things[?(@.name == 'RequiredThing')]"}}}""", """POST /b||{"things":[{"name":"RequiredThing"},{"name":"Wiremock"}]}""", """POST /b||{"things":[{"name":"Wiremock"}]}""" },
        { """{"Body":{"Matcher":{"Name":"JmesPathMatcher","Pattern":"things.name == 'RequiredThing'"}}}""", """POST /b||{"things":{"name":"RequiredThing"}}""", """POST /b||{"things":{"name":"Wiremock"}}""" },
        { """{"Body":{"Matcher":{"Name":"XPathMatcher","Pattern":"/todo-list[count(todo-item) = 3]"}}}""", "POST /b||<todo-list><todo-item/><todo-item/><todo-item/></todo-list>", "POST /b||<todo-list><todo-item/></todo-list>" },
        { """{"Body":{"Matcher":{"Name":"FormUrlEncodedMatcher","Patterns":["name=Ana*","city=Rio"]}}}""", "POST /b|Content-Type: application/x-www-form-urlencoded|name=Ana+Lima&city=Natal", "POST /b|Content-Type: application/x-www-form-urlencoded|name=Bia&city=Natal" },
        { """{"Body":{"Matcher":{"Name":"NotNullOrEmptyMatcher"}}}""", "POST /b||x", "POST /b" },
        { """{"Body":{"Matchers":[{"Name":"WildcardMatcher","Pattern":"*a*"},{"Name":"WildcardMatcher","Pattern":"*b*"}],"MatchOperator":"And"}}""", "POST /b||ab", "POST /b||a" },
        { """{"Body":{"Matcher":{"Name":"ExactMatcher","Pattern":"no","RejectOnMatch":true}}}""", "POST /b||yes", "POST /b||no" },
        { """{"Headers":[{"Name":"Content-Type","Matchers":[{"Name":"ContentTypeMatcher","Pattern":"application/json"}]}]}""", "POST /b|Content-Type: application/json; charset=utf-8|{}", "POST /b|Content-Type: text/plain|{}" },
    };

    [Theory]
    [MemberData(nameof(Matching))]
    public async Task A_request_is_matched(string request, string matching, string other)
    {
        await _api.StubAsync(request, """{"StatusCode":299}""");
        Assert.Equal(299, (await SendAsync(matching)).Status);
        (await SendAsync(other)).ShouldRefuse(404);
    }

    [Fact]
    public async Task Functions_match_in_CSharp()
    {
        var server = _api.Emulator.WireMock;
        server.Given(Request.Create().WithPath(path => path.EndsWith("/f", StringComparison.Ordinal)).WithHeader(headers => headers.ContainsKey("X-A"))
            .WithParam(query => query.ContainsKey("q")).WithBody((string? body) => body == "x").UsingPost()).RespondWith(Response.Create().WithStatusCode(201));
        server.Given(Request.Create().WithPath("/ip").WithClientIP("10.*")).RespondWith(Response.Create());
        Assert.Equal(201, (await SendAsync("POST /f?q=1|X-A: 1|x")).Status);
        (await SendAsync("POST /f?q=1|X-A: 1|y")).ShouldRefuse(404);
        (await SendAsync("GET /ip")).ShouldRefuse(404);
    }

    [Fact]
    public async Task A_scenario_of_several_stubs_counts_and_comes_to_its_end()
    {
        await _api.StubAsync("""{"Path":"/todo","Methods":["GET"]}""", """{"Body":"Buy milk"}""", "\"Scenario\":\"To do\",\"SetStateTo\":\"Added\",\"TimesInSameState\":2,");
        await _api.StubAsync("""{"Path":"/todo","Methods":["GET"]}""", """{"Body":"Buy milk, cancel newspaper"}""", "\"Scenario\":\"To do\",\"WhenStateIs\":\"Added\",\"SetStateTo\":\"Done\",");
        await _api.StubAsync("""{"Path":"/todo","Methods":["GET"]}""", """{"Body":"nothing"}""", "\"Scenario\":\"To do\",\"WhenStateIs\":\"Done\",");
        foreach (var expected in (string[])["Buy milk", "Buy milk", "Buy milk, cancel newspaper", "nothing"])
            Assert.Equal(expected, (await _api.GetAsync("todo")).Text);
        Assert.True(_api.Emulator.WireMock.Scenarios.Single().Finished);
    }

    [Fact]
    public async Task Faults_and_delays_are_those_of_WireMock_Net()
    {
        await _api.StubAsync("""{"Path":"/empty"}""", """{"StatusCode":201,"Body":"x","Fault":{"Type":"EMPTY_RESPONSE"}}""");
        await _api.StubAsync("""{"Path":"/garbage"}""", """{"StatusCode":201,"BodyAsJson":{"result":100},"Fault":{"Type":"MALFORMED_RESPONSE_CHUNK","Percentage":1}}""");
        await _api.StubAsync("""{"Path":"/never"}""", """{"StatusCode":201,"Body":"x","Fault":{"Type":"EMPTY_RESPONSE","Percentage":0}}""");
        await _api.StubAsync("""{"Path":"/slow"}""", """{"StatusCode":201,"Delay":20}""");
        await _api.StubAsync("""{"Path":"/random"}""", """{"StatusCode":201,"MinimumRandomDelay":1,"MaximumRandomDelay":20}""");
        Assert.Equal("", (await _api.GetAsync("empty")).Text);
        Assert.NotEqual("""{"result":100}""", (await _api.GetAsync("garbage")).Text);
        foreach (var path in (string[])["never", "slow", "random"])
            Assert.Equal(201, (await _api.GetAsync(path)).Status);
    }

    // The template; the request; what it comes to.
    public static TheoryData<string, string, string> Templates() => new()
    {
        { "{{request.url}}", "GET /t/a?x=1", "http://localhost/t/a?x=1" },
        { "{{request.path}} {{request.pathsegments.[1]}} {{request.method}}", "GET /t/a", "/t/a a GET" },
        { "{{request.query.x}} {{request.query.y.[1]}}", "GET /t?x=1&y=2&y=3", "1 3" },
        { "{{request.headers.X-Id}} {{request.headers.X-Id.[0]}} {{request.cookies.c}}", "GET /t|X-Id: 7; Cookie: c=8", "7 7 8" },
        { "{{request.body}} {{request.bodyAsJson.name}}", """POST /t||{"name":"Ana"}""", """{"name":"Ana"} Ana""" },
        { "{{request.AbsolutePath}} {{request.Host}} {{request.Protocol}}", "GET /t", "/t localhost http" },
        { "{{JsonPath.SelectToken request.body \"$.things[0].name\"}}", """POST /t||{"things":[{"name":"bike"}]}""", "bike" },
        { "{{XPath.Evaluate request.body \"string(/todo/text)\"}}", "POST /t||<todo><text>milk</text></todo>", "milk" },
        { "{{Regex.Match request.body \"[0-9]+\"}}", "POST /t||abc 42", "42" },
        { "{{String.Uppercase request.path}} {{Math.Add 1 2}}", "GET /t/ab", "/T/AB 3" },
        { "{{#if (String.StartsWith request.path \"/t\")}}yes{{else}}no{{/if}}", "GET /t", "yes" },
        { "{{#each request.query.y}}{{@index}}={{this}};{{/each}}", "GET /t?y=2&y=3", "0=2;1=3;" },
    };

    [Theory]
    [MemberData(nameof(Templates))]
    public async Task A_template_is_filled_in(string template, string request, string expected)
    {
        var body = new JsonObject { ["UseTransformer"] = true, ["Body"] = template }.ToJsonString();
        await _api.StubAsync("""{"Path":"/t*"}""", body);
        Assert.Equal(expected, WebUtility.HtmlDecode((await SendAsync(request)).Text));
    }

    [Fact]
    public async Task Templates_fill_in_JSON_headers_and_status()
    {
        await _api.StubAsync("""{"Path":"/t"}""", """
            {"UseTransformer":true,"StatusCode":"{{request.query.s}}","Headers":{"X-Path":"{{request.path}}"},
            "BodyAsJson":{"path":"{{request.path}}","list":["{{request.query.s}}"]}}
            """);
        var answer = await _api.GetAsync("t?s=202");
        Assert.Equal((202, "/t"), (answer.Status, answer.Headers["X-Path"].Single()));
        Assert.Equal("/t", (string?)answer.Json!["path"]);
    }

    [Fact]
    public async Task Bodies_are_text_JSON_bytes_and_functions()
    {
        var server = _api.Emulator.WireMock;
        server.Given(Request.Create().WithPath("/text")).RespondWith(Response.Create().WithBody("São", encoding: Encoding.Latin1));
        server.Given(Request.Create().WithPath("/json")).RespondWith(Response.Create().WithBodyAsJson(new { id = 1 }).WithHeader("Content-Type", "application/json"));
        server.Given(Request.Create().WithPath("/bytes")).RespondWith(Response.Create().WithBody([1, 2, 3]));
        server.Given(Request.Create().WithPath("/function")).RespondWith(Response.Create().WithBody(request => request.Path));
        server.Given(Request.Create().WithPath("/later")).RespondWith(Response.Create().WithCallback(async _ =>
        {
            await Task.Yield();
            return new ResponseMessage { StatusCode = 203 };
        }));
        using var http = new HttpClient(_api.Emulator.CreateHandler()) { BaseAddress = _api.Emulator.BaseAddress };
        Assert.Equal(Encoding.Latin1.GetBytes("São"), await http.GetByteArrayAsync("text", TestContext.Current.CancellationToken));
        Assert.Equal([1, 2, 3], await http.GetByteArrayAsync("bytes", TestContext.Current.CancellationToken));
        Assert.Equal(1, (int)(await _api.GetAsync("json")).Json!["id"]!);
        Assert.Equal("/function", (await _api.GetAsync("function")).Text);
        Assert.Equal(203, (await _api.GetAsync("later")).Status);
    }

    [Fact]
    public async Task An_object_and_a_stub_may_change_between_two_requests()
    {
        var server = _api.Emulator.WireMock;
        var list = new List<int> { 1 };
        server.Given(Request.Create().WithPath("/list")).RespondWith(Response.Create().WithBodyAsJson(list));
        var guid = Guid.NewGuid();
        server.Given(Request.Create().WithPath("/stub")).WithGuid(guid).RespondWith(Response.Create().WithBody("old"));
        Assert.Equal(("[1]", "old"), ((await _api.GetAsync("list")).Text, (await _api.GetAsync("stub")).Text));
        list.Add(2);
        server.Given(Request.Create().WithPath("/stub")).WithGuid(guid).RespondWith(Response.Create().WithBody("new"));
        Assert.Equal(("[1,2]", "new"), ((await _api.GetAsync("list")).Text, (await _api.GetAsync("stub")).Text));
    }

    [Fact]
    public async Task A_stub_is_bounded_in_time_and_by_chance()
    {
        var server = _api.Emulator.WireMock;
        server.Given(Request.Create().WithPath("/past")).WithTimeSettings(new TimeSettings { End = new DateTime(2020, 1, 1) }).RespondWith(Response.Create());
        server.Given(Request.Create().WithPath("/now")).WithTimeSettings(new TimeSettings { TTL = 3_600 }).RespondWith(Response.Create());
        server.Given(Request.Create().WithPath("/never")).WithProbability(0).RespondWith(Response.Create());
        (await _api.GetAsync("past")).ShouldRefuse(404);
        Assert.Equal(200, (await _api.GetAsync("now")).Status);
        (await _api.GetAsync("never")).ShouldRefuse(404);
    }

    [Fact]
    public async Task Log_entries_verify_what_was_received()
    {
        await using var api = Api.InMemory(options => options.WireMockLogSize = 10);
        var server = api.Emulator.WireMock;
        server.Given(Request.Create().WithPath("/customer/*").UsingPost()).WithTitle("customer").RespondWith(Response.Create().WithStatusCode(201));
        await api.SendAsync(HttpMethod.Post, "customer/132", """{"name":"Ana"}""");
        var entry = Assert.Single(server.FindLogEntries(Request.Create().WithPath("/customer/132").UsingPost().WithBody(new JsonPathMatcher("$.name"))));
        Assert.Equal(("customer", 1.0), (entry.MappingTitle, entry.RequestMatchResult!.AverageTotalScore));
        Assert.Empty(server.FindLogEntries(Request.Create().WithPath("/customer/132").UsingDelete()));
        server.ResetLogEntries();
        Assert.Empty(server.LogEntries);
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    private async Task<Answer> SendAsync(string text)
    {
        var parts = text.Split('|', 3);
        var (method, path) = (parts[0].Split(' ')[0], parts[0].Split(' ')[1]);
        using var request = new HttpRequestMessage(new HttpMethod(method), path[1..]);
        if (parts.Length > 2)
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(parts[2]));
        foreach (var header in parts.Length > 1 ? parts[1].Split("; ", StringSplitOptions.RemoveEmptyEntries).Where(part => part.Contains(": ", StringComparison.Ordinal)) : [])
        {
            var (name, value) = (header.Split(": ")[0], header.Split(": ")[1]);
            if (name != "Content-Type")
                request.Headers.TryAddWithoutValidation(name, value);
            else
                request.Content!.Headers.TryAddWithoutValidation(name, value);
        }

        return await _api.SendAsync(request);
    }
}
