using Vtex.Tracking.Client.Tests.DependencyInjection;
using Vtex.Tracking.Client.Tests.Infrastructure;
using Vtex.Tracking.Client.Tests.ShippingNetwork;

namespace Vtex.Tracking.Client.Tests.Transport;

/// <summary>Nobody follows a redirect with what the SDK sends.</summary>
public sealed class RedirectTests : IAsyncDisposable
{
    private const int Patience = 60_000;

    private readonly HostileServer _server = new();
    private readonly HostileServer _other = new();

    private static readonly string[] Handlers =
        ["own", "HttpClientHandler", "SocketsHttpHandler", "chain", "switch of another name"];

    public static TheoryData<string, int> Redirects
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var handler in Handlers)
            {
                foreach (var status in new[] { 301, 302, 303, 307, 308 })
                    data.Add(handler, status);
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
    public async Task A_redirect_is_not_followed_and_says_what_to_configure(string kind, int status)
    {
        _server.Api = RedirectAsync(status, $"http://ana:s3cr3t@127.0.0.1:{_other.Root.Port}/receiver/services?key=s3cr3t");
        using var handler = Handler(kind);
        using var tracking = handler is null
            ? new VtexTrackingClient(_server.Options())
            : new VtexTrackingClient(_server.Options(), handler);

        var create = await Assert.ThrowsAnyAsync<VtexException>(() => tracking.Services.CreateAsync(Samples.Service));
        var read = await Assert.ThrowsAsync<VtexUnexpectedResponseException>(() => tracking.Services.GetAsync(7));

        Assert.Equal((2, 0), (_server.Calls, _other.Calls));
        Assert.Equal(status == 303, create is VtexAmbiguousWriteException);
        Assert.Equal((status, status), ((int)create.StatusCode!, (int)read.StatusCode!));
        Assert.Contains($"configure {_other.Root}receiver/ as its address", create.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", create.ToString() + read, StringComparison.Ordinal);
    }

    [Theory(Timeout = Patience)]
    [MemberData(nameof(Redirects))]
    public async Task Neither_is_that_of_a_login_or_of_a_carrier(string kind, int status)
    {
        _server.Login = _server.Api = RedirectAsync(status, _other.Root + "auth");
        using var handler = Handler(kind);
        var carrier = Carriers.Options(TimeProvider.System);
        carrier.BaseAddress = _server.Root;
        using var tracking = handler is null
            ? new VtexTrackingClient(_server.Options())
            : new VtexTrackingClient(_server.Options(), handler);
        using var network = handler is null
            ? new VtexShippingNetworkClient(carrier)
            : new VtexShippingNetworkClient(carrier, handler);

        await Assert.ThrowsAsync<VtexUnexpectedResponseException>(() => tracking.Services.GetAsync(7));
        await Assert.ThrowsAnyAsync<VtexException>(() => network.NotifyAsync(Carriers.Notification));
        await Assert.ThrowsAnyAsync<VtexException>(() => network.TrackAsync(["AA1"]));
        await Assert.ThrowsAnyAsync<VtexException>(() => network.Labels.CreateAsync("1-2"));

        Assert.Equal((1, 3, 0, 0), (_server.Logins, _server.Calls, _other.Calls, _other.Logins));
    }

    [Theory(Timeout = Patience)]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    public async Task One_that_was_followed_leaves_a_write_in_doubt_and_a_read_without_an_answer(int status)
    {
        _server.Api = (number, stream) => number is 1 or 3
            ? RedirectAsync(status, "/new/services?key=s3cr3t")(number, stream)
            : HostileServer.SayAsync(stream, HostileServer.Ok("[]"));
        using var handler = new OpaqueHandler();
        using var tracking = new VtexTrackingClient(_server.Options(), handler);

        var create = await Assert.ThrowsAsync<VtexAmbiguousWriteException>(() => tracking.Services.CreateAsync(Samples.Service));
        var read = await Assert.ThrowsAsync<VtexUnexpectedResponseException>(() => tracking.Services.GetAsync(7));

        Assert.Equal((3, 1, 1), (_server.Calls, create.Attempts, read.Attempts));
        Assert.Contains("/new/services. Configure the address", create.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", create.ToString() + read, StringComparison.Ordinal);
    }

    [Theory(Timeout = Patience)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task No_body_goes_to_another_address_even_by_a_handler_that_cannot_be_looked_into(int status)
    {
        _server.Login = _server.Api = RedirectAsync(status, _other.Root + "auth");
        using var handler = new OpaqueHandler();
        using var tracking = new VtexTrackingClient(_server.Options(), handler);
        var login = await Assert.ThrowsAsync<VtexUnexpectedResponseException>(() => tracking.Services.GetAsync(7));
        var carrier = Carriers.Options(TimeProvider.System);
        carrier.BaseAddress = _server.Root;
        using var network = new VtexShippingNetworkClient(carrier, handler);
        var notification = await Assert.ThrowsAsync<VtexAmbiguousWriteException>(() => network.NotifyAsync(Carriers.Notification));

        Assert.Equal((1, 1, 0, 0), (_server.Logins, _server.Calls, _other.Logins, _other.Calls));
        Assert.Equal((1, 1), (login.Attempts, notification.Attempts));
        Assert.Contains("Switch redirects and repetition off", notification.Message, StringComparison.Ordinal);
    }

    [Theory(Timeout = Patience)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Such_a_handler_cannot_repeat_a_write_either(bool isInChain)
    {
        _server.Api = (_, stream) => HostileServer.SayAsync(stream, HostileServer.Status(500));
        using var opaque = new OpaqueHandler { Attempts = 3 };
        using var chain = new WatchingHandler([]) { InnerHandler = opaque };
        using var tracking = new VtexTrackingClient(_server.Options(), isInChain ? chain : opaque);

        var create = await Assert.ThrowsAsync<VtexAmbiguousWriteException>(() => tracking.Services.CreateAsync(Samples.Service));

        Assert.Equal((1, 1), (_server.Calls, create.Attempts));
    }

    [Fact(Timeout = Patience)]
    public async Task A_handler_that_was_in_use_cannot_be_changed_but_its_redirect_is_noticed()
    {
        _server.Api = (number, stream) => number == 2
            ? RedirectAsync(302, "/new/services")(number, stream)
            : HostileServer.SayAsync(stream, HostileServer.Ok("[]"));
        using var handler = new HttpClientHandler();
        using var http = new HttpClient(handler, disposeHandler: false);
        await http.GetStringAsync(_server.Root);
        using var tracking = new VtexTrackingClient(_server.Options(), handler);

        await Assert.ThrowsAsync<VtexAmbiguousWriteException>(() => tracking.Services.CreateAsync(Samples.Service));

        Assert.Equal(3, _server.Calls);
    }

    private static Func<int, System.Net.Sockets.NetworkStream, Task> RedirectAsync(int status, string location) =>
        (_, stream) => HostileServer.SayAsync(stream, HostileServer.Status(status, $"Location: {location}\r\n"));

    private static HttpMessageHandler? Handler(string kind) => kind switch
    {
        "HttpClientHandler" => new HttpClientHandler(),
        "SocketsHttpHandler" => new SocketsHttpHandler(),
        "switch of another name" => new WinHttpLikeHandler(),
        "chain" => new WatchingHandler([]) { InnerHandler = new WatchingHandler([]) { InnerHandler = new HttpClientHandler() } },
        _ => null,
    };

    private sealed class WinHttpLikeHandler : HttpMessageHandler
    {
        private readonly HttpClientHandler _handler = new();

        private HttpMessageInvoker? _invoker;

        public bool AutomaticRedirection
        {
            get => _handler.AllowAutoRedirect;
            set => _handler.AllowAutoRedirect = value;
        }

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken) =>
            (_invoker ??= new HttpMessageInvoker(_handler)).SendAsync(request, cancellationToken);

        protected override void Dispose(bool disposing)
        {
            _handler.Dispose();
            _invoker?.Dispose();
            base.Dispose(disposing);
        }
    }
}
