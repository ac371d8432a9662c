using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Vtex.Tracking.ClientBenchmarks;

/// <summary>
/// Answers the same bytes over and over, with blocking reads and writes on threads of its own: it allocates nothing per
/// request, so that all that is allocated is the client's.
/// </summary>
internal sealed class CannedServer : IDisposable
{
    public const string Token = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJleHBlZGljYW8ifQ.c2lnbmF0dXJlLW9mLXRoaXMtdG9rZW4";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly byte[] _login = Answer(Encoding.UTF8.GetBytes(
        $$"""{"authenticated":true,"created":"2026-01-01T00:00:00Z","expiration":"2099-01-01T00:00:00Z","accessToken":"{{Token}}","message":"ok"}"""));

    private readonly byte[] _page;
    private readonly byte[] _service;
    private readonly byte[] _written = Answer([]);
    private int _logins;
    private int _calls;

    public CannedServer(byte[] page, byte[] service)
    {
        (_page, _service) = (Answer(page), Answer(service));
        _listener.Start(backlog: 1024);
        Start(Accept);
    }

    public Uri Address => new($"http://{_listener.LocalEndpoint}/receiver/");

    public int Logins => Volatile.Read(ref _logins);

    public int Calls => Volatile.Read(ref _calls);

    public void Dispose() => _listener.Dispose();

    private static byte[] Answer(byte[] body) =>
    [
        .. Encoding.ASCII.GetBytes(
            $"HTTP/1.1 200 OK\r\nDate: Sat, 21 Nov 2026 12:00:00 GMT\r\nServer: Kestrel\r\n"
            + $"Content-Type: application/json; charset=utf-8\r\nContent-Length: {body.Length}\r\n\r\n"),
        .. body,
    ];

    private static void Start(ThreadStart work) => new Thread(work, 256 * 1024) { IsBackground = true }.Start();

    private void Accept()
    {
        try
        {
            while (true)
            {
                var socket = _listener.AcceptSocket();
                socket.NoDelay = true;
                Start(() => Serve(socket));
            }
        }
        catch (SocketException)
        {
            // Disposed.
        }
    }

    private void Serve(Socket socket)
    {
        var buffer = new byte[64 * 1024];
        var length = 0;
        using (socket)
        {
            while (socket.Receive(buffer.AsSpan(length), SocketFlags.None, out _) is var read and > 0)
            {
                length += read;
                if (!IsWhole(buffer.AsSpan(0, length)))
                    continue;
                socket.Send(Choose(buffer.AsSpan(0, length)), SocketFlags.None, out _);
                length = 0;
            }
        }
    }

    private static bool IsWhole(ReadOnlySpan<byte> request)
    {
        var end = request.IndexOf("\r\n\r\n"u8);
        if (end < 0)
            return false;
        var announced = request.IndexOf("Content-Length: "u8);
        if (announced < 0)
            return true;
        return Utf8Parser.TryParse(request[(announced + 16)..], out int body, out _) && request.Length == end + 4 + body;
    }

    private byte[] Choose(ReadOnlySpan<byte> request)
    {
        if (request.StartsWith("POST /receiver/auth"u8))
        {
            Interlocked.Increment(ref _logins);
            return _login;
        }

        Interlocked.Increment(ref _calls);
        if (request.StartsWith("POST"u8))
            return _written;
        return request.StartsWith("GET /receiver/services/"u8) ? _service : _page;
    }
}
