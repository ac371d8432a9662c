using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Vtex.Tracking.Client.Tests.Infrastructure;

/// <summary>
/// A server on a socket that keeps no rules: it logs everybody in, and does with the connection of any other request
/// what the test says.
/// </summary>
internal sealed class HostileServer : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _accepting;
    private readonly System.Collections.Concurrent.ConcurrentQueue<string> _heads = new();
    private int _calls;
    private int _logins;

    /// <param name="address">The address to listen at; that of loopback when it is null.</param>
    public HostileServer(IPAddress? address = null)
    {
        _listener = new TcpListener(address ?? IPAddress.Loopback, 0);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Gets or sets what becomes of a call; gets its number, from 1, and its connection.</summary>
    public Func<int, NetworkStream, Task> Api { get; set; } = (_, stream) => SayAsync(stream, Ok("{}"));

    /// <summary>Gets or sets what becomes of a login; gets its number, from 1, and its connection.</summary>
    public Func<int, NetworkStream, Task> Login { get; set; } =
        (_, stream) => SayAsync(stream, Ok("""{"authenticated":true,"accessToken":"token-1"}"""));

    /// <summary>The heads of all requests: their first lines and headers.</summary>
    public IReadOnlyList<string> Heads => [.. _heads];

    public int Calls => Volatile.Read(ref _calls);

    public int Logins => Volatile.Read(ref _logins);

    public CancellationToken End => _end.Token;

    /// <summary>Ends in a slash.</summary>
    public Uri Root => new(FormattableString.Invariant($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/"));

    public VtexTrackingOptions Options()
    {
        var options = ScriptedServer.Options(TimeProvider.System);
        options.BaseAddress = new Uri(Root, "receiver/");
        return options;
    }

    public static string Status(int status, string headers = "") =>
        FormattableString.Invariant($"HTTP/1.1 {status} Said\r\n{headers}Content-Length: 0\r\n\r\n");

    public static string Ok(string body, string mediaType = "application/json", int? length = null) =>
        FormattableString.Invariant(
            $"HTTP/1.1 200 OK\r\nContent-Type: {mediaType}\r\nContent-Length: {length ?? body.Length}\r\n\r\n{body}");

    public static async Task SayAsync(NetworkStream stream, string text) =>
        await stream.WriteAsync(Encoding.ASCII.GetBytes(text));

    /// <summary>Ends the connection not with a farewell but with a reset.</summary>
    public static void Reset(NetworkStream stream)
    {
        stream.Socket.LingerState = new LingerOption(enable: true, seconds: 0);
        stream.Socket.Close();
    }

    public async ValueTask DisposeAsync()
    {
        if (_end.IsCancellationRequested)
            return;
        await _end.CancelAsync();
        _listener.Stop();
        await _accepting;
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
                connections.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_end.Token)));
        }
        catch (Exception exception) when (_end.IsCancellationRequested
            && exception is OperationCanceledException or SocketException or InvalidOperationException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(TcpClient connection)
    {
        using var _ = connection;
        try
        {
            var stream = connection.GetStream();
            while (await ReadRequestAsync(stream) is { } path)
            {
                if (!path.EndsWith("/auth", StringComparison.Ordinal))
                {
                    await Api(Interlocked.Increment(ref _calls), stream);
                    continue;
                }

                await Login(Interlocked.Increment(ref _logins), stream);
            }
        }
        catch (Exception exception) when (
            exception is IOException or ObjectDisposedException or OperationCanceledException or SocketException)
        {
            // A test that is over, or a connection that it broke.
        }
    }

    /// <returns>The path; null at the end of the connection.</returns>
    private async Task<string?> ReadRequestAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(one, _end.Token) == 0)
                return null;
            head.Append((char)one[0]);
        }

        var length = head.ToString().Split("\r\n")
            .Where(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
            .Select(line => int.Parse(line["Content-Length:".Length..], System.Globalization.CultureInfo.InvariantCulture))
            .SingleOrDefault();
        await stream.ReadExactlyAsync(new byte[length], _end.Token);
        _heads.Enqueue(head.ToString());
        return head.ToString().Split(' ')[1];
    }
}
