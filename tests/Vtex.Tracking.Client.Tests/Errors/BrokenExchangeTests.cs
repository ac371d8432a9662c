using Vtex.Tracking.Client.Tests.Infrastructure;

namespace Vtex.Tracking.Client.Tests.Errors;

public sealed class BrokenExchangeTests : IDisposable
{
    private readonly ScriptedServer _server = new();
    private readonly VtexTrackingClient _tracking;

    public BrokenExchangeTests() => _tracking = _server.Client();

    public void Dispose() => _tracking.Dispose();

    [Fact]
    public async Task A_failed_connection_is_a_transport_error()
    {
        _server.Api = (_, _) => throw new HttpRequestException("refused");

        var exception = await Assert.ThrowsAsync<VtexTransportException>(() => _tracking.Services.GetAsync(7));

        Assert.Equal("GetDeliveryServiceById", exception.Operation);
        Assert.Null(exception.StatusCode);
        Assert.IsType<HttpRequestException>(exception.InnerException);
    }

    [Fact]
    public async Task A_connection_that_breaks_within_the_body_is_a_transport_error()
    {
        _server.Answer(() => new HttpResponseMessage { Content = new StreamContent(new BreakingStream()) });

        await Assert.ThrowsAsync<VtexTransportException>(() => _tracking.Services.GetAsync(7));
    }

    [Fact]
    public async Task Time_that_runs_out_is_a_transport_error()
    {
        _server.Api = (_, _) => throw new TaskCanceledException("HttpClient.Timeout", new TimeoutException());

        var exception = await Assert.ThrowsAsync<VtexTransportException>(() => _tracking.Services.GetAsync(7));

        Assert.Contains("time", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_login_is_a_transport_error_of_the_login()
    {
        _server.Login = (_, _) => throw new HttpRequestException("refused");

        var exception = await Assert.ThrowsAsync<VtexTransportException>(() => _tracking.Services.GetAsync(7));

        Assert.Equal("Login", exception.Operation);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_callers_own_cancellation_is_never_wrapped(bool surfacesAsBrokenConnection)
    {
        using var source = new CancellationTokenSource();
        _server.Api = async (_, _) =>
        {
            await source.CancelAsync();
            throw surfacesAsBrokenConnection
                ? new HttpRequestException("aborted")
                : new TaskCanceledException("some other token", null, new CancellationToken(canceled: true));
        };

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => _tracking.Services.GetAsync(7, cancellationToken: source.Token));

        Assert.Equal(source.Token, exception.CancellationToken);
    }

    [Fact]
    public async Task A_call_cancelled_beforehand_sends_nothing()
    {
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => _tracking.Services.CreateAsync(Samples.Service, cancelled));

        Assert.Empty(_server.Calls);
    }

    [Fact]
    public async Task Cancellation_ends_a_walk_through_pages()
    {
        using var source = new CancellationTokenSource();
        _server.Answer(() => Answers.Json("""{"pageSize":1,"data":[{"idDeliveryService":1}]}"""));

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var service in _tracking.Services.ListAsync().WithCancellation(source.Token))
                await source.CancelAsync();
        });

        Assert.Equal(source.Token, exception.CancellationToken);
        Assert.Single(_server.Calls);
    }

    [Fact]
    public async Task A_client_with_connections_of_its_own_reports_that_nobody_listens()
    {
        var options = ScriptedServer.Options();
        // Nothing listens on port 1 of this machine.
        options.BaseAddress = new Uri("http://127.0.0.1:1/receiver/");
        using var tracking = new VtexTrackingClient(options);

        await Assert.ThrowsAsync<VtexTransportException>(() => tracking.Services.GetAsync(7));
    }

    [Fact]
    public async Task A_disposed_client_says_so()
    {
        _tracking.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => _tracking.Services.GetAsync(7));
    }
}
