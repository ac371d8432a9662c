using System.Net;
using System.Net.Sockets;
using System.Text;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;

namespace Vtex.Tracking.Emulator.Tests.Stubs;

public sealed class StubProxyTests
{
    [Fact]
    public async Task A_stub_passes_requests_on_to_a_server_of_this_machine()
    {
        await using var target = await Api.OnSocketAsync();
        await using var api = Api.InMemory();
        await api.StubAsync("""{"Path":"/receiver/*"}""", $$"""{"ProxyUrl":"http://127.0.0.1:{{target.Emulator.BaseAddress.Port}}"}""");
        await api.LoginAsync("loja");
        Assert.Equal("loja", Assert.Single(target.Emulator.Universes).Name);
        Assert.Empty(api.Emulator.Universes);
    }

    [Theory]
    [InlineData("http://example.org")]
    [InlineData("http://169.254.169.254/latest")]
    [InlineData("http://10.0.0.1")]
    [InlineData("http://127.0.0.1.example.org")]
    [InlineData("http://{{request.query.host}}")]
    [InlineData("file:///etc/passwd")]
    [InlineData("nowhere")]
    public async Task Foreign_hosts_are_refused_for_proxies_and_webhooks(string url)
    {
        await using var api = Api.InMemory();
        await api.ShouldRefuseStubAsync($$$"""{"Request":{"Path":"/x"},"Response":{"ProxyUrl":"{{{url}}}"}}""");
        await api.ShouldRefuseStubAsync($$$$"""{"Request":{"Path":"/x"},"Response":{},"Webhook":{"Request":{"Url":"{{{{url}}}}","Method":"POST"}}}""");
    }

    [Fact]
    public async Task A_host_that_was_named_is_taken()
    {
        await using var api = Api.InMemory(options => options.ProxyHosts.Add("partner.invalid"));
        await api.StubAsync("""{"Path":"/x"}""", """{"ProxyUrl":"http://partner.invalid"}""");
    }

    [Fact]
    public async Task A_foreign_host_of_CSharp_is_not_reached()
    {
        await using var api = Api.InMemory();
        api.Emulator.WireMock.Given(Request.Create().WithPath("/x")).RespondWith(Response.Create().WithProxy("http://192.0.2.1"));
        var answer = await api.GetAsync("x");
        Assert.Equal(500, answer.Status);
        Assert.Contains("ProxyHosts", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    public async Task A_stub_that_leads_to_the_emulator_itself_ends_in_the_world(string host)
    {
        await using var api = await Api.OnSocketAsync();
        var port = api.Emulator.BaseAddress.Port;
        await api.StubAsync("""{"Path":"/*"}""", $$"""{"ProxyUrl":"http://{{host}}:{{port}}"}""");
        await api.LoginAsync();
        (await api.GetAsync("receiver/services")).ShouldBeOk();
        await api.ShouldRefuseStubWebhookAsync(host, port);
    }

    [Fact]
    public async Task Redirects_are_handed_on_and_not_followed()
    {
        await using var server = new OneAnswer("HTTP/1.1 302 Found\r\nLocation: http://example.org/\r\nContent-Length: 0\r\n\r\n");
        await using var api = Api.InMemory();
        await api.StubAsync("""{"Path":"/x"}""", $$"""{"ProxyUrl":"http://127.0.0.1:{{server.Port}}"}""");
        Assert.Equal(302, (await api.GetAsync("x")).Status);
    }

    [Fact]
    public async Task An_answer_without_end_is_given_up()
    {
        await using var server = new OneAnswer($"HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n{new string('x', 2_000_000)}");
        await using var api = Api.InMemory();
        await api.StubAsync("""{"Path":"/x"}""", $$"""{"ProxyUrl":"http://127.0.0.1:{{server.Port}}"}""");
        Assert.Equal(500, (await api.GetAsync("x")).Status);
    }

    [Fact]
    public async Task A_body_that_stubs_do_not_see_is_not_passed_on_without_it()
    {
        await using var api = Api.InMemory();
        await api.StubAsync("""{"Path":"/x"}""", """{"ProxyUrl":"http://127.0.0.1:9"}""");
        (await api.SendAsync(HttpMethod.Post, "x", new string(' ', 2_000_000))).ShouldRefuse(413);
    }

    [Fact]
    public async Task A_webhook_is_sent_with_what_the_request_has()
    {
        await using var target = await Api.OnSocketAsync();
        await using var api = Api.InMemory();
        await api.StubAsync("""{"Path":"/order/*"}""", """{"StatusCode":201}""", Webhook(target.Emulator.BaseAddress.Port, "/hook", """, "UseTransformer":true, "Body":"{{request.path}}", "Headers":{"X-From":"stub"}"""));
        Assert.Equal(201, (await api.GetAsync("order/7")).Status);
        target.Emulator.Journal.Verify(
            RequestMatcher.Create().UsingPost().WithPath("/hook").WithHeader("X-From", "stub").WithBodyContaining("/order/7"), Times.Once);
        Assert.NotNull((await api.CurlAsync("GET", "__admin/mappings")).Json![0]!["Webhook"]);
    }

    [Fact]
    public async Task A_webhook_of_CSharp_reaches_no_foreign_host_and_the_answer_comes_all_the_same()
    {
        await using var server = new OneAnswer($"HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n{new string('x', 2_000_000)}");
        await using var api = Api.InMemory();
        foreach (var url in (string[])["http://192.0.2.1/x", "http://partner.invalid/x", "nowhere", $"http://127.0.0.1:{server.Port}/x"])
            api.Emulator.WireMock.Given(Request.Create().WithPath("/x")).WithWebhook(url, "post", body: "x").RespondWith(Response.Create().WithBody("answered"));
        api.Emulator.WireMock.Given(Request.Create().WithPath("/y"))
            .WithWebhook("http://192.0.2.1/y", "post", body: "x").WithWebhookFireAndForget(true).RespondWith(Response.Create().WithBody("answered"));
        foreach (var path in (string[])["x", "y"])
            Assert.Equal("answered", (await api.GetAsync(path)).Text);
    }

    [Fact]
    public async Task A_webhook_that_leads_to_the_emulator_itself_ends_in_the_world()
    {
        await using var api = await Api.OnSocketAsync();
        api.Emulator.WireMock.Given(Request.Create().WithPath("/x")).WithWebhook($"{api.Emulator.BaseAddress}x", "post", body: "x").RespondWith(Response.Create().WithStatusCode(201));
        Assert.Equal(201, (await api.GetAsync("x")).Status);
        api.Emulator.Journal.Verify(RequestMatcher.Create().WithPath("/x"), Times.Exactly(2));
        api.Emulator.Journal.Verify(RequestMatcher.Create().UsingPost().WithPath("/x").WithStatus(404), Times.Once);
    }

    [Fact]
    public async Task Stubs_of_two_emulators_that_lead_to_each_other_end_in_the_world()
    {
        await using var first = await Api.OnSocketAsync();
        await using var second = await Api.OnSocketAsync();
        foreach (var (from, to) in ((Api, Api)[])[(first, second), (second, first)])
        {
            await from.StubAsync("""{"Path":"/proxy"}""", $$"""{"ProxyUrl":"http://127.0.0.1:{{to.Emulator.BaseAddress.Port}}"}""");
            await from.StubAsync("""{"Path":"/hook"}""", """{"StatusCode":201}""", Webhook(to.Emulator.BaseAddress.Port, "/hook"));
        }

        (await first.GetAsync("proxy")).ShouldRefuse(404);
        Assert.Equal(201, (await first.GetAsync("hook")).Status);
        first.Emulator.Journal.Verify(RequestMatcher.Create().WithPath("/hook"), Times.Exactly(2));
        second.Emulator.Journal.Verify(RequestMatcher.Create().WithPath("/hook"), Times.Once);
    }

    private static string Webhook(int port, string path, string more = "") =>
        $$$"""
        "Webhook":{"Request":{"Url":"http://127.0.0.1:{{{port}}}{{{path}}}","Method":"POST"{{{more}}}}},
        """;

    private sealed class OneAnswer : IAsyncDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly Task _answering;

        public OneAnswer(string answer)
        {
            _listener.Start();
            _answering = AnswerAsync(Encoding.ASCII.GetBytes(answer));
        }

        public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

        public async ValueTask DisposeAsync()
        {
            _listener.Stop();
            await _answering;
        }

        private async Task AnswerAsync(byte[] answer)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync();
                var buffer = new byte[4_096];
                _ = await client.GetStream().ReadAsync(buffer);
                await client.GetStream().WriteAsync(answer);
            }
            catch (Exception ended) when (ended is SocketException or IOException or ObjectDisposedException)
            {
                // The client has left, or the test has ended.
            }
        }
    }
}

file static class Webhooks
{
    public static async Task ShouldRefuseStubWebhookAsync(this Api api, string host, int port) =>
        (await api.CurlAsync("POST", "__admin/mappings", $$$$"""{"Request":{"Path":"/x"},"Response":{},"Webhook":{"Request":{"Url":"http://{{{{host}}}}:{{{{port}}}}/x","Method":"POST"}}}""")).ShouldFault("$.Webhook.Request.Url");
}
