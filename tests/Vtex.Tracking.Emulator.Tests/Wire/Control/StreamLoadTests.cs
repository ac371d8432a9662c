using System.Net.Sockets;
using System.Text;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Tests.Wire.Control;

/// <summary>Streams that nobody reads hold nobody up, open or closed.</summary>
[Trait("Category", "Slow")]
public sealed class StreamLoadTests
{
    private const int Many = 1_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact(Timeout = 120_000)]
    public async Task Closing_a_thousand_unread_streams_lets_the_next_request_through_at_once()
    {
        var stopped = TestContext.Current.CancellationToken;
        await using var emulator = await TrackingEmulator.StartAsync(cancellationToken: stopped);
        var universe = emulator.GetOrCreateUniverse(ControlClient.Universe);
        var text = new string('x', 100_000);
        for (var i = 0; i < 100; i++)
            await universe.BackOffice.RegisterJustificationAsync($"{i} {text}");
        using var http = new HttpClient { BaseAddress = emulator.BaseAddress, Timeout = Patience };
        var unread = new List<Socket>();
        for (var i = 0; i < Many; i++)
            unread.Add(await OpenAsync(emulator.BaseAddress, stopped));

        Assert.Equal("ok", await StatusAsync(http));
        foreach (var socket in unread)
            socket.Close(0);

        Assert.Equal("ok", await StatusAsync(http));
        await universe.BackOffice.RegisterJustificationAsync("last");
    }

    [Fact(Timeout = 120_000)]
    public async Task The_number_of_open_streams_is_bounded_and_a_closed_one_makes_room()
    {
        var stopped = TestContext.Current.CancellationToken;
        await using var client = new ControlClient();
        await client.OpenAsync();
        var open = new List<HttpResponseMessage>();
        while (open.Count < 2_000)
        {
            var response = await client.Http.GetAsync(ControlClient.In("events/stream"), HttpCompletionOption.ResponseHeadersRead, stopped);
            open.Add(response);
            if (!response.IsSuccessStatusCode)
                break;
        }

        Assert.Equal((1_025, 503), (open.Count, (int)open[^1].StatusCode));
        Assert.Contains("At most 1024", await open[^1].Content.ReadAsStringAsync(stopped), StringComparison.Ordinal);
        open.ForEach(response => response.Dispose());
        var again = 503;
        while (again == 503)
        {
            using var response = await client.Http.GetAsync(ControlClient.In("events/stream"), HttpCompletionOption.ResponseHeadersRead, stopped);
            again = (int)response.StatusCode;
        }

        Assert.Equal(200, again);
    }

    [Theory]
    [InlineData(10, false)]
    [InlineData(100_000, true)]
    public async Task Streams_that_wait_with_the_same_large_event_hold_it_once(int length, bool once)
    {
        await using var client = new ControlClient();
        var universe = client.Emulator.GetOrCreateUniverse(ControlClient.Universe);
        await universe.BackOffice.RegisterJustificationAsync(new string('x', length));
        var happened = universe.EventsFrom(1, 1)[0];
        var bytes = new EventBytes(large: 16 * 1024);
        var type = ControlJsonContext.Default.EventState;
        var first = bytes.Of(happened, type);
        Assert.Equal(once, ReferenceEquals(first, bytes.Of(happened, type)));
        Assert.Equal(first, bytes.Of(happened, type));
    }

    private static async Task<string> StatusAsync(HttpClient http) => System.Text.Json.Nodes.JsonNode.Parse(
        await http.GetStringAsync("_emulator/health", TestContext.Current.CancellationToken))!["status"]!.GetValue<string>();

    private static async Task<Socket> OpenAsync(Uri address, CancellationToken stopped)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(address.Host, address.Port, stopped);
        await socket.SendAsync(
            Encoding.ASCII.GetBytes($"GET /{ControlClient.In("events/stream")} HTTP/1.1\r\nHost: localhost\r\n\r\n"), stopped);
        await socket.ReceiveAsync(new byte[1], stopped);
        return socket;
    }
}
