using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Vtex.Tracking.Emulator.Stubs;

public sealed class FaultTests
{
    private const string Malformed = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

    [Fact]
    public async Task An_empty_response_is_the_end_without_a_byte()
    {
        var (bytes, reset) = await TalkAsync("EMPTY_RESPONSE");
        Assert.Empty(bytes);
        Assert.False(reset);
    }

    [Fact]
    public async Task A_reset_is_a_reset()
    {
        var (bytes, reset) = await TalkAsync("CONNECTION_RESET_BY_PEER");
        Assert.Empty(bytes);
        Assert.True(reset);
    }

    [Fact]
    public async Task Random_data_is_no_HTTP_and_the_same_for_the_same_seed()
    {
        var (bytes, reset) = await TalkAsync("RANDOM_DATA_THEN_CLOSE");
        Assert.NotEmpty(bytes);
        Assert.False(bytes.AsSpan().StartsWith("HTTP"u8));
        Assert.False(reset);
        Assert.Equal(bytes, (await TalkAsync("RANDOM_DATA_THEN_CLOSE")).Bytes);
        Assert.NotEqual(bytes, (await TalkAsync("RANDOM_DATA_THEN_CLOSE", seed: 43)).Bytes);
    }

    [Fact]
    public async Task A_malformed_chunk_comes_after_good_headers()
    {
        var (bytes, reset) = await TalkAsync("MALFORMED_RESPONSE_CHUNK");
        Assert.StartsWith(Malformed, Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        Assert.True(bytes.Length > Malformed.Length);
        Assert.False(reset);
    }

    [Theory]
    [InlineData("EMPTY_RESPONSE", false, HttpRequestError.ResponseEnded)]
    [InlineData("EMPTY_RESPONSE", true, HttpRequestError.ResponseEnded)]
    [InlineData("RANDOM_DATA_THEN_CLOSE", false, HttpRequestError.InvalidResponse)]
    [InlineData("RANDOM_DATA_THEN_CLOSE", true, HttpRequestError.InvalidResponse)]
    [InlineData("CONNECTION_RESET_BY_PEER", false, HttpRequestError.Unknown)]
    [InlineData("CONNECTION_RESET_BY_PEER", true, HttpRequestError.Unknown)]
    [InlineData("MALFORMED_RESPONSE_CHUNK", false, null)]
    [InlineData("MALFORMED_RESPONSE_CHUNK", true, null)]
    public async Task A_client_sees_the_same_on_a_socket_and_in_memory(string fault, bool onSocket, HttpRequestError? error)
    {
        await using var stub = await StubServer.StartAsync($$"""{"fault": "{{fault}}"}""", onSocket);
        var failure = await Assert.ThrowsAsync<HttpRequestException>(
            () => stub.Client.GetAsync("/t", TestContext.Current.CancellationToken));
        if (error is not null)
            Assert.Equal(error, failure.HttpRequestError);
        if (error != HttpRequestError.InvalidResponse)
            Assert.IsType<IOException>(failure.InnerException, exactMatch: false);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_a_malformed_answer_the_headers_can_be_read(bool onSocket)
    {
        await using var stub = await StubServer.StartAsync("""{"fault": "MALFORMED_RESPONSE_CHUNK", "status": 500}""", onSocket);
        using var response = await stub.Client.GetAsync("/t", HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.True(failure is HttpRequestException or IOException);
    }

    private static async Task<(byte[] Bytes, bool Reset)> TalkAsync(string fault, ulong seed = 42)
    {
        await using var stub = await StubServer.StartAsync($$"""{"fault": "{{fault}}", "status": 201, "body": "x"}""", onSocket: true);
        stub.Seed = seed;
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(stub.Address.Host, stub.Address.Port, TestContext.Current.CancellationToken);
        await socket.SendAsync("GET /t HTTP/1.1\r\nHost: x\r\n\r\n"u8.ToArray(), TestContext.Current.CancellationToken);
        var bytes = new List<byte>();
        var buffer = new byte[1024];
        try
        {
            while (await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken) is > 0 and var count)
                bytes.AddRange(buffer[..count]);
            return ([.. bytes], false);
        }
        catch (SocketException broken) when (broken.SocketErrorCode == SocketError.ConnectionReset)
        {
            return ([.. bytes], true);
        }
    }
}
