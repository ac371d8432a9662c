using System.Net;
using Vtex.Tracking.Client.Tests.Infrastructure;
using Vtex.Tracking.Client.Tests.ShippingNetwork;

namespace Vtex.Tracking.Client.Tests.Transport;

/// <summary>A handler that the SDK cannot look into takes neither keys nor bodies along when it follows a redirect.</summary>
public sealed class OpaqueHandlerTests : IAsyncDisposable
{
    private const int Patience = 60_000;

    private readonly HostileServer _server = new();
    private readonly HostileServer _other = new();

    public static TheoryData<int, bool> Redirects
    {
        get
        {
            var data = new TheoryData<int, bool>();
            for (var status = 301; status <= 308; status += status == 303 ? 4 : 1)
            {
                data.Add(status, false);
                data.Add(status, true);
            }

            return data;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _other.DisposeAsync();
    }

    [Theory(Timeout = Patience)]
    [MemberData(nameof(Redirects))]
    public async Task It_takes_nothing_of_the_shipping_network_along(int status, bool readsBodies)
    {
        Redirect(status);
        using var handler = new OpaqueHandler { ReadsBodies = readsBodies };
        using var network = new VtexShippingNetworkClient(Carrier(), handler);

        await Assert.ThrowsAsync<VtexAmbiguousWriteException>(() => network.Labels.CreateAsync("1-2"));
        await Assert.ThrowsAsync<VtexAmbiguousWriteException>(() => network.NotifyAsync(Carriers.Notification));
        var track = await Assert.ThrowsAsync<VtexUnexpectedResponseException>(() => network.TrackAsync(["AA1"]));

        AssertNothingFollowed(status);
        AssertKeysWereSent(3);
        Assert.Equal(1, track.Attempts);
    }

    [Theory(Timeout = Patience)]
    [MemberData(nameof(Redirects))]
    public async Task It_takes_nothing_of_the_Tracking_API_along(int status, bool readsBodies)
    {
        Redirect(status);
        using var handler = new OpaqueHandler { ReadsBodies = readsBodies };
        using var tracking = new VtexTrackingClient(_server.Options(), handler);

        await Assert.ThrowsAsync<VtexUnexpectedResponseException>(() => tracking.Services.GetAsync(7));
        await Assert.ThrowsAsync<VtexAmbiguousWriteException>(() => tracking.Services.CreateAsync(Samples.Service));

        AssertNothingFollowed(status);
        Assert.Equal(2, _server.Heads.Count(head => head.Contains("Authorization: Bearer token-1", StringComparison.Ordinal)));
    }

    [Theory(Timeout = Patience)]
    [InlineData(302)]
    [InlineData(307)]
    public async Task Nor_where_the_repetition_of_reads_is_its_own(int status)
    {
        Redirect(status);
        using var handler = new OpaqueHandler { Attempts = 3 };
        using var network = new VtexShippingNetworkClient(WithoutResilience(), handler);

        await Assert.ThrowsAsync<VtexUnexpectedResponseException>(() => network.TrackAsync(["AA1"]));

        AssertNothingFollowed(status);
    }

    [Fact(Timeout = Patience)]
    public async Task Its_repetitions_of_reads_keep_their_keys()
    {
        _server.Api = (number, stream) => HostileServer.SayAsync(
            stream, number < 3 ? HostileServer.Status(503) : HostileServer.Ok("""{"AA1":{"isDelivered":true}}"""));
        using var handler = new OpaqueHandler { Attempts = 3 };
        using var network = new VtexShippingNetworkClient(WithoutResilience(), handler);

        Assert.True((await network.TrackAsync(["AA1"])).Packages["AA1"].IsDelivered);

        AssertKeysWereSent(3);
    }

    [Fact(Timeout = Patience)]
    public async Task A_handler_around_it_sees_the_keys_before_and_after()
    {
        var tokens = new List<string?>();
        using var opaque = new OpaqueHandler();
        using var chain = new LookingHandler(tokens) { InnerHandler = opaque };
        using var tracking = new VtexTrackingClient(_server.Options(), chain);

        await tracking.Services.GetAsync(7);

        Assert.Equal([null, null, "token-1", "token-1"], tokens);
    }

    [Theory(Timeout = Patience)]
    [InlineData(302, true)]
    [InlineData(307, true)]
    [InlineData(302, false)]
    [InlineData(307, false)]
    public async Task A_handler_in_a_chain_that_follows_redirects_is_stopped_at_the_network(int status, bool isEnabled)
    {
        Redirect(status);
        using var chain = new FollowingHandler { InnerHandler = new HttpClientHandler() };
        var options = Carrier();
        options.Resilience.Enabled = isEnabled;
        using var network = new VtexShippingNetworkClient(options, chain);

        await Assert.ThrowsAnyAsync<VtexException>(() => network.TrackAsync(["AA1"]));
        await Assert.ThrowsAnyAsync<VtexException>(() => network.Labels.CreateAsync("1-2"));

        Assert.Empty(_other.Heads);
    }

    private void Redirect(int status) => _server.Api = (_, stream) => HostileServer.SayAsync(
        stream, HostileServer.Status(status, $"Location: {_other.Root}elsewhere\r\n"));

    private VtexShippingNetworkOptions Carrier()
    {
        var options = Carriers.Options(TimeProvider.System);
        options.BaseAddress = options.LabelsBaseAddress = _server.Root;
        return options;
    }

    private VtexShippingNetworkOptions WithoutResilience()
    {
        var options = Carrier();
        options.Resilience.Enabled = false;
        return options;
    }

    private void AssertKeysWereSent(int count)
    {
        Assert.Equal(count, _server.Heads.Count(head =>
            head.Contains("vtexappkey-lojaipe-JACARA", StringComparison.Ordinal) && head.Contains(Carriers.AppToken, StringComparison.Ordinal)));
    }

    /// <summary>After 301, 302 and 303 a POST becomes a GET of nothing.</summary>
    private void AssertNothingFollowed(int status)
    {
        if (status >= 307)
            Assert.Empty(_other.Heads);
        Assert.All(_other.Heads, head =>
        {
            Assert.StartsWith("GET /elsewhere ", head, StringComparison.Ordinal);
            Assert.DoesNotContain("VTEX-API", head, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Authorization", head, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Content-Length: 1", head, StringComparison.OrdinalIgnoreCase);
        });
    }

    private sealed class LookingHandler(List<string?> tokens) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            tokens.Add(request.Headers.Authorization?.Parameter);
            var response = await base.SendAsync(request, cancellationToken);
            tokens.Add(request.Headers.Authorization?.Parameter);
            return response;
        }
    }

    private sealed class FollowingHandler : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            if (response.Headers.Location is not { } location)
                return response;
            if (response.StatusCode is HttpStatusCode.Redirect)
                (request.Method, request.Content) = (HttpMethod.Get, null);
            request.RequestUri = location;
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
