using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using Vtex.Tracking.Client.Tests.Infrastructure;

namespace Vtex.Tracking.Client.Tests.Errors;

/// <summary>An exception says what to do next.</summary>
public sealed class HelpfulErrorTests : IDisposable
{
    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(20);

    private readonly ScriptedServer _server = new();
    private readonly ManualTimeProvider _clock = new();
    private readonly VtexTrackingOptions _options;

    public HelpfulErrorTests()
    {
        _options = ScriptedServer.Options(_clock);
        _options.Resilience = new() { AttemptTimeout = AttemptTimeout, TotalTimeout = TimeSpan.FromSeconds(90), BaseDelay = TimeSpan.Zero };
    }

    public void Dispose() => _server.Dispose();

    public static TheoryData<HttpStatusCode, bool> StatusesOfReads => new()
    {
        { HttpStatusCode.BadRequest, false },
        { HttpStatusCode.Unauthorized, false },
        { HttpStatusCode.Forbidden, false },
        { HttpStatusCode.NotFound, false },
        { HttpStatusCode.Found, false },
        { HttpStatusCode.Gone, false },
        { HttpStatusCode.RequestTimeout, true },
        { HttpStatusCode.TooManyRequests, true },
        { HttpStatusCode.InternalServerError, true },
        { HttpStatusCode.ServiceUnavailable, true },
    };

    [Theory]
    [MemberData(nameof(StatusesOfReads))]
    public async Task What_may_pass_by_itself_is_transient(HttpStatusCode status, bool isTransient)
    {
        _server.Answer(() => Answers.Status(status));

        Assert.Equal(isTransient, (await GetAsync()).IsTransient);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError, false)]
    [InlineData(HttpStatusCode.RequestTimeout, false)]
    [InlineData(HttpStatusCode.TooManyRequests, true)]
    public async Task A_write_that_may_have_taken_effect_is_not(HttpStatusCode status, bool isTransient)
    {
        _server.Answer(() => Answers.Status(status));
        using var tracking = new VtexTrackingClient(_options, _server);

        var failure = await Assert.ThrowsAnyAsync<VtexException>(() => tracking.Services.CreateAsync(Samples.Service));

        Assert.Equal(isTransient, failure.IsTransient);
    }

    [Fact]
    public async Task Odd_JSON_is_not_transient()
    {
        _server.Answer(HttpStatusCode.OK, "<html>");

        Assert.False((await GetAsync()).IsTransient);
    }

    public static TheoryData<Exception, string> Failures => new()
    {
        { new HttpRequestException("x", new SocketException((int)SocketError.ConnectionRefused)), " (connection refused: nothing listens there)" },
        { new HttpRequestException("x", new SocketException((int)SocketError.HostNotFound)), " (no address is known for this host)" },
        { new HttpRequestException("x", new IOException("y", new SocketException((int)SocketError.ConnectionReset))), " (the connection was closed)" },
        { new HttpRequestException("x", new AuthenticationException("y")), " (the TLS handshake failed)" },
        { new HttpRequestException("x"), "" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_connection_that_failed_names_host_port_and_reason(Exception cause, string reason)
    {
        _server.Answer(() => throw cause);

        var failure = Assert.IsType<VtexTransportException>(await GetAsync());

        Assert.Equal($"GetDeliveryServiceById: the connection to tracking.test:443 failed before the answer was complete{reason}.", failure.Message);
        Assert.True(failure.IsTransient);
    }

    [Fact]
    public async Task A_real_port_where_nothing_listens_is_told_so()
    {
        int port;
        using (var listener = new TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            port = ((IPEndPoint)listener.LocalEndpoint).Port;
        }

        _options.BaseAddress = new Uri($"http://127.0.0.1:{port}/receiver/");
        _options.TimeProvider = TimeProvider.System;
        using var tracking = new VtexTrackingClient(_options);

        var failure = await Assert.ThrowsAsync<VtexTransportException>(() => tracking.Services.GetAsync(7));

        Assert.Contains($"the connection to 127.0.0.1:{port} failed before the answer was complete (connection refused: nothing listens there)", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "; the attempt before met: HTTP 503")]
    [InlineData(false, "")]
    public async Task A_call_that_ran_out_of_time_says_what_the_attempt_before_met(bool failedBefore, string words)
    {
        _clock.Skips = wait => wait == AttemptTimeout && (!failedBefore || _server.Calls.Count > 0);
        _options.Resilience.MaxAttempts = failedBefore ? 2 : 1;
        var calls = 0;
        _server.Api = async (_, cancellation) =>
        {
            if (failedBefore && Interlocked.Increment(ref calls) == 1)
                return Answers.Status(HttpStatusCode.ServiceUnavailable);
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
            throw new InvalidOperationException();
        };

        var failure = Assert.IsType<VtexTransportException>(await GetAsync());

        Assert.Equal($"GetDeliveryServiceById: the 20 s allowed ran out before the answer was complete{words}.", failure.Message);
    }

    [Theory]
    [InlineData(90, " It asks to wait 00:01:30. The API wants at most one call for the same data in six hours.")]
    [InlineData(null, " It does not say how long to wait. The API wants at most one call for the same data in six hours.")]
    public async Task A_limited_rate_says_how_long_and_by_which_rule(int? seconds, string words)
    {
        _options.Resilience.MaxAttempts = 1;
        _server.Answer(() =>
        {
            var answer = Answers.Status(HttpStatusCode.TooManyRequests);
            answer.Headers.RetryAfter = seconds is { } asked ? new RetryConditionHeaderValue(TimeSpan.FromSeconds(asked)) : null;
            return answer;
        });

        Assert.Equal($"GetDeliveryServiceById: the service is rate limiting calls (HTTP 429).{words}", (await GetAsync()).Message);
    }

    private async Task<VtexException> GetAsync()
    {
        using var tracking = new VtexTrackingClient(_options, _server);
        return await Assert.ThrowsAnyAsync<VtexException>(() => tracking.Services.GetAsync(7));
    }
}
