using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Tests.Stubs;

public sealed class MappingsAdminTests : IAsyncLifetime
{
    private const string Id = "11111111-1111-1111-1111-111111111111";
    private const string Nobody = "11111111-1111-1111-1111-111111111112";

    private readonly Api _api = Api.InMemory();

    [Fact]
    public async Task A_stub_is_added_shown_edited_and_removed()
    {
        var created = await _api.SendAsync(HttpMethod.Post, "__admin/mappings", Mapping("/a"));
        Assert.Equal((201, "application/json", Id, Id), (created.Status, created.ContentType, Text(created, "id"), Text(created, "uuid")));
        Assert.Equal(created.Text, (await _api.GetAsync($"__admin/mappings/{Id}")).ShouldBeOk().Text);
        Assert.Equal(201, (await _api.GetAsync("a")).Status);

        var edited = (await _api.SendAsync(HttpMethod.Put, $"__admin/mappings/{Id}", """{"request":{"url":"/b"},"response":{"status":202}}""")).ShouldBeOk();
        Assert.Equal(Id, Text(edited, "id"));
        Assert.Equal(404, (await _api.GetAsync("a")).Status);
        Assert.Equal(202, (await _api.GetAsync("b")).Status);

        Assert.Equal("{}", (await _api.SendAsync(HttpMethod.Delete, $"__admin/mappings/{Id}")).ShouldBeOk().Text);
        Assert.Equal(404, (await _api.GetAsync("b")).Status);
        Assert.Equal("""{"mappings":[],"meta":{"total":0}}""", (await _api.GetAsync("__admin/mappings")).Text);
    }

    [Fact]
    public async Task The_list_has_the_newest_first_and_is_paged()
    {
        for (var i = 0; i < 4; i++)
            await _api.SendAsync(HttpMethod.Post, "__admin/mappings", $$$"""{"request":{"url":"/{{{i}}}"},"response":{}}""");
        var list = (await _api.GetAsync("__admin/mappings?offset=1&limit=2")).ShouldBeOk().Json!;
        Assert.Equal(["/2", "/1"], list["mappings"]!.AsArray().Select(stub => (string?)stub!["request"]!["url"]));
        Assert.Equal(4, (int)list["meta"]!["total"]!);
    }

    [Fact]
    public async Task What_is_not_there_is_404_without_a_body()
    {
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Put, HttpMethod.Delete })
        {
            var answer = await _api.SendAsync(method, $"__admin/mappings/{Nobody}", Mapping("/a"));
            Assert.Equal((404, ""), (answer.Status, answer.Text));
        }
    }

    [Theory]
    [InlineData("", 422, "/", "Error parsing JSON")]
    [InlineData("{{", 422, "/", "Error parsing JSON")]
    [InlineData("""{"request":{"nope":1}}""", 422, "/request/nope", "Error parsing JSON")]
    [InlineData("""{"bad":1}""", 422, "/bad", "Error parsing JSON")]
    public async Task A_mapping_that_is_none_is_refused_and_the_place_is_told(string body, int status, string place, string title)
    {
        var answer = await _api.SendAsync(HttpMethod.Post, "__admin/mappings", body);
        var error = Assert.Single(answer.Json!["errors"]!.AsArray())!;
        Assert.Equal((status, place, title), (answer.Status, (string?)error["source"]!["pointer"], (string?)error["title"]));
    }

    [Fact]
    public async Task An_id_is_taken_once()
    {
        await _api.SendAsync(HttpMethod.Post, "__admin/mappings", Mapping("/a"));
        var again = await _api.SendAsync(HttpMethod.Post, "__admin/mappings", Mapping("/b"));
        Assert.Equal((422, 109), (again.Status, (int)again.Json!["errors"]![0]!["code"]!));
        Assert.Equal(400, (await _api.GetAsync("__admin/mappings/xx")).Status);
    }

    [Fact]
    public async Task An_import_overwrites_or_leaves_and_may_drop_the_rest()
    {
        await _api.SendAsync(HttpMethod.Post, "__admin/mappings", Mapping("/old"));
        await _api.SendAsync(HttpMethod.Post, "__admin/mappings", """{"request":{"url":"/other"},"response":{}}""");
        (await ImportAsync("IGNORE", false)).ShouldBeOk();
        Assert.Equal(["/second", "/other", "/old"], await UrlsAsync());
        (await ImportAsync("OVERWRITE", true)).ShouldBeOk();
        Assert.Contains("/new", await UrlsAsync());
        Assert.DoesNotContain("/other", await UrlsAsync());
        Assert.Equal(422, (await ImportAsync("SOMETIMES", true)).Status);
    }

    [Fact]
    public async Task Stubs_are_found_and_removed_by_their_metadata()
    {
        foreach (var team in new[] { "a", "b" })
            await _api.SendAsync(HttpMethod.Post, "__admin/mappings", $$$"""{"request":{"url":"/{{{team}}}"},"metadata":{"team":"{{{team}}}"}}""");
        const string pattern = """{"matchesJsonPath":{"expression":"$.team","equalTo":"a"}}""";
        var found = (await _api.SendAsync(HttpMethod.Post, "__admin/mappings/find-by-metadata", pattern)).ShouldBeOk().Json!;
        Assert.Equal("/a", (string?)Assert.Single(found["mappings"]!.AsArray())!["request"]!["url"]);
        (await _api.SendAsync(HttpMethod.Post, "__admin/mappings/remove-by-metadata", pattern)).ShouldBeOk();
        Assert.Equal(["/b"], await UrlsAsync());
    }

    [Fact]
    public async Task Scenarios_are_shown_set_and_reset()
    {
        await _api.SendAsync(HttpMethod.Post, "__admin/mappings", """
            {"request":{"url":"/s"},"response":{"status":201},"scenarioName":"s","requiredScenarioState":"Started","newScenarioState":"Two"}
            """);
        Assert.Equal(201, (await _api.GetAsync("s")).Status);
        Assert.Equal(404, (await _api.GetAsync("s")).Status);
        var scenario = (await _api.GetAsync("__admin/scenarios")).ShouldBeOk().Json!["scenarios"]![0]!;
        Assert.Equal("Two", (string?)scenario["state"]);
        Assert.Equal(["Started", "Two"], scenario["possibleStates"]!.AsArray().Select(state => (string?)state));

        (await _api.SendAsync(HttpMethod.Put, "__admin/scenarios/s/state", """{"state":"Started"}""")).ShouldBeOk();
        Assert.Equal(201, (await _api.GetAsync("s")).Status);
        (await _api.SendAsync(HttpMethod.Post, "__admin/scenarios/reset")).ShouldBeOk();
        Assert.Equal(201, (await _api.GetAsync("s")).Status);
        Assert.Equal(422, (await _api.SendAsync(HttpMethod.Put, "__admin/scenarios/s/state", """{"state":"Nope"}""")).Status);
        Assert.Equal(404, (await _api.SendAsync(HttpMethod.Put, "__admin/scenarios/zz/state", """{"state":"Started"}""")).Status);
    }

    [Fact]
    public async Task A_404_names_the_nearest_stub()
    {
        await _api.SendAsync(HttpMethod.Post, "__admin/mappings", """{"name":"The one","request":{"method":"GET","url":"/abc"},"response":{}}""");
        var detail = (string?)(await _api.GetAsync("abd")).ShouldRefuse(404).Json!["detail"];
        Assert.Contains("'The one'", detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_how_it_is_and_is_not_shut_down_from_outside()
    {
        Assert.Equal("healthy", Text((await _api.GetAsync("__admin/health")).ShouldBeOk(), "status"));
        Assert.Equal("3.13.2", Text((await _api.GetAsync("__admin/version")).ShouldBeOk(), "version"));
        Assert.Equal(403, (await _api.SendAsync(HttpMethod.Post, "__admin/shutdown")).Status);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    private static string Mapping(string url) => $$$"""{"id":"{{{Id}}}","request":{"url":"{{{url}}}"},"response":{"status":201}}""";

    private static string? Text(Answer answer, string name) => (string?)answer.Json![name];

    private Task<Answer> ImportAsync(string policy, bool onlyThese) => _api.PostAsync("__admin/mappings/import", new JsonObject
    {
        ["mappings"] = new JsonArray(JsonNode.Parse(Mapping("/new")), JsonNode.Parse("""{"request":{"url":"/second"}}""")),
        ["importOptions"] = new JsonObject { ["duplicatePolicy"] = policy, ["deleteAllNotInImport"] = onlyThese },
    });

    private async Task<IEnumerable<string?>> UrlsAsync() => (await _api.GetAsync("__admin/mappings")).ShouldBeOk()
        .Json!["mappings"]!.AsArray().Select(stub => (string?)stub!["request"]!["url"]);
}
