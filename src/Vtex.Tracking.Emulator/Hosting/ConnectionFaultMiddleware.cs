using System.Buffers.Binary;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Connections.Features;
using Vtex.Tracking.Emulator.FaultInjection;
using Vtex.Tracking.Emulator.World.Text;

namespace Vtex.Tracking.Emulator.Hosting;

/// <summary>The outermost layer: breaks a connection after all others have recorded the answer.</summary>
internal sealed class ConnectionFaultMiddleware(RequestDelegate next, CancellationToken stopping)
{
    public Task InvokeAsync(HttpContext context)
    {
        var answering = next(context);
        return answering.IsCompletedSuccessfully ? BreakAsync(context) : AwaitAsync(answering, context);
    }

    private async Task AwaitAsync(Task answering, HttpContext context)
    {
        await answering;
        await BreakAsync(context);
    }

    private Task BreakAsync(HttpContext context) => context.Features.Get<PendingConnectionFault>() is { } pending
        ? ConnectionFaultExecutor.BreakAsync(context, pending, stopping)
        : Task.CompletedTask;
}

/// <summary>Breaks the connection of a request: on the socket itself, or for the handler of a caller in memory.</summary>
internal static class ConnectionFaultExecutor
{
    private const int GarbageLength = 64;

    // A client that has seen the end closes its side at once; one that does not look is not waited for.
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);

    public static async Task BreakAsync(HttpContext context, PendingConnectionFault pending, CancellationToken stopping)
    {
        if (pending.Fault == ConnectionFault.Hang)
        {
            await HangAsync(context.RequestAborted, stopping);
            pending = pending with { Fault = ConnectionFault.EmptyResponse };
        }

        if (context.RequestAborted.IsCancellationRequested)
            return;
        var bytes = BytesOf(pending, context.Response);
        if (context.Features.Get<IConnectionSocketFeature>()?.Socket is { } socket)
            await BreakAsync(socket, pending.Fault, bytes, context.RequestAborted);
        else
            context.Features.Get<InMemoryConnection>()?.Break(pending, context.Response);
        context.Abort();
    }

    /// <summary>Half of the body, but not all of it.</summary>
    public static ReadOnlyMemory<byte> HalfOf(byte[] body) => body.AsMemory(0, body.Length / 2);

    private static async Task HangAsync(CancellationToken gone, CancellationToken stopping)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(gone, stopping);
        var end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (ended.Token.UnsafeRegister(static state => ((TaskCompletionSource)state!).TrySetResult(), end))
            await end.Task;
    }

    private static async Task BreakAsync(Socket socket, ConnectionFault fault, byte[] bytes, CancellationToken gone)
    {
        try
        {
            if (fault == ConnectionFault.Reset)
            {
                socket.LingerState = new LingerOption(true, 0); // closing sends a reset, at once
                return;
            }

            for (var sent = 0; sent < bytes.Length;)
                sent += await socket.SendAsync(bytes.AsMemory(sent), gone);
            socket.Shutdown(SocketShutdown.Send);
            await Task.Delay(Timeout, TimeProvider.System, gone);
        }
        catch (Exception exception) when (exception is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The client was faster.
        }
    }

    private static byte[] BytesOf(PendingConnectionFault pending, HttpResponse response) => pending.Fault switch
    {
        ConnectionFault.RandomData => Garbage(pending.Seed),
        ConnectionFault.MalformedChunk => [.. "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"u8, .. Garbage(pending.Seed)],
        ConnectionFault.CutBody => [.. Encoding.Latin1.GetBytes(HeadOf(response, pending.Body.Length)), .. HalfOf(pending.Body).Span],
        _ => [],
    };

    // A body that was cut must have had a byte more, so one is announced even of an empty one.
    private static string HeadOf(HttpResponse response, int length)
    {
        var head = new StringBuilder().Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {response.StatusCode} \r\n");
        foreach (var (name, values) in response.Headers)
        {
            foreach (var value in values)
                head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        }

        return head.Append(CultureInfo.InvariantCulture, $"Content-Length: {Math.Max(length, 1)}\r\n\r\n").ToString();
    }

    // The first byte is no letter of "HTTP" and no digit of a chunk's length, whatever the seed.
    private static byte[] Garbage(ulong seed)
    {
        var bytes = new byte[GarbageLength];
        for (var at = 0; at < GarbageLength; at += sizeof(ulong))
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(at), StableHash.Mix(seed, (ulong)at));
        bytes[0] = (byte)'~';
        return bytes;
    }
}
