using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Tests.Stubs;

public sealed class RequestsAdminTests : IAsyncLifetime
{
    private readonly Api _api = Api.InMemory();

    [Fact]
    public async Task Every_request_is_there_the_newest_first_with_its_end()
    {
        await _api.SendAsync(HttpMethod.Post, "__admin/mappings", """{"request":{"url":"/stubbed"},"response":{"status":202}}""");
        await _api.LoginAsync();
        await _api.GetAsync("receiver/services?pageSize=1");
        await _api.GetAsync("stubbed");
        await _api.GetAsync("nowhere");
        var events = (await _api.GetAsync("__admin/requests")).ShouldBeOk().Json!["requests"]!.AsArray();
        Assert.Equal(
            [("/nowhere", 404, "Nobody"), ("/stubbed", 202, "Stub"), ("/receiver/services?pageSize=1", 200, "World"), ("/receiver/auth", 200, "World")],
            events.Select(one => ((string)one!["request"]!["url"]!, (int)one["response"]!["status"]!, (string)one["answeredBy"]!)));
        Assert.Equal([false, true, true, true], events.Select(one => (bool)one!["wasMatched"]!));
        Assert.Equal("/stubbed", (string?)events[1]!["stubMapping"]!["request"]!["url"]);
        Assert.Equal(Moments.Noon.ToUnixTimeMilliseconds(), (long)events[0]!["request"]!["loggedDate"]!);

        var one = (await _api.GetAsync($"__admin/requests/{(string?)events[1]!["id"]}")).ShouldBeOk().Json!;
        Assert.Equal("/stubbed", (string?)one["request"]!["url"]);
        var unmatched = (await _api.GetAsync("__admin/requests/unmatched")).ShouldBeOk().Json!["requests"]!.AsArray();
        Assert.Equal("/nowhere", (string?)Assert.Single(unmatched)!["url"]);
        var misses = (await _api.GetAsync("__admin/requests/unmatched/near-misses")).ShouldBeOk().Json!["nearMisses"]!.AsArray();
        Assert.InRange((double)Assert.Single(misses)!["matchResult"]!["distance"]!, 0.001, 1);
    }

    [Fact]
    public async Task Secrets_are_masked_on_the_way_out_and_matched_as_they_are()
    {
        await _api.LoginAsync();
        await _api.CreateAsync();
        await _api.GetAsync("receiver/services");
        var text = (await _api.GetAsync("__admin/requests")).ShouldBeOk().Text;
        Assert.DoesNotContain(Api.Password, text, StringComparison.Ordinal);
        Assert.DoesNotContain(_api.Token!, text, StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync($$$"""{"bodyPatterns":[{"contains":"{{{Api.Password}}}"}]}"""));
        Assert.Equal(2, await CountAsync($$$$"""{"headers":{"Authorization":{"equalTo":"Bearer {{{{_api.Token}}}}"}}}"""));
    }

    [Fact]
    public async Task Requests_are_found_counted_and_removed_by_what_they_are_like()
    {
        foreach (var path in new[] { "a", "b", "a" })
            await _api.GetAsync(path);
        Assert.Equal(2, await CountAsync("""{"method":"GET","url":"/a"}"""));
        var found = (await _api.SendAsync(HttpMethod.Post, "__admin/requests/find", """{"url":"/b"}""")).ShouldBeOk().Json!;
        Assert.Equal("/b", (string?)Assert.Single(found["requests"]!.AsArray())!["url"]);
        var removed = (await _api.SendAsync(HttpMethod.Post, "__admin/requests/remove", """{"url":"/a"}""")).ShouldBeOk().Json!;
        Assert.Equal(2, removed["serveEvents"]!.AsArray().Count);
        Assert.Equal(["/b"], _api.Emulator.Journal.Entries.Select(entry => entry.Url));
        Assert.Equal("{}", (await _api.SendAsync(HttpMethod.Delete, "__admin/requests")).ShouldBeOk().Text);
        Assert.Empty(_api.Emulator.Journal.Entries);
        Assert.Equal(422, (await _api.SendAsync(HttpMethod.Post, "__admin/requests/count", """{"x":1}""")).Status);
    }

    [Theory]
    [InlineData("since=x", 400)]
    [InlineData("matchingStub=x", 400)]
    [InlineData("limit=-1", 400)]
    [InlineData("since=2100-01-01T00:00:00Z", 200)]
    public async Task The_query_is_checked(string query, int status)
    {
        await _api.GetAsync("a");
        var answer = await _api.GetAsync($"__admin/requests?{query}");
        Assert.Equal(status, answer.Status);
        if (status == 200)
            Assert.Empty(answer.Json!["requests"]!.AsArray());
    }

    [Fact]
    public async Task A_body_is_read_once_and_both_the_world_and_the_journal_have_it()
    {
        await _api.LoginAsync();
        await _api.CreateAsync(3);
        var entry = _api.Emulator.Journal.Entries[^1];
        Assert.Equal(("POST", "/receiver/services", 200), (entry.Method, entry.Url, entry.Status));
        Assert.Equal(3, JsonNode.Parse(entry.Body)!.AsArray().Count);
        Assert.Equal(3, (await _api.GetAsync("receiver/services")).ShouldBeOk().TotalCount);
    }

    [Fact]
    public async Task The_emulators_own_addresses_are_not_recorded_and_a_journal_of_size_0_is_off()
    {
        await _api.GetAsync("__admin/mappings");
        await _api.GetAsync("_emulator/health");
        Assert.Empty(_api.Emulator.Journal.Entries);

        await using var off = Api.InMemory(options => options.JournalSize = 0);
        await off.GetAsync("a");
        Assert.True((bool)(await off.GetAsync("__admin/requests")).ShouldBeOk().Json!["requestJournalDisabled"]!);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    private async Task<int> CountAsync(string pattern) =>
        (int)(await _api.SendAsync(HttpMethod.Post, "__admin/requests/count", pattern)).ShouldBeOk().Json!["count"]!;
}
