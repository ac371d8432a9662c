using Vtex.Tracking.Client.Tests.Infrastructure;

namespace Vtex.Tracking.Client.Tests.ShippingNetwork;

/// <summary>Verifies where the bytes on the socket matter.</summary>
public sealed class HostileCarrierTests : IAsyncDisposable
{
    /// <summary>Milliseconds after which a test that waits in vain is failed instead of left hanging.</summary>
    private const int Patience = 60_000;

    private readonly HostileServer _server = new();
    private readonly VtexShippingNetworkOptions _options = Carriers.Options(TimeProvider.System);

    public HostileCarrierTests() => _options.BaseAddress = new Uri(_server.Options().BaseAddress, "/");

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory(Timeout = Patience)]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Le")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 23\r\n\r\n{\"a\":")]
    public async Task Tracking_survives_a_connection_that_breaks_anywhere(string said)
    {
        _server.Api = async (number, stream) =>
        {
            await HostileServer.SayAsync(stream, number > 2 ? HostileServer.Ok("""{"a":{}}""") : said);
            if (number <= 2)
                HostileServer.Reset(stream);
        };
        using var network = new VtexShippingNetworkClient(_options);

        Assert.Single((await network.TrackAsync(["a"])).Packages);

        Assert.Equal(3, _server.Calls);
    }

    [Theory(Timeout = Patience)]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Le")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 23\r\n\r\n{\"p-1\":")]
    public async Task A_notification_is_sent_once_and_in_doubt_until_its_answer_is_whole(string said)
    {
        _server.Api = async (_, stream) =>
        {
            await HostileServer.SayAsync(stream, said);
            stream.Socket.Shutdown(System.Net.Sockets.SocketShutdown.Send);
        };
        using var network = new VtexShippingNetworkClient(_options);

        await Assert.ThrowsAsync<VtexAmbiguousWriteException>(() => network.NotifyAsync(Carriers.Notification));

        Assert.Equal(1, _server.Calls);
    }

    [Fact(Timeout = Patience)]
    public async Task A_redirect_is_not_followed_with_the_credentials()
    {
        _server.Api = (_, stream) => HostileServer.SayAsync(
            stream, "HTTP/1.1 307 Temporary Redirect\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n");
        using var network = new VtexShippingNetworkClient(_options);

        await Assert.ThrowsAsync<VtexUnexpectedResponseException>(() => network.TrackAsync(["a"]));

        Assert.Equal(1, _server.Calls);
    }

    [Fact(Timeout = Patience)]
    public async Task An_endless_answer_is_not_taken()
    {
        _options.Resilience.MaxResponseBytes = 1024;
        _server.Api = (_, stream) => HostileServer.SayAsync(stream, HostileServer.Ok(new string(' ', 5000) + "{}"));
        using var network = new VtexShippingNetworkClient(_options);

        await Assert.ThrowsAsync<VtexUnexpectedResponseException>(() => network.TrackAsync(["a"]));
    }
}
