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
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            if (former.StartsWith("buffered", StringComparison.Ordinal))
                await response.Content.ReadAsStringAsync(cancellationToken);
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
