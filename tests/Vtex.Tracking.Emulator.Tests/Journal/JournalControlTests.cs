using Vtex.Tracking.Emulator.Tests.Wire.Control;

namespace Vtex.Tracking.Emulator.Tests.Journaling;

public sealed class JournalControlTests : IAsyncLifetime
{
    private const string All = "_emulator/requests";
    private readonly ControlClient _client = new();

    [Fact]
    public async Task Requests_are_listed_masked_and_in_pages()
    {
        await _client.LoginAsync();
        for (var i = 0; i < 4; i++)
            await _client.GetAsync($"receiver/services?page={i + 1}");
        var first = await _client.GetAsync($"{All}?limit=2");
        Assert.Equal([1, 2], first!["data"]!.AsArray().Select(entry => (int)entry!["number"]!));
        Assert.Equal((3, 0), ((int)first["next"]!, (int)first["dropped"]!));
        Assert.Equal("""{"username":"loja","password":"***"}""", (string)first["data"]![0]!["body"]!);
        Assert.Equal("Bearer ***", (string)first["data"]![1]!["headers"]!["Authorization"]!);
        Assert.Equal(("loja", "GET", "/receiver/services?page=1", 200, "World"), (
            (string)first["data"]![1]!["universe"]!, (string)first["data"]![1]!["method"]!, (string)first["data"]![1]!["url"]!,
            (int)first["data"]![1]!["status"]!, (string)first["data"]![1]!["answeredBy"]!));

        var last = await _client.GetAsync($"{All}?from=4&limit=2");
        Assert.Equal([4, 5], last!["data"]!.AsArray().Select(entry => (int)entry!["number"]!));
        Assert.Null(last["next"]);
        Assert.Equal(5, (await _client.GetAsync(ControlClient.In("requests")))!["data"]!.AsArray().Count);
        Assert.Empty((await _client.GetAsync("_emulator/universes/outra/requests"))!["data"]!.AsArray());
    }

    [Fact]
    public async Task Requests_are_searched_counted_and_cleared()
    {
        await _client.LoginAsync();
        await _client.GetAsync("receiver/services?page=2");
        const string Matcher = """{"method":"post","path":"/receiver/{x}","headers":{"content-type":"*json*"},"withoutHeaders":["X-A"],"json":{"username":"loja"},"bodyContains":"segredo","status":200}""";
        var found = await _client.PostAsync($"{All}/search", Matcher);
        Assert.Equal(1, (int)Assert.Single(found!["data"]!.AsArray())!["number"]!);
        var counted = await _client.PostAsync(ControlClient.In("requests/count"), Matcher);
        Assert.Equal((1, 0), ((int)counted!["count"]!, (int)counted["uncertain"]!));
        Assert.Equal(1, (int)(await _client.PostAsync($"{All}/count", """{"query":{"page":"*2"}}"""))!["count"]!);
        Assert.Equal(2, (int)(await _client.PostAsync($"{All}/count"))!["count"]!);
        await _client.SendAsync(HttpMethod.Delete, All, null, 204);
        Assert.Equal(0, (int)(await _client.PostAsync($"{All}/count"))!["count"]!);
        Assert.Equal(2, (int)(await _client.PostAsync(ControlClient.In("requests/count")))!["count"]!);
    }

    [Theory]
    [InlineData("""{"pth":"/x"}""", "$.pth", "path")]
    [InlineData("""{"path":"x"}""", "$.path", "slash")]
    [InlineData("""{"query":{"page":2}}""", "$.query.page", "text")]
    [InlineData("""{"json":{"a..b":2}}""", "$.json.a..b", "customer.name")]
    [InlineData("""{"json":{"a":"\ud800"}}""", "$.json.a", "half of a surrogate pair")]
    [InlineData("""{"json":{"a":[{"b":"x\udc00"}]}}""", "$.json.a", "half of a surrogate pair")]
    [InlineData("""{"query":{"page":"\ud800"}}""", "$.query.page", "surrogate")]
    [InlineData("""{"headers":["x"]}""", "$.headers", "object")]
    [InlineData("""{"status":1000}""", "$.status", "999")]
    public async Task A_matcher_that_cannot_be_is_refused_with_what_would_be_right(string body, string path, string message)
    {
        var problem = await _client.PostAsync($"{All}/search", body, 400);
        var error = Assert.Single(problem!["errors"]!.AsArray());
        Assert.Equal(path, (string)error!["path"]!);
        Assert.Contains(message, (string)error["message"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "?limitt=2", "limitt")]
    [InlineData("GET", "?limit=2&limit=3", "limit")]
    [InlineData("POST", "/search?frm=2", "frm")]
    [InlineData("POST", "/count?limit=2", "limit")]
    [InlineData("DELETE", "?universe=loja", "universe")]
    public async Task A_parameter_that_is_unknown_or_given_twice_is_refused(string method, string path, string name)
    {
        foreach (var all in (string[])[All, ControlClient.In("requests")])
        {
            var problem = await _client.SendAsync(new HttpMethod(method), all + path, null, 400);
            Assert.Equal(name, (string)Assert.Single(problem!["errors"]!.AsArray())!["path"]!);
        }
    }

    [Fact]
    public async Task Pages_of_a_search_are_asked_for_like_pages_of_the_list()
    {
        await _client.LoginAsync();
        await _client.LoginAsync();
        var page = await _client.PostAsync($"{All}/search?from=2&limit=1", "{}");
        Assert.Equal(2, (int)Assert.Single(page!["data"]!.AsArray())!["number"]!);
    }

    [Fact]
    public async Task What_was_dropped_is_told_and_a_journal_that_is_off_says_so()
    {
        await using var small = new ControlClient(options => options.JournalSize = 2);
        for (var i = 0; i < 5; i++)
            await small.GetAsync("a", 404);
        Assert.Equal(3, (int)(await small.GetAsync(All))!["dropped"]!);
        Assert.Equal(3, (int)(await small.PostAsync($"{All}/count", """{"path":"/b"}"""))!["uncertain"]!);
        await using var off = new ControlClient(options => options.JournalSize = 0);
        await off.GetAsync(All, 409);
        await off.PostAsync($"{All}/count", "{}", 409);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _client.DisposeAsync();
}
