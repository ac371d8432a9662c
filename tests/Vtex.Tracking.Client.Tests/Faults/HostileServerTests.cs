using System.Net;
using System.Text;
using Vtex.Tracking.Client.Tests.Infrastructure;

namespace Vtex.Tracking.Client.Tests.Faults;

/// <summary>Verifies where the bytes on the socket matter.</summary>
public sealed class HostileServerTests : IAsyncDisposable
{
    /// <summary>Milliseconds after which a test that waits in vain is failed instead of left hanging.</summary>
    private const int Patience = 60_000;

    private readonly HostileServer _server = new();
    private readonly VtexTrackingOptions _options;

    public HostileServerTests() => _options = _server.Options();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory(Timeout = Patience)]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Le")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 23\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 23\r\n\r\n{\"idDelivery")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n17\r\n{\"idDelivery")]
    public async Task A_read_survives_a_connection_that_is_reset_anywhere(string said)
    {
        _server.Api = async (number, stream) =>
        {
            if (number > 2)
            {
                await HostileServer.SayAsync(stream, HostileServer.Ok("""{"idDeliveryService":7}"""));
                return;
            }

            await HostileServer.SayAsync(stream, said);
            HostileServer.Reset(stream);
        };
        using var tracking = new VtexTrackingClient(_options);

        Assert.Equal(7, (await tracking.Services.GetAsync(7)).IdDeliveryService);

        Assert.Equal(3, _server.Calls);
    }

    [Theory(Timeout = Patience)]
    [InlineData("", true)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Le", true)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 23\r\n\r\n", false)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}", false)]
    public async Task A_write_is_sent_once_and_in_doubt_until_its_status_has_come(string said, bool isInDoubt)
    {
        _server.Api = async (_, stream) =>
        {
            await HostileServer.SayAsync(stream, said);
            // Lets what was said arrive; a reset would overtake it.
            stream.Socket.Shutdown(System.Net.Sockets.SocketShutdown.Send);
        };
        using var tracking = new VtexTrackingClient(_options);

        var write = tracking.Services.CreateAsync(Samples.Service);

        if (isInDoubt)
            await Assert.ThrowsAsync<VtexAmbiguousWriteException>(() => write);
        else
            await write;
        Assert.Equal(1, _server.Calls);
    }

    [Fact(Timeout = Patience)]
    public async Task A_write_without_a_body_is_not_repeated_by_the_framework_when_a_kept_connection_ends()
    {
        // On the first connection the label of the first order is issued; it ends with the second order.
        _server.Api = async (number, stream) =>
        {
            if (number == 1)
                await HostileServer.SayAsync(stream, HostileServer.Ok("""{"url":"https://labels.test/1"}"""));
            else
                stream.Socket.Shutdown(System.Net.Sockets.SocketShutdown.Send);
        };
        var options = ShippingNetwork.Carriers.Options(TimeProvider.System);
        options.BaseAddress = _server.Root;
        using var network = new VtexShippingNetworkClient(options);
        await network.Labels.CreateAsync("1-1");

        var exception = await Assert.ThrowsAsync<VtexAmbiguousWriteException>(() => network.Labels.CreateAsync("1-2"));

        Assert.Equal((2, 1), (_server.Calls, exception.Attempts));
    }

    [Fact(Timeout = Patience)]
    public async Task A_write_to_nobody_is_repeated_and_then_no_doubt()
    {
        await _server.DisposeAsync();
        using var tracking = new VtexTrackingClient(_options);

        var exception = await Assert.ThrowsAsync<VtexTransportException>(
            () => tracking.Services.CreateAsync(Samples.Service));

        Assert.Equal(("Login", 4), (exception.Operation, exception.Attempts));
    }

    [Fact(Timeout = Patience)]
    public async Task A_write_is_repeated_when_the_server_vanished_after_the_login()
    {
        _server.Api = async (_, stream) =>
        {
            await HostileServer.SayAsync(stream, "HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
            stream.Socket.Close();
        };
        using var tracking = new VtexTrackingClient(_options);
        await Assert.ThrowsAsync<VtexNotFoundException>(() => tracking.Services.GetAsync(7));
        await _server.DisposeAsync();

        var exception = await Assert.ThrowsAsync<VtexTransportException>(
            () => tracking.Services.CreateAsync(Samples.Service));

        Assert.Equal(("CreateDeliveryServices", 4), (exception.Operation, exception.Attempts));
    }

    [Fact(Timeout = Patience)]
    public async Task HTML_and_truncated_JSON_are_errors_of_the_family()
    {
        _server.Api = (number, stream) => HostileServer.SayAsync(
            stream,
            number == 1 ? HostileServer.Ok("<html>", "text/html") : HostileServer.Ok("""{"idDeliveryService":"""));
        using var tracking = new VtexTrackingClient(_options);

        await Assert.ThrowsAsync<VtexUnexpectedResponseException>(() => tracking.Services.GetAsync(7));
        await Assert.ThrowsAsync<VtexUnexpectedResponseException>(() => tracking.Services.GetAsync(7));
    }

    [Theory(Timeout = Patience)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_of_a_hundred_megabytes_is_not_taken(bool saysItsLength)
    {
        const int Hundred = 100 * 1024 * 1024;
        _server.Api = async (_, stream) =>
        {
            await HostileServer.SayAsync(stream, saysItsLength
                ? HostileServer.Ok("", length: Hundred)
                : "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n");
            var spaces = Encoding.ASCII.GetBytes(new string(' ', 1024 * 1024));
            for (var sent = 0; sent < Hundred; sent += spaces.Length)
                await stream.WriteAsync(spaces, _server.End);
            stream.Socket.Close();
        };
        using var tracking = new VtexTrackingClient(_options);

        var exception = await Assert.ThrowsAsync<VtexUnexpectedResponseException>(() => tracking.Services.GetAsync(7));

        Assert.Contains("67108864 bytes", exception.Message, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, 1), (exception.StatusCode, _server.Calls));
    }

    [Theory(Timeout = Patience)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_slow_drip_is_bounded(bool isResilient)
    {
        _options.Resilience.Enabled = isResilient;
        _options.Resilience.MaxAttempts = 2;
        // The login counts to the first attempt, and a busy machine takes its time for it.
        _options.Resilience.AttemptTimeout = TimeSpan.FromSeconds(2);
        _server.Api = async (_, stream) =>
        {
            await HostileServer.SayAsync(stream, HostileServer.Ok("", length: 1000));
            while (true)
            {
                await HostileServer.SayAsync(stream, " ");
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, _server.End);
            }
        };
        using var tracking = new VtexTrackingClient(_options);

        var exception = await Assert.ThrowsAsync<VtexTransportException>(() => tracking.Services.GetAsync(7));

        Assert.Equal(isResilient ? 2 : 1, exception.Attempts);
        Assert.Contains("time", exception.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = Patience)]
    public async Task Clients_over_real_connections_share_their_login()
    {
        using var one = new VtexTrackingClient(_options);
#if CLIENT_FOR_NETSTANDARD
        using var handler = new HttpClientHandler();
#else
        using var handler = new SocketsHttpHandler();
#endif
        using var other = new VtexTrackingClient(_options, handler);
        var calls = Enumerable.Range(1, 10).Select(id => (id % 2 == 0 ? one : other).Services.GetAsync(id));

        await Task.WhenAll(calls);

        Assert.Equal(10, _server.Calls);
        Assert.Equal(1, _server.Logins);
    }
}
