using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Stubs;

public sealed class FaultsTests
{
    private const string Page = """{"data":[{"idDeliveryService":1,"deliveryServiceStatus":{"description":"Ativo"}}],"totalCount":1}""";

    [Fact]
    public void Each_is_a_mapping_that_can_be_read()
    {
        Assert.Equal(10, Faults.All.Select(fault => fault.Name).Distinct().Count());
        Assert.All(Faults.All, fault =>
        {
            Assert.EndsWith(".", fault.Description, StringComparison.Ordinal);
            var mapping = fault.ToMapping(times: 2);
            Assert.Equal(fault.Name, (string?)mapping["name"]);
            Assert.Equal(2, (int)mapping["times"]!);
            Assert.False(fault.ToMapping().ContainsKey("times"));
            Assert.NotNull(mapping["request"]!["method"]);
            StubServer.Read(mapping["response"]!.ToJsonString());
        });
    }

    [Theory]
    [InlineData("expired-token", 401)]
    [InlineData("login-down", 503)]
    [InlineData("too-many-requests", 429)]
    [InlineData("server-error", 500)]
    public async Task What_is_refused_is_told_as_a_problem(string name, int status)
    {
        var (response, body) = await AskAsync(name);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(status, (int)JsonNode.Parse(body)!["status"]!);
        Assert.Equal(status == 429 ? TimeSpan.FromMinutes(1) : null, response.Headers.RetryAfter?.Delta);
        Assert.Equal(status == 401, response.Headers.WwwAuthenticate.Count > 0);
    }

    [Fact]
    public async Task A_page_may_be_cut_or_changed_or_not_JSON_at_all()
    {
        Assert.Equal(Page[..20], (await AskAsync("truncated-page")).Body);
        Assert.Equal(Page.Replace("Ativo", "Extraviado no Polo", StringComparison.Ordinal), (await AskAsync("unknown-status")).Body);
        var (response, body) = await AskAsync("html-instead-of-json");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("<!DOCTYPE html>", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("answer-lost", 1)]
    [InlineData("connection-reset", 0)]
    public async Task A_connection_breaks_after_the_write_or_before(string name, int writes)
    {
        var written = 0;
        await using var stub = await StubServer.StartAsync(Json(name), onSocket: true, context =>
        {
            written++;
            return StubServer.Answer("{}", 201)(context);
        });
        await Assert.ThrowsAsync<HttpRequestException>(
            () => stub.Client.PostAsync("/", new StringContent("x"), TestContext.Current.CancellationToken));
        Assert.Equal(writes, written);
    }

    [Fact]
    public void A_slow_page_takes_5_to_30_seconds() => Assert.All(
        Enumerable.Range(0, 100).Select(seed => StubServer.Read(Json("slow-page")).Delay!.Draw((ulong)seed)),
        wait => Assert.InRange(wait, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30)));

    private static string Json(string name) => Faults.All.Single(fault => fault.Name == name).Response.ToJson().ToJsonString();

    private static async Task<(HttpResponseMessage Response, string Body)> AskAsync(string name)
    {
        await using var stub = await StubServer.StartAsync(Json(name), onSocket: true, StubServer.Answer(Page));
        var response = await stub.Client.GetAsync("/", TestContext.Current.CancellationToken);
        return (response, Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)));
    }
}
