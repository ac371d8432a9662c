using Vtex.Tracking.Client.Tests.Infrastructure;

namespace Vtex.Tracking.Client.Tests.DependencyInjection;

/// <summary>Chains of handlers that fail in ways of their own, or that others use too.</summary>
public sealed class HandlerChainTests
{
    [Fact]
    public async Task A_handler_that_fails_to_reach_something_else_makes_no_write_come_twice()
    {
        using var server = new ScriptedServer();
        using var chain = new FailingHandler(
            new HttpRequestException("audit", new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.ConnectionRefused)))
        {
            InnerHandler = server,
            SendsFirst = true,
        };
        using var tracking = new VtexTrackingClient(ScriptedServer.Options(), chain);

        var exception = await Assert.ThrowsAsync<VtexAmbiguousWriteException>(() => tracking.Services.CreateAsync(Samples.Service));

        Assert.Equal((1, 1), (server.Calls.Count, exception.Attempts));
    }

    [Fact]
    public async Task Neither_does_one_that_replaces_the_failure_of_the_network()
    {
        using var server = new ScriptedServer { Api = (_, _) => throw new HttpRequestException("reset") };
        using var chain = new FailingHandler(
            new HttpRequestException("fallback", new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.ConnectionRefused)))
        {
            InnerHandler = server,
            SendsFirst = true,
        };
        using var tracking = new VtexTrackingClient(ScriptedServer.Options(), chain);

        var exception = await Assert.ThrowsAsync<VtexAmbiguousWriteException>(() => tracking.Services.CreateAsync(Samples.Service));

        Assert.Equal((1, 1, "reset"), (server.Calls.Count, exception.Attempts, exception.InnerException!.Message));
    }

    [Fact]
    public async Task A_handler_that_fails_in_its_own_way_after_a_write_leaves_it_in_doubt()
    {
        using var server = new ScriptedServer();
        using var chain = new FailingHandler(new FormatException("mine")) { InnerHandler = server, SendsFirst = true };
        using var tracking = new VtexTrackingClient(ScriptedServer.Options(), chain);

        var exception = await Assert.ThrowsAsync<VtexAmbiguousWriteException>(() => tracking.Services.CreateAsync(Samples.Service));

        Assert.IsType<FormatException>(exception.InnerException!.InnerException);
    }

    [Fact]
    public async Task What_an_open_circuit_keeps_back_was_not_sent()
    {
        using var server = new ScriptedServer();
        using var chain = new FailingHandler(new Polly.CircuitBreaker.BrokenCircuitException()) { InnerHandler = server };
        using var tracking = new VtexTrackingClient(ScriptedServer.Options(), chain);

        var exception = await Assert.ThrowsAsync<VtexTransportException>(() => tracking.Services.CreateAsync(Samples.Service));

        Assert.Equal(("CreateDeliveryServices", 0), (exception.Operation, exception.Attempts));
        Assert.Empty(server.Calls);
    }

    [Fact]
    public void A_chain_that_was_in_use_is_refused_with_advice()
    {
        using var chain = new WatchingHandler([]) { InnerHandler = new ScriptedServer() };
        using (var http = new HttpMessageInvoker(chain, disposeHandler: false))
            _ = http.SendAsync(new HttpRequestMessage(HttpMethod.Get, "https://other.test/"), CancellationToken.None);

        var exception = Assert.Throws<ArgumentException>(() => new VtexTrackingClient(ScriptedServer.Options(), chain));

        Assert.Contains("WatchingHandler has sent requests already", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_of_others_pass_through_a_chain_that_the_SDK_has_guarded()
    {
        using var server = new ScriptedServer();
        using var chain = new WatchingHandler([]) { InnerHandler = server };
        using var tracking = new VtexTrackingClient(ScriptedServer.Options(), chain);
        using var http = new HttpMessageInvoker(chain, disposeHandler: false);

        for (var i = 0; i < 2; i++)
            await http.SendAsync(new HttpRequestMessage(HttpMethod.Get, "https://other.test/"), CancellationToken.None);
        await tracking.Services.GetAsync(7);

        Assert.Equal(3, server.Calls.Count);
    }
}
