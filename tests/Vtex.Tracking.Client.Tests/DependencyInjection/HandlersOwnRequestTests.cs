using System.Net;
using Vtex.Tracking.Client.Tests.Infrastructure;

namespace Vtex.Tracking.Client.Tests.DependencyInjection;

/// <summary>A handler that asks a gateway for a token, over the same chain, before it lets the SDK's request pass.</summary>
public sealed class HandlersOwnRequestTests
{
    private static readonly Uri Gateway = new("https://gateway.test/oauth/token");

    [Fact]
    public async Task It_does_not_take_the_place_of_a_create()
    {
        using var server = new ScriptedServer();
        var own = 0;
        using var chain = new AskingHandler(() => own++) { InnerHandler = server };
        using var tracking = new VtexTrackingClient(ScriptedServer.Options(), chain);

        await tracking.Services.CreateAsync(Samples.Service);

        Assert.Equal(2, own);
        Assert.Contains("Avenida Paulista", Assert.Single(server.Calls, call => call.PathAndQuery == "/receiver/services").Body!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_create_is_sent_once_all_the_same()
    {
        using var server = new ScriptedServer();
        server.Api = (request, _) => Task.FromResult(Answers.Status(
            request.PathAndQuery == Gateway.PathAndQuery ? HttpStatusCode.OK : HttpStatusCode.ServiceUnavailable));
        using var chain = new AskingHandler(() => { }) { InnerHandler = server };
        using var repeating = new RepeatingHandler(() => { }) { InnerHandler = chain };
        using var tracking = new VtexTrackingClient(ScriptedServer.Options(), repeating);

        var exception = await Assert.ThrowsAsync<VtexAmbiguousWriteException>(() => tracking.Services.CreateAsync(Samples.Service));

        Assert.Equal((HttpStatusCode.ServiceUnavailable, 1), (exception.StatusCode, exception.Attempts));
        Assert.Single(server.Calls, call => call.PathAndQuery == "/receiver/services");
    }

    private sealed class AskingHandler(Action asked) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using var own = new HttpRequestMessage(HttpMethod.Post, Gateway) { Content = new StringContent("grant_type=client_credentials") };
            using var answer = await base.SendAsync(own, cancellationToken);
            asked();
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
