using System.Buffers.Binary;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections.Features;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Breaks the connection of a request, on the socket itself where there is one.</summary>
internal static class ConnectionBreaker
{
    private const int GarbageLength = 64;

    // A client that has seen the end closes its side at once; one that does not look is not waited for.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public static async Task BreakAsync(HttpContext context, FaultType fault, ulong seed)
    {
        if (context.Features.Get<IConnectionSocketFeature>()?.Socket is { } socket)
            await BreakAsync(socket, fault, seed, context.RequestAborted);
        else if (context.Features.Get<MemoryConnection>() is { } connection)
            await BreakAsync(context, connection, fault);
        context.Abort();
    }

    private static async Task BreakAsync(Socket socket, FaultType fault, ulong seed, CancellationToken gone)
    {
        try
        {
            if (fault == FaultType.ConnectionResetByPeer)
            {
                socket.LingerState = new LingerOption(true, 0); // closing sends a reset, at once
                return;
            }

            await socket.SendAsync(BytesOf(fault, seed), gone);
            socket.Shutdown(SocketShutdown.Send);
            await Task.Delay(Patience, TimeProvider.System, gone);
        }
        catch (Exception exception) when (exception is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The client was faster.
        }
    }

    private static async Task BreakAsync(HttpContext context, MemoryConnection connection, FaultType fault)
    {
        connection.Broken = fault;
        if (fault != FaultType.MalformedResponseChunk)
            return;
        context.Response.Clear();
        await context.Response.StartAsync();
        await context.Response.Body.FlushAsync();
    }

    private static byte[] BytesOf(FaultType fault, ulong seed) => fault switch
    {
        FaultType.RandomDataThenClose => Garbage(seed),
        FaultType.MalformedResponseChunk => [.. "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"u8, .. Garbage(seed)],
        _ => [],
    };

    // The first byte is no letter of "HTTP" and no digit of a chunk's length, whatever the seed.
    private static byte[] Garbage(ulong seed)
    {
        var random = new StubRandom(seed);
        var bytes = new byte[GarbageLength];
        for (var at = 0; at < GarbageLength; at += sizeof(ulong))
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(at), random.Next());
        bytes[0] = (byte)'~';
        return bytes;
    }
}
