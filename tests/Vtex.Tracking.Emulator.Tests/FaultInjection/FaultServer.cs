using System.Net.Sockets;
using System.Text;

namespace Vtex.Tracking.Emulator.Tests.FaultInjection;

/// <summary>An emulator on a socket or in memory, with a plain HTTP client on it that is logged in.</summary>
internal sealed class FaultServer : IAsyncDisposable
{
    private readonly HttpClient _anonymous;

    private FaultServer(TrackingEmulator emulator, HttpMessageHandler handler)
    {
        _anonymous = new HttpClient(handler, disposeHandler: false) { BaseAddress = emulator.BaseAddress };
        Emulator = emulator;
        Http = new HttpClient(handler) { BaseAddress = emulator.BaseAddress, Timeout = TimeSpan.FromSeconds(60) };
    }

    public TrackingEmulator Emulator { get; }

    public HttpClient Http { get; }

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public static async Task<FaultServer> StartAsync(bool onSocket, ulong seed = 0)
    {
        var options = new TrackingEmulatorOptions { StartTime = Moments.Noon, Seed = seed };
        var emulator = onSocket ? await TrackingEmulator.StartAsync(options, CancellationToken) : TrackingEmulator.CreateInMemory(options);
        var server = new FaultServer(emulator, onSocket ? new SocketsHttpHandler() : emulator.CreateHandler());
        using var answer = await server.LoginAsync();
        var token = System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync(CancellationToken)).RootElement.GetProperty("accessToken").GetString();
        server.Http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return server;
    }

    public Task<HttpResponseMessage> LoginAsync(string user = Api.User) => _anonymous.PostAsync(
        "receiver/auth", new StringContent($$"""{"username":"{{user}}","password":"segredo"}"""), CancellationToken);

    public Task<HttpResponseMessage> CreateAsync() =>
        Http.PostAsync("receiver/services", new StringContent($"[{SampleBody.Service().ToJsonString()}]", Encoding.UTF8, "application/json"), CancellationToken);

    public Task<HttpResponseMessage> ListAsync() => Http.GetAsync("receiver/services/invoice?invoice=1", CancellationToken);

    /// <summary>Sends a GET over a socket of its own and returns all bytes that come, and whether the end was a reset.</summary>
    public async Task<(string Text, bool IsReset)> TalkAsync(string path)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(Emulator.BaseAddress.Host, Emulator.BaseAddress.Port, CancellationToken);
        var token = Http.DefaultRequestHeaders.Authorization;
        await socket.SendAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: {token}\r\n\r\n"), CancellationToken);
        var bytes = new List<byte>();
        var buffer = new byte[1024];
        try
        {
            while (await socket.ReceiveAsync(buffer, CancellationToken) is > 0 and var count)
                bytes.AddRange(buffer[..count]);
            return (Encoding.Latin1.GetString([.. bytes]), false);
        }
        catch (SocketException broken) when (broken.SocketErrorCode == SocketError.ConnectionReset)
        {
            return (Encoding.Latin1.GetString([.. bytes]), true);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        _anonymous.Dispose();
        await Emulator.DisposeAsync();
    }
}
