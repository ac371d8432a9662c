using System.Net;
using System.Net.Http.Headers;
using Vtex.Tracking.Client.Tests.Errors;
using Vtex.Tracking.Client.Tests.Infrastructure;

namespace Vtex.Tracking.Client.Tests.Resilience;

public sealed class RepeatedReadTests : IDisposable
{
    /// <summary>Milliseconds after which a test that waits in vain is failed instead of left hanging.</summary>
    private const int Patience = 30_000;

    private readonly ScriptedServer _server = new();
    private readonly ManualTimeProvider _clock = new();
    private readonly VtexTrackingOptions _options;

    public RepeatedReadTests()
    {
        _options = ScriptedServer.Options(_clock);
        _options.Resilience = new ResilienceOptions();
        // The limits of time are 60 seconds and 4 minutes: every other wait is one before a repetition.
        _clock.Skips = wait => wait != TimeSpan.FromSeconds(60) && wait != TimeSpan.FromMinutes(4);
    }

    public void Dispose() => _server.Dispose();

    [Theory(Timeout = Patience)]
    [InlineData(HttpStatusCode.RequestTimeout)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public async Task A_read_is_repeated_until_the_status_passes(HttpStatusCode status)
    {
        FailTimes(3, () => Answers.Status(status));

        Assert.Equal(7, (await GetAsync()).IdDeliveryService);

        Assert.Equal(4, _server.Calls.Count);
        Assert.Equal(4, _server.Calls.Select(call => call.Message).Distinct().Count());
        Assert.Equal(3, _clock.Waits.Count);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.Found)]
    public async Task Other_statuses_are_final(HttpStatusCode status)
    {
        _server.Answer(() => Answers.Status(status));

        var exception = await Assert.ThrowsAnyAsync<VtexException>(GetAsync);

        Assert.Equal((1, 1), (_server.Calls.Count, exception.Attempts));
    }

    [Fact]
    public async Task JSON_that_cannot_be_read_is_final()
    {
        _server.Answer(HttpStatusCode.OK, """{"idDeliveryService":""");

        await Assert.ThrowsAsync<VtexUnexpectedResponseException>(GetAsync);

        Assert.Single(_server.Calls);
    }

    [Fact(Timeout = Patience)]
    public async Task A_lost_connection_is_repeated_also_when_it_is_lost_within_the_body()
    {
        var failures = 0;
        _server.Api = (_, _) => Interlocked.Increment(ref failures) switch
        {
            1 => throw new HttpRequestException("reset"),
            2 => Task.FromResult(new HttpResponseMessage { Content = new StreamContent(new BreakingStream()) }),
            3 => throw new TaskCanceledException("HttpClient.Timeout"),
            _ => Task.FromResult(Answers.Json("""{"idDeliveryService":7}""")),
        };

        Assert.Equal(7, (await GetAsync()).IdDeliveryService);

        Assert.Equal(4, _server.Calls.Count);
    }

    [Fact(Timeout = Patience)]
    public async Task After_the_last_attempt_the_failure_tells_their_number()
    {
        _server.Answer(() => Answers.Status(HttpStatusCode.BadGateway));

        var exception = await Assert.ThrowsAsync<VtexUnexpectedResponseException>(GetAsync);

        Assert.Equal((4, 4), (_server.Calls.Count, exception.Attempts));
        Assert.Equal(HttpStatusCode.BadGateway, exception.StatusCode);
    }

    [Fact(Timeout = Patience)]
    public async Task Waits_double_and_chance_takes_up_to_a_half()
    {
        FailTimes(3, () => Answers.Status(HttpStatusCode.BadGateway));

        await GetAsync();

        Assert.Collection(
            _clock.Waits,
            wait => Assert.InRange(wait.TotalSeconds, 0.5, 1),
            wait => Assert.InRange(wait.TotalSeconds, 1, 2),
            wait => Assert.InRange(wait.TotalSeconds, 2, 4));
    }

    [Theory(Timeout = Patience)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public async Task What_the_service_asks_for_is_waited(HttpStatusCode status)
    {
        FailTimes(1, () => Asking(status, new RetryConditionHeaderValue(TimeSpan.FromSeconds(42))));

        await GetAsync();

        Assert.Equal(TimeSpan.FromSeconds(42), Assert.Single(_clock.Waits));
    }

    [Theory(Timeout = Patience)]
    [InlineData(0)]
    [InlineData(-3600)]
    public async Task A_date_to_wait_for_goes_by_the_services_own_clock(int secondsOff)
    {
        FailTimes(1, () =>
        {
            var now = _clock.GetUtcNow().AddSeconds(secondsOff);
            var answer = Asking(HttpStatusCode.TooManyRequests, new RetryConditionHeaderValue(now.AddSeconds(42)));
            if (secondsOff != 0)
                answer.Headers.Date = now;
            return answer;
        });

        await GetAsync();

        Assert.Equal(TimeSpan.FromSeconds(42), Assert.Single(_clock.Waits));
    }

    [Fact]
    public async Task A_wait_beyond_the_limit_of_the_call_is_not_begun()
    {
        _server.Answer(() => Asking(
            HttpStatusCode.TooManyRequests, new RetryConditionHeaderValue(TimeSpan.FromMinutes(10))));

        var exception = await Assert.ThrowsAsync<VtexRateLimitedException>(GetAsync);

        Assert.Equal(TimeSpan.FromMinutes(10), exception.RetryAfter);
        Assert.Single(_server.Calls);
        Assert.Empty(_clock.Waits);
    }

    [Fact(Timeout = Patience)]
    public async Task An_attempt_that_takes_too_long_is_given_up_and_repeated()
    {
        var calls = 0;
        _server.Api = async (_, cancellationToken) =>
        {
            if (Interlocked.Increment(ref calls) == 1)
            {
                var never = Task.Delay(Timeout.InfiniteTimeSpan, _clock, cancellationToken);
                _clock.Advance(TimeSpan.FromSeconds(60));
                await never;
            }

            return Answers.Json("""{"idDeliveryService":7}""");
        };

        await GetAsync();

        Assert.Equal(2, calls);
    }

    [Fact(Timeout = Patience)]
    public async Task All_attempts_together_are_bounded()
    {
        _options.Resilience.MaxAttempts = 100;
        _server.Api = async (_, cancellationToken) =>
        {
            var never = Task.Delay(Timeout.InfiniteTimeSpan, _clock, cancellationToken);
            _clock.Advance(TimeSpan.FromSeconds(60));
            await never;
            return Answers.Json("{}");
        };
        var began = _clock.GetUtcNow();

        var exception = await Assert.ThrowsAsync<VtexTransportException>(GetAsync);

        Assert.InRange(exception.Attempts, 3, 4);
        Assert.InRange(_clock.GetUtcNow() - began, TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task The_caller_can_end_a_wait()
    {
        using var source = new CancellationTokenSource();
        _clock.Skips = null;
        _server.Api = (_, _) =>
        {
            source.CancelAfter(0);
            return Task.FromResult(Answers.Status(HttpStatusCode.BadGateway));
        };
        using var tracking = new VtexTrackingClient(_options, _server);

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => tracking.Services.GetAsync(7, cancellationToken: source.Token));

        Assert.Equal(source.Token, exception.CancellationToken);
    }

    [Fact]
    public async Task The_layer_can_be_switched_off()
    {
        _options.Resilience.Enabled = false;
        _server.Answer(() => Answers.Status(HttpStatusCode.BadGateway));

        await Assert.ThrowsAsync<VtexUnexpectedResponseException>(GetAsync);

        Assert.Single(_server.Calls);
    }

    private async Task<Models.DeliveryServiceResponse> GetAsync()
    {
        using var tracking = new VtexTrackingClient(_options, _server);
        return await tracking.Services.GetAsync(7);
    }

    private void FailTimes(int times, Func<HttpResponseMessage> failure)
    {
        var calls = 0;
        _server.Answer(() => Interlocked.Increment(ref calls) <= times
            ? failure()
            : Answers.Json("""{"idDeliveryService":7}"""));
    }

    private static HttpResponseMessage Asking(HttpStatusCode status, RetryConditionHeaderValue wait) =>
        new(status) { Headers = { RetryAfter = wait } };
}
