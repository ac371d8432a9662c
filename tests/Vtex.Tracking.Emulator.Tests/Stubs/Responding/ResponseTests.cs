using System.Net;
using System.Text;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Stubs;

public sealed class ResponseTests
{
    [Theory]
    [InlineData("{}", 200, "")]
    [InlineData("""{"status": 404, "body": "hi ç"}""", 404, "hi ç")]
    [InlineData("""{"jsonBody": {"a": 1.50, "b": "ção", "c": [1, 2]}}""", 200, """{"a":1.50,"b":"ção","c":[1,2]}""")]
    [InlineData("""{"jsonBody": "text"}""", 200, "\"text\"")]
    [InlineData("""{"base64Body": "aGk="}""", 200, "hi")]
    [InlineData("""{"status": 204, "body": "x"}""", 204, "")]
    [InlineData("""{"body": "{{request.method}}"}""", 200, "{{request.method}}")]
    [InlineData("""{"jsonBody": {"a": "{{request.method}}", "{{request.method}}": 1}, "transformers": ["response-template"]}""", 200, """{"a":"GET","GET":1}""")]
    public async Task Status_and_body_are_those_of_the_mapping(string json, int status, string body)
    {
        foreach (var onSocket in new[] { false, true })
        {
            var (response, text) = await GetAsync(json, onSocket);
            Assert.Equal(status, (int)response.StatusCode);
            Assert.Equal(body, text);
        }
    }

    [Fact]
    public async Task No_content_type_is_invented_and_the_stub_is_named()
    {
        var (response, _) = await GetAsync("""{"jsonBody": {}}""", onSocket: true);
        Assert.Null(response.Content.Headers.ContentType);
        Assert.Equal(2, response.Content.Headers.ContentLength);
        Assert.Equal(StubServer.Id.ToString(), response.Headers.GetValues("Matched-Stub-Id").Single());
    }

    [Fact]
    public async Task Headers_and_reason_are_those_of_the_mapping()
    {
        var (response, _) = await GetAsync("""
            {"statusMessage": "Oh my", "headers": {"X-A": ["1", "2"], "content-type": "text/plain; x={{request.method}}"}, "transformers": ["response-template"]}
            """, onSocket: true);
        Assert.Equal("Oh my", response.ReasonPhrase);
        Assert.Equal(["1", "2"], response.Headers.GetValues("X-A"));
        Assert.Equal("text/plain; x=GET", response.Content.Headers.GetValues("Content-Type").Single());
    }

    [Theory]
    [InlineData("Content-Length", "3", "hel")]
    [InlineData("content-length", "many", "hello")]
    [InlineData("Transfer-Encoding", "chunked", "hello")]
    public async Task A_length_that_the_mapping_claims_counts(string name, string value, string body)
    {
        var (_, text) = await GetAsync($$"""{"headers": {"{{name}}": "{{value}}"}, "body": "hello"}""", onSocket: true);
        Assert.Equal(body, text);
    }

    [Fact]
    public async Task A_template_cannot_break_a_header()
    {
        var (response, text) = await GetAsync("""
            {"headers": {"X-A": "{{request.query.x}}"}, "transformers": ["response-template"]}
            """, onSocket: true, path: "/t?x=a%0d%0aX-B:%20c");
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains("X-A", text, StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("X-B"));
    }

    [Fact]
    public async Task Many_pieces_make_the_whole()
    {
        var (_, text) = await GetAsync("""{"body": "hello", "chunkedDribbleDelay": {"numberOfChunks": 7, "totalDuration": 7}}""", onSocket: true);
        Assert.Equal("hello", text);
    }

    [Theory]
    [InlineData("""{"statuss": 1}""", "$.response.statuss")]
    [InlineData("""{"status": 99}""", "$.response.status")]
    [InlineData("""{"status": "x"}""", "$.response.status")]
    [InlineData("""{"body": "a", "jsonBody": 1}""", "$.response.jsonBody")]
    [InlineData("""{"jsonBody": "\ud800"}""", "$.response.jsonBody")]
    [InlineData("""{"headers": {"a": "ç"}}""", "$.response.headers.a")]
    [InlineData("""{"base64Body": "**"}""", "$.response.base64Body")]
    [InlineData("""{"headers": {"a b": "x"}}""", "$.response.headers.a b")]
    [InlineData("""{"headers": {"a": ["x", "y\r\nz"]}}""", "$.response.headers.a[1]")]
    [InlineData("""{"headers": []}""", "$.response.headers")]
    [InlineData("""{"statusMessage": "a\nb"}""", "$.response.statusMessage")]
    [InlineData("""{"fault": "NOPE"}""", "$.response.fault")]
    [InlineData("""{"transformers": ["response-template", "webhook"]}""", "$.response.transformers[1]")]
    [InlineData("""{"fixedDelayMilliseconds": -1}""", "$.response.fixedDelayMilliseconds")]
    [InlineData("""{"delayDistribution": {"type": "nope"}}""", "$.response.delayDistribution.type")]
    [InlineData("""{"delayDistribution": {"type": "uniform", "lower": 2, "upper": 1}}""", "$.response.delayDistribution.upper")]
    [InlineData("""{"delayDistribution": {"type": "uniform", "lower": 2, "upper": 3, "median": 1}}""", "$.response.delayDistribution.median")]
    [InlineData("""{"delayDistribution": {"type": "lognormal", "median": 2}}""", "$.response.delayDistribution.sigma")]
    [InlineData("""{"chunkedDribbleDelay": {"numberOfChunks": 0, "totalDuration": 1}}""", "$.response.chunkedDribbleDelay.numberOfChunks")]
    [InlineData("""{"delayClock": "sun"}""", "$.response.delayClock")]
    [InlineData("""{"world": {"cut": 1}}""", "$.response.world.cut")]
    [InlineData("""{"world": {"cutBodyAtBytes": -1}}""", "$.response.world.cutBodyAtBytes")]
    [InlineData("""{"world": {"set": {"$.[": 1}}}""", "$.response.world.set.$.[")]
    [InlineData("""{"world": {}, "body": "x"}""", "$.response.body")]
    [InlineData("""{"world": {}, "proxyBaseUrl": "x"}""", "$.response.proxyBaseUrl")]
    [InlineData("""{"removeProxyRequestHeaders": "x"}""", "$.response.removeProxyRequestHeaders")]
    [InlineData("[]", "$.response")]
    public void What_cannot_be_obeyed_is_refused_with_its_path(string json, string path)
    {
        var refusal = Assert.Throws<RequestRefusedException>(() => StubServer.Read(json));
        Assert.Equal([path], refusal.Problem.Errors!.Select(fault => fault.Path));
    }

    private static async Task<(HttpResponseMessage Response, string Text)> GetAsync(string json, bool onSocket, string path = "/t")
    {
        await using var stub = await StubServer.StartAsync(json, onSocket);
        var response = await stub.Client.GetAsync(path, TestContext.Current.CancellationToken);
        return (response, Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)));
    }
}
