using Vtex.Tracking.Client.Tests.Infrastructure;

namespace Vtex.Tracking.Client.Tests.DependencyInjection;

/// <summary>A handler that is not content with a success gets no second one, and the SDK keeps the first.</summary>
public sealed class RepeatedSuccessTests : IAsyncDisposable
{
    private const int Patience = 60_000;
    private const string Answer = """{"idDeliveryService":7,"description":"Caixa"}""";

    private readonly HostileServer _server = new() { Api = (_, stream) => HostileServer.SayAsync(stream, HostileServer.Ok(Answer)) };

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory(Timeout = Patience)]
    [InlineData("as it is")]
    [InlineData("disposed")]
    [InlineData("read and disposed")]
    [InlineData("buffered and disposed")]
    [InlineData("begun and disposed")]
    public async Task Its_body_is_read_all_the_same(string former)
    {
        using var chain = new DiscontentHandler(former, repeats: true) { InnerHandler = new HttpClientHandler() };
        using var tracking = new VtexTrackingClient(_server.Options(), chain);

        var service = await tracking.Services.GetAsync(7);

        Assert.Equal((7, "Caixa"), (service.IdDeliveryService, service.Description));
        Assert.Equal(1, _server.Calls);
    }

    [Theory(Timeout = Patience)]
    [InlineData("as it is")]
    [InlineData("read")]
    [InlineData("buffered")]
    [InlineData("begun")]
    public async Task A_body_that_a_handler_has_read_is_read_anew(string former)
    {
        using var chain = new DiscontentHandler(former, repeats: false) { InnerHandler = new HttpClientHandler() };
        using var tracking = new VtexTrackingClient(_server.Options(), chain);

        Assert.Equal("Caixa", (await tracking.Services.GetAsync(7)).Description);
    }

    [Theory(Timeout = Patience)]
    [InlineData("read", false)]
    [InlineData("read and disposed", true)]
    [InlineData("buffered", false)]
    [InlineData("buffered and disposed", true)]
    [InlineData("begun", false)]
    public async Task Of_an_answer_without_end_no_more_is_kept_than_shows_that_it_is_too_long(string former, bool repeats)
    {
        const int Portions = 2_000;
        _server.Api = async (_, stream) =>
        {
            await HostileServer.SayAsync(stream, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n[");
            for (var portion = 0; portion < Portions && stream.Socket.Connected; portion++)
                await HostileServer.SayAsync(stream, new string(' ', 16 * 1024));
            stream.Socket.Close();
        };
        using var chain = new DiscontentHandler(former, repeats) { InnerHandler = new HttpClientHandler() };
        var options = _server.Options();
        options.Resilience.MaxResponseBytes = 100_000;
        using var tracking = new VtexTrackingClient(options, chain);

        var exception = await Assert.ThrowsAsync<VtexUnexpectedResponseException>(() => tracking.Services.GetAsync(7));

        Assert.Contains("100000", exception.Message.Replace(",", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(1, _server.Calls);
        Assert.InRange(chain.Buffered, 0, 100_001);
    }

    [Fact(Timeout = Patience)]
    public async Task What_is_kept_of_a_body_is_bounded_and_cannot_be_read_twice_behind_that()
    {
        var bytes = Enumerable.Range(0, 100).Select(value => (byte)value).ToArray();
        await using var stream = new Tracking.Requests.HeldStream(new MemoryStream(bytes), 10) { IsHeld = true };
        var all = new MemoryStream();
        await stream.CopyToAsync(all, TestContext.Current.CancellationToken);
        Assert.Equal(bytes, all.ToArray());

        stream.Rewind();
        var again = new byte[100];

        Assert.Equal(11, await stream.ReadAsync(again, TestContext.Current.CancellationToken));
        Assert.Equal(bytes[..11], again[..11]);
        await Assert.ThrowsAsync<IOException>(() => stream.CopyToAsync(all, TestContext.Current.CancellationToken));
    }

    [Fact(Timeout = Patience)]
    public async Task A_body_that_breaks_off_still_does()
    {
        _server.Api = async (_, stream) =>
        {
            await HostileServer.SayAsync(stream, HostileServer.Ok(Answer, length: 1_000));
            stream.Socket.Close();
        };
        using var chain = new DiscontentHandler("begun and disposed", repeats: true) { InnerHandler = new HttpClientHandler() };
        var options = _server.Options();
        options.Resilience.MaxAttempts = 1;
        using var tracking = new VtexTrackingClient(options, chain);

        await Assert.ThrowsAsync<VtexTransportException>(() => tracking.Services.GetAsync(7));
    }

    private sealed class DiscontentHandler(string former, bool repeats) : DelegatingHandler
    {
        public int Buffered { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            if (former.StartsWith("buffered", StringComparison.Ordinal))
                Buffered = (await response.Content.ReadAsStringAsync(cancellationToken)).Length;
            else if (former.StartsWith("read", StringComparison.Ordinal) || former.StartsWith("begun", StringComparison.Ordinal))
                await ReadAsync(await response.Content.ReadAsStreamAsync(cancellationToken), former[0] == 'r', cancellationToken);
            if (former.EndsWith("disposed", StringComparison.Ordinal))
                response.Dispose();
            return repeats ? await base.SendAsync(request, cancellationToken) : response;
        }

        private static async Task ReadAsync(Stream body, bool isWhole, CancellationToken cancellationToken)
        {
            using (body)
            {
                var portion = new byte[10];
                while (await body.ReadAsync(portion, cancellationToken) > 0 && isWhole)
                {
                }
            }
        }
    }
}
