using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Tests.Stubs;

/// <summary>WireMock.Net's admin API by plain HTTP, as curl sends it.</summary>
public sealed class StubAdminTests : IAsyncDisposable
{
    private const string Guid = "90356dba-b36c-469a-a17e-669cd84f1f05";

    private readonly Api _api = Api.InMemory(options => options.WireMockLogSize = 100);

    [Fact]
    public async Task Mappings_are_added_read_changed_disabled_and_deleted()
    {
        var added = await _api.CurlAsync("POST", "__admin/mappings", Mapping("/a", 201));
        Assert.Equal(201, added.Status);
        Assert.Equal(Guid, (string?)added.Json!["Guid"]);
        Assert.Equal(201, (await _api.GetAsync("a")).Status);

        Assert.Equal(200, (await _api.CurlAsync("PUT", $"__admin/mappings/{Guid}", Mapping("/a", 202))).Status);
        Assert.Equal(202, (await _api.GetAsync("a")).Status);
        Assert.Equal(202, (int)(await _api.CurlAsync("GET", $"__admin/mappings/{Guid}")).Json!["Response"]!["StatusCode"]!);
        Assert.Single((await _api.CurlAsync("GET", "__admin/mappings")).Json!.AsArray());

        Assert.Equal(200, (await _api.CurlAsync("PUT", $"__admin/mappings/{Guid}/disable")).Status);
        Assert.Equal(404, (await _api.GetAsync("a")).Status);
        Assert.Equal(200, (await _api.CurlAsync("PUT", $"__admin/mappings/{Guid}/enable")).Status);
        Assert.Equal(202, (await _api.GetAsync("a")).Status);

        Assert.Contains("Given", (await _api.CurlAsync("GET", $"__admin/mappings/code/{Guid}")).Text, StringComparison.Ordinal);
        Assert.Equal(200, (await _api.CurlAsync("DELETE", $"__admin/mappings/{Guid}")).Status);
        Assert.Equal(404, (await _api.GetAsync("a")).Status);
    }

    [Fact]
    public async Task A_setting_that_is_given_twice_is_refused()
    {
        var answer = await _api.CurlAsync("PUT", "__admin/settings", """{"MaxRequestLogCount":1,"maxRequestLogCount":2}""");
        answer.ShouldRefuse(400);
        Assert.Equal("$.MaxRequestLogCount", Assert.Single(answer.FaultPaths));
    }

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("utf-16")]
    [InlineData("utf-8")]
    public async Task A_mapping_is_read_in_the_charset_that_its_header_names(string charset)
    {
        using var request = Encoded("""{"Request":{"Path":"/ã"},"Response":{"Body":"São Luís"}}""", System.Text.Encoding.GetEncoding(charset), charset);
        Assert.Equal(201, (await _api.SendAsync(request)).Status);
        Assert.Equal("São Luís", (await _api.GetAsync("%C3%A3")).Text);
    }

    [Theory]
    [InlineData("utf-8", 400, "not valid UTF-8")]
    [InlineData("klingon", 415, "iso-8859-1")]
    public async Task A_mapping_in_no_known_charset_is_refused_with_what_would_be_right(string charset, int status, string message)
    {
        using var request = Encoded("""{"Request":{"Path":"/ã"},"Response":{}}""", System.Text.Encoding.Latin1, charset);
        var answer = await _api.SendAsync(request);
        answer.ShouldRefuse(status);
        Assert.Contains(message, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_read_can_be_sent_again()
    {
        await _api.CurlAsync("POST", "__admin/mappings", Mapping("/again", 201));
        var read = (await _api.CurlAsync("GET", "__admin/mappings")).Text;
        Assert.Equal(200, (await _api.CurlAsync("POST", "__admin/mappings/reset")).Status);
        Assert.Equal(404, (await _api.GetAsync("again")).Status);
        Assert.Equal(201, (await _api.CurlAsync("POST", "__admin/mappings", read)).Status);
        Assert.Equal(201, (await _api.GetAsync("again")).Status);
    }

    [Fact]
    public async Task Requests_are_counted_found_and_deleted()
    {
        await _api.GetAsync("seen?x=1");
        await _api.GetAsync("unseen");
        const string pattern = """{"Path":{"Matchers":[{"Name":"WildcardMatcher","Pattern":"/se*"}]},"Methods":["GET"]}""";
        Assert.Equal(2, (await _api.CurlAsync("GET", "__admin/requests")).Json!.AsArray().Count);
        Assert.Equal(1, (int)(await _api.CurlAsync("POST", "__admin/requests/count", pattern)).Json!["Count"]!);
        Assert.Single((await _api.CurlAsync("POST", "__admin/requests/find", pattern)).Json!.AsArray());
        Assert.Equal(2, (await _api.CurlAsync("GET", "__admin/requests/unmatched")).Json!.AsArray().Count);
        Assert.Equal(200, (await _api.CurlAsync("DELETE", "__admin/requests")).Status);
        Assert.Empty((await _api.CurlAsync("GET", "__admin/requests")).Json!.AsArray());
    }

    [Fact]
    public async Task Scenarios_are_listed_set_and_reset()
    {
        await _api.StubAsync("""{"Path":"/s"}""", """{"Body":"one"}""", "\"Scenario\":\"s\",\"SetStateTo\":\"two\",");
        await _api.StubAsync("""{"Path":"/s"}""", """{"Body":"two"}""", "\"Scenario\":\"s\",\"WhenStateIs\":\"two\",");
        Assert.Equal("one", (await _api.GetAsync("s")).Text);
        Assert.Equal("two", (string?)(await _api.CurlAsync("GET", "__admin/scenarios")).Json![0]!["NextState"]);
        Assert.Equal(200, (await _api.CurlAsync("POST", "__admin/scenarios/s/reset")).Status);
        Assert.Equal("one", (await _api.GetAsync("s")).Text);
        Assert.Equal(200, (await _api.CurlAsync("PUT", "__admin/scenarios/s/state", """{"State":"two"}""")).Status);
        Assert.Equal("two", (await _api.GetAsync("s")).Text);
    }

    [Fact]
    public async Task Settings_keep_what_a_change_leaves_out()
    {
        Assert.Equal(200, (await _api.CurlAsync("PUT", "__admin/settings", """{"GlobalProcessingDelay":1}""")).Status);
        var settings = (await _api.CurlAsync("GET", "__admin/settings")).Json!;
        Assert.Equal((1, 100, true), ((int)settings["GlobalProcessingDelay"]!, (int)settings["MaxRequestLogCount"]!, (bool)settings["HandleRequestsSynchronously"]!));
        Assert.Equal(200, (await _api.CurlAsync("GET", "__admin/health")).Status);
        var before = _api.Emulator.WireMock.Mappings.Count;
        Assert.Equal(200, (await _api.CurlAsync("PUT", "__admin/settings", """{"MaxRequestLogCount":5}""")).Status);
        Assert.Equal(before, _api.Emulator.WireMock.Mappings.Count);
        (await _api.CurlAsync("PUT", "__admin/settings", """{"ProxyAndRecordSettings":{"Url":"http://example.org"}}""")).ShouldFault("$.ProxyAndRecordSettings");
    }

    [Fact]
    public async Task What_is_in_headers_for_the_emulator_works_from_JSON()
    {
        await _api.LoginAsync();
        await _api.StubAsync("""{"Path":"/receiver/services","Methods":["POST"]}""", """{"Headers":{"Vtex-Emulator-Fault":"answer-lost"}}""");
        await Assert.ThrowsAsync<HttpRequestException>(() => _api.CreateAsync());
        await _api.StubAsync("""{"Path":"/receiver/services","Methods":["GET"]}""", """{"StatusCode":206,"Headers":{"Vtex-Emulator-World":"true"}}""");
        var read = await _api.GetAsync("receiver/services");
        Assert.Equal((206, 1), (read.Status, read.TotalCount));
        await _api.StubAsync("""{"Path":"/late","Headers":[{"Name":"Vtex-Emulator-Universe","Matchers":[{"Name":"ExactMatcher","Pattern":"loja"}]}]}""", """{"Headers":{"Vtex-Emulator-Delay":"90s"}}""");
        var late = _api.GetAsync("late");
        while (!late.IsCompleted)
            await _api.AdvanceAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(200, (await late).Status);
    }

    [Theory]
    [InlineData("""{"Vtex-Emulator-Fault":"no-such-fault"}""", "answer-lost")]
    [InlineData("""{"Vtex-Emulator-World":"yes"}""", "true")]
    [InlineData("""{"Vtex-Emulator-Delay":"24:00:00"}""", "30s")]
    [InlineData("""{"Vtex-Emulator-Delay":"31.00:00:00"}""", "30 days")]
    [InlineData("""{"Vtex-Emulator-Faults":"answer-lost"}""", "Vtex-Emulator-Fault")]
    public async Task A_header_that_cannot_be_followed_is_refused_when_it_is_sent(string headers, string hint)
    {
        var text = await _api.ShouldRefuseStubAsync($$$"""{"Request":{"Path":"/x"},"Response":{"Headers":{{{headers}}}}}""");
        Assert.Contains("$.Response.Headers.Vtex-Emulator-", text, StringComparison.Ordinal);
        Assert.Contains(hint, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"Request":{"Path":"/x","Params":[{"Name":"a","Matchers":[{"Name":"ExactMatcher","Pattern":"1"}]},{"Name":"page"}]},"Response":{}}""", "$.Request.Params[1].Matchers", "WildcardMatcher")]
    [InlineData("""{"Request":{"Path":"/x","Headers":[{"Name":"api-key","RejectOnMatch":true}]},"Response":{}}""", "$.Request.Headers[0].Matchers", "RejectOnMatch")]
    [InlineData("""{"Request":{"Path":"/x","Metods":["GET"]},"Response":{}}""", "$.Request.Metods", "Methods")]
    [InlineData("""{"Request":{"Path":"/x"},"Response":{"Status":"x"}}""", "$.Response.Status", "StatusCode")]
    [InlineData("""{"Request":{"Path":"/x"}}""", "$.Response", "missing")]
    [InlineData("""[{"Request":{"Path":{"Matchers":[{"Name":"NoMatcher","Pattern":"/x"}]}},"Response":{}}]""", "$[0].Request.Path.Matchers[0].Name", "WildcardMatcher")]
    [InlineData("""{"Request":{"Path":"/x"},"Response":{"StatusCode":1000}}""", "$.Response.StatusCode", "599")]
    [InlineData("""{"Request":{"Path":"/x"},"Response":{"Fault":{"Type":"CONNECTION_RESET"}}}""", "$.Response.Fault.Type", "EMPTY_RESPONSE")]
    [InlineData("""{"Request":""", "$", "line 1")]
    public async Task What_would_be_understood_by_half_is_refused_with_its_place(string mapping, string path, string hint)
    {
        var text = await _api.ShouldRefuseStubAsync(mapping);
        Assert.Contains($"\"{path}\"", text, StringComparison.Ordinal);
        Assert.Contains(hint, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mapping_of_Java_is_refused_and_told_what_to_do()
    {
        var text = await _api.ShouldRefuseStubAsync("""{"request":{"method":"GET","urlPath":"/receiver/services"},"response":{"status":503,"fixedDelayMilliseconds":5}}""");
        foreach (var part in (string[])["$.request.method", "Java", "Methods", "Path", "StatusCode", "proxyBaseUrl", "docs/wiremock.md"])
            Assert.Contains(part, text, StringComparison.Ordinal);
        (await _api.CurlAsync("POST", "__admin/mappings/wiremock.org", """{"request":{"url":"/x"}}""")).ShouldRefuse(400);
    }

    [Fact]
    public async Task Requests_cannot_be_asked_for_while_the_log_is_off()
    {
        await using var api = Api.InMemory();
        (await api.CurlAsync("GET", "__admin/requests")).ShouldRefuse(409);
        (await api.CurlAsync("POST", "__admin/requests/count", "{}")).ShouldRefuse(409);
        Assert.Equal(200, (await api.CurlAsync("DELETE", "__admin/requests")).Status);
        Assert.Equal(200, (await api.CurlAsync("PUT", "__admin/settings", """{"MaxRequestLogCount":10}""")).Status);
        await api.GetAsync("x");
        Assert.Single((await api.CurlAsync("GET", "__admin/requests")).Json!.AsArray());
    }

    [Fact]
    public async Task Its_log_is_bounded_and_shows_no_secret()
    {
        await using var api = Api.InMemory(options => options.WireMockLogSize = 3);
        await api.LoginAsync(password: "geheim-42");
        await api.GetAsync("receiver/services?token=abc-987");
        var log = (await api.CurlAsync("GET", "__admin/requests")).Text;
        Assert.Contains("/receiver/auth", log, StringComparison.Ordinal);
        foreach (var secret in (string[])["geheim-42", "abc-987", api.Token!])
            Assert.DoesNotContain(secret, log, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim-42", api.Emulator.WireMock.LogEntries[0].RequestMessage!.Body, StringComparison.Ordinal);
        for (var i = 0; i < 5; i++)
            await api.GetAsync("x");
        Assert.Equal(3, api.Emulator.WireMock.LogEntries.Count);
    }

    [Fact]
    public async Task Each_operation_can_be_called_by_curl()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        await using var api = Api.InMemory(options => (options.MappingsFolder, options.WireMockLogSize) = (folder, 10));
        await api.StubAsync("""{"Path":"/s"}""", "{}", $"\"Guid\":\"{Guid}\",\"Scenario\":\"s\",\"SetStateTo\":\"two\",");
        await api.GetAsync("s");
        await api.GetAsync("missed");
        var request = (string)(await api.CurlAsync("GET", "__admin/requests")).Json![1]!["Guid"]!;
        const string openApi = """{"openapi":"3.0.0","info":{"title":"t","version":"1"},"paths":{"/a":{"get":{"responses":{"200":{"description":"ok"}}}}}}""";
        foreach (var (method, path, body, status) in (IEnumerable<(string, string, string?, int)>)
        [
            ("GET", "health", null, 200), ("GET", "settings", null, 200), ("PUT", "settings", "{}", 200), ("POST", "settings", "{}", 200),
            ("GET", "mappings", null, 200), ("GET", $"mappings/{Guid}", null, 200), ("GET", "mappings/code", null, 200), ("GET", $"mappings/code/{Guid}", null, 200),
            ("GET", "mappings/swagger", null, 200), ("PUT", $"mappings/{Guid}", Mapping("/s", 200), 200), ("PUT", $"mappings/{Guid}/disable", null, 200),
            ("PUT", $"mappings/{Guid}/enable", null, 200), ("POST", "mappings/save", null, 200), ("POST", "mappings/reloadStaticMappings", null, 200),
            ("GET", "requests", null, 200), ("GET", $"requests/{request}", null, 200), ("GET", $"requests/{request}/near-misses", null, 200),
            ("GET", "requests/unmatched", null, 200), ("GET", "requests/unmatched/near-misses", null, 200), ("POST", "requests/count", "{}", 200),
            ("POST", "requests/find", "{}", 200), ("GET", $"requests/find?mappingGuid={Guid}", null, 200), ("DELETE", $"requests/{request}", null, 200),
            ("POST", "requests/reset", null, 200), ("DELETE", "requests", null, 200),
            ("GET", "scenarios", null, 200), ("POST", "scenarios/s/reset", null, 200), ("PUT", "scenarios/s/state", """{"State":"two"}""", 200),
            ("DELETE", "scenarios/s", null, 200), ("POST", "scenarios/reset", null, 200), ("DELETE", "scenarios", null, 200),
            ("POST", "files/a.txt", "text", 200), ("PUT", "files/a.txt", "other", 200), ("GET", "files/a.txt", null, 200), ("HEAD", "files/a.txt", null, 204),
            ("DELETE", "files/a.txt", null, 200), ("POST", "openapi/convert", openApi, 200), ("POST", "openapi/save", openApi, 201),
            ("DELETE", $"mappings/{Guid}", null, 200), ("POST", "mappings", Mapping("/again", 200), 201), ("POST", "mappings/reset", null, 200), ("DELETE", "mappings", null, 200),
            ("POST", "mappings/wiremock.org", "{}", 400), ("POST", "protodefinitions/a", "syntax", 501),
        ])
        {
            var answer = await api.CurlAsync(method, $"__admin/{path}", body);
            Assert.True(answer.Status == status, $"{method} {path}: {answer.Status} {answer.Text}");
        }
    }

    [Fact]
    public async Task There_is_nothing_at_another_path_of_the_admin_API() => (await _api.CurlAsync("GET", "__admin/nowhere")).ShouldRefuse(404);

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    private static string Mapping(string path, int status) => new JsonObject
    {
        ["Guid"] = Guid,
        ["Request"] = new JsonObject { ["Path"] = new JsonObject { ["Matchers"] = new JsonArray(new JsonObject { ["Name"] = "WildcardMatcher", ["Pattern"] = path }) }, ["Methods"] = new JsonArray("get") },
        ["Response"] = new JsonObject { ["StatusCode"] = status, ["BodyAsJson"] = new JsonObject { ["ok"] = true } },
    }.ToJsonString();

    private static HttpRequestMessage Encoded(string json, System.Text.Encoding encoding, string charset)
    {
        var content = new ByteArrayContent(encoding.GetBytes(json));
        content.Headers.TryAddWithoutValidation("Content-Type", $"application/json; charset={charset}");
        return new HttpRequestMessage(HttpMethod.Post, "__admin/mappings") { Content = content };
    }
}
