using System.Net;
using System.Net.Sockets;

namespace Vtex.Tracking.Emulator.Tests.FaultInjection;

public sealed class ConnectionFaultTests
{
    private const string Path = "/receiver/services/invoice?invoice=1";

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_empty_response_is_the_end_without_a_byte() =>
        Assert.Equal(("", false), await TalkAsync(ConnectionFault.EmptyResponse));

    [Fact]
    public async Task A_reset_is_a_reset() => Assert.Equal(("", true), await TalkAsync(ConnectionFault.Reset));

    [Fact]
    public async Task Random_data_is_not_HTTP_and_the_same_for_the_same_seed()
    {
        var (text, isReset) = await TalkAsync(ConnectionFault.RandomData);
        Assert.Equal(64, text.Length);
        Assert.False(isReset);
        Assert.False(text.StartsWith("HTTP", StringComparison.Ordinal));
        Assert.Equal(text, (await TalkAsync(ConnectionFault.RandomData)).Text);
        Assert.NotEqual(text, (await TalkAsync(ConnectionFault.RandomData, seed: 7)).Text);
    }

    [Fact]
    public async Task A_malformed_chunk_comes_after_good_headers()
    {
        var (text, isReset) = await TalkAsync(ConnectionFault.MalformedChunk);
        Assert.StartsWith("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n~", text, StringComparison.Ordinal);
        Assert.False(isReset);
    }

    [Fact]
    public async Task A_cut_body_is_half_of_what_the_length_announces()
    {
        var (text, isReset) = await TalkAsync(ConnectionFault.CutBody);
        Assert.False(isReset);
        var (head, body) = text.Split("\r\n\r\n", 2) is [var first, var second] ? (first, second) : throw new InvalidOperationException(text);
        Assert.StartsWith("HTTP/1.1 200 ", head, StringComparison.Ordinal);
        Assert.Contains("Content-Type: application/json", head, StringComparison.Ordinal);
        var length = int.Parse(head.Split("Content-Length: ")[1].Split('\r')[0], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(length / 2, body.Length);
        Assert.StartsWith("{", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ConnectionFault.EmptyResponse, HttpRequestError.ResponseEnded, typeof(HttpIOException))]
    [InlineData(ConnectionFault.RandomData, HttpRequestError.InvalidResponse, null)]
    [InlineData(ConnectionFault.Reset, HttpRequestError.Unknown, typeof(IOException))]
    [InlineData(ConnectionFault.MalformedChunk, HttpRequestError.InvalidResponse, typeof(HttpIOException))]
    [InlineData(ConnectionFault.CutBody, HttpRequestError.ResponseEnded, typeof(HttpIOException))]
    public async Task A_client_sees_the_same_on_a_socket_and_in_memory(ConnectionFault fault, HttpRequestError error, Type? inner)
    {
        foreach (var onSocket in new[] { true, false })
        {
            await using var server = await FaultServer.StartAsync(onSocket);
            server.Emulator.Faults.Add(new EmulatorFault("broken") { Connection = fault });
            var failure = await Assert.ThrowsAsync<HttpRequestException>(server.ListAsync);
            Assert.True(error == failure.HttpRequestError, $"{failure.HttpRequestError}, {failure}");
            if (inner is not null)
                Assert.IsType(inner, failure.InnerException);
            if (fault == ConnectionFault.Reset)
                Assert.Equal(SocketError.ConnectionReset, Assert.IsType<SocketException>(failure.InnerException!.InnerException).SocketErrorCode);
        }
    }

    [Theory]
    [InlineData(ConnectionFault.CutBody)]
    [InlineData(ConnectionFault.MalformedChunk)]
    public async Task What_came_before_the_end_can_be_read(ConnectionFault fault)
    {
        foreach (var onSocket in new[] { true, false })
        {
            await using var server = await FaultServer.StartAsync(onSocket);
            server.Emulator.Faults.Add(new EmulatorFault("broken") { Connection = fault });
            using var response = await server.Http.GetAsync(Path, HttpCompletionOption.ResponseHeadersRead, CancellationToken);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            await using var stream = await response.Content.ReadAsStreamAsync(CancellationToken);
            var first = new byte[1];
            if (fault == ConnectionFault.CutBody)
                Assert.Equal((1, (byte)'{'), (await stream.ReadAsync(first, CancellationToken), first[0]));
            await Assert.ThrowsAsync<HttpIOException>(() => stream.CopyToAsync(Stream.Null, CancellationToken));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_connection_that_hangs_ends_when_the_caller_gives_up(bool onSocket)
    {
        await using var server = await FaultServer.StartAsync(onSocket);
        server.Emulator.Faults.Add(Faults.NoAnswer, times: 1);
        using var patience = new CancellationTokenSource();
        var call = server.Http.GetAsync(Path, patience.Token);
        while (server.Emulator.Faults.Active[0].Used == 0)
            await Task.Yield();
        Assert.False(call.IsCompleted);
        await patience.CancelAsync();
        await Assert.ThrowsAsync<TaskCanceledException>(() => call);
        using var next = await server.ListAsync();
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_connection_that_hangs_ends_with_the_emulator(bool onSocket)
    {
        var server = await FaultServer.StartAsync(onSocket);
        server.Emulator.Faults.Add(Faults.NoAnswer);
        var call = server.ListAsync();
        while (server.Emulator.Faults.Active[0].Used == 0)
            await Task.Yield();
        await server.Emulator.DisposeAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => call);
        server.Http.Dispose();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Connections_break_one_after_the_other_and_then_hold(bool onSocket)
    {
        await using var server = await FaultServer.StartAsync(onSocket);
        foreach (var fault in Enum.GetValues<ConnectionFault>().Where(fault => fault is not (ConnectionFault.Hang or ConnectionFault.EmptyResponse)))
            server.Emulator.Faults.Add(new EmulatorFault("broken") { Connection = fault }, times: 3);
        for (var i = 0; i < 12; i++)
            await Assert.ThrowsAsync<HttpRequestException>(server.ListAsync);
        using var answer = await server.ListAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_client_itself_repeats_a_read_three_times_when_the_connection_ends_without_a_byte()
    {
        await using var server = await FaultServer.StartAsync(onSocket: true);
        var fault = server.Emulator.Faults.Add(new EmulatorFault("empty") { Connection = ConnectionFault.EmptyResponse }, times: 3);
        using var answer = await server.ListAsync();
        Assert.Equal((HttpStatusCode.OK, 3), (answer.StatusCode, fault.Used));
        server.Emulator.Journal.Verify(RequestMatcher.Create().WithStatus(0), Times.Exactly(3));
    }

    private static async Task<(string Text, bool IsReset)> TalkAsync(ConnectionFault fault, ulong seed = 0)
    {
        await using var server = await FaultServer.StartAsync(onSocket: true, seed);
        server.Emulator.Faults.Add(new EmulatorFault("broken") { Connection = fault });
        return await server.TalkAsync(Path);
    }
}
