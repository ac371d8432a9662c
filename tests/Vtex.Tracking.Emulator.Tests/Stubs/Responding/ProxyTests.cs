using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Vtex.Tracking.Emulator.Stubs;

public sealed class ProxyTests
{
    [Fact]
    public async Task The_request_goes_on_whole_and_the_answer_comes_back()
    {
        await using var origin = await OriginAsync();
        await using var stub = await StubServer.StartAsync($$"""
            {"proxyBaseUrl": "{{origin.Address}}", "headers": {"X-Added": "yes"}, "proxyUrlPrefixToRemove": "/far",
             "additionalProxyRequestHeaders": {"X-More": "{{"{{request.method}}"}}"}, "removeProxyRequestHeaders": ["x-secret"],
             "transformers": ["response-template"]}
            """, onSocket: true);
        using var request = new HttpRequestMessage(HttpMethod.Put, "/far/t%20x?a=1%26&b")
        {
            Content = new StringContent("the body"),
            Headers = { { "X-Secret", "s" }, { "X-Kept", "k" }, { "Connection", "X-Hop" }, { "X-Hop", "h" } },
        };
        using var response = await stub.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("yes", response.Headers.GetValues("X-Added").Single());
        Assert.Equal("a=b", response.Headers.GetValues("Set-Cookie").Single());
        Assert.Equal(
            "PUT /t%20x?a=1%26&b secret= kept=k hop= more=PUT type=text/plain; charset=utf-8 the body",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("http://example.com")]
    [InlineData("http://10.0.0.1")]
    [InlineData("http://127.0.0.1.example.com")]
    [InlineData("http://127.0.0.1@example.com")]
    [InlineData("ftp://127.0.0.1")]
    [InlineData("nonsense")]
    public async Task Other_machines_are_not_called(string url)
    {
        await using var stub = await StubServer.StartAsync($$"""{"proxyBaseUrl": "{{url}}"}""");
        using var response = await stub.Client.GetAsync("/", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains("proxyBaseUrl", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_cannot_change_the_host()
    {
        Assert.Equal("127.0.0.1", ProxyTarget.Find("http://127.0.0.1", "/@example.com/", new HashSet<string>()).Host);
        Assert.Throws<StubFailedException>(() => ProxyTarget.Find("http://example.com", "/", new HashSet<string>()));
        Assert.Equal("example.com", ProxyTarget.Find("http://Example.com", "/", new HashSet<string> { "example.com" }).Host);
        Assert.Equal("http://[::1]/x", ProxyTarget.Find("http://[::1]/", "/x", new HashSet<string>()).ToString());
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_told()
    {
        await using var gone = await OriginAsync();
        var address = gone.Address;
        await gone.DisposeAsync();
        await using var stub = await StubServer.StartAsync($$"""{"proxyBaseUrl": "{{address}}"}""");
        using var response = await stub.Client.GetAsync("/", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
    }

    // A world serves as the other server: it tells what it was asked.
    private static Task<StubServer> OriginAsync() => StubServer.StartAsync("""{"world": {}}""", onSocket: true, async context =>
    {
        context.Response.StatusCode = 302;
        context.Response.Headers.Location = "/elsewhere";
        context.Response.Headers.SetCookie = "a=b";
        var seen = context.Request.Headers;
        await context.Response.WriteAsync(
            $"{context.Request.Method} {context.Request.GetEncodedPathAndQuery()} secret={seen["X-Secret"]} kept={seen["X-Kept"]} " +
            $"hop={seen["X-Hop"]} more={seen["X-More"]} type={seen.ContentType} {context.Items["body"]}");
    });
}
