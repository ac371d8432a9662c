using System.Net;
using System.Security.Cryptography;
using Polly;
using Polly.Retry;
using Polly.Timeout;
using Vtex.Tracking.Failures;
using Vtex.Tracking.Reading;
using Vtex.Tracking.Requests;
using Vtex.Tracking.Telemetry;

namespace Vtex.Tracking.Resilience;

/// <summary>
/// Builds the pipeline, from the outside in: the limit of the whole call, repetition, the limit of an attempt.
/// </summary>
internal static class RetryPipeline
{
    public static ResiliencePipeline<HttpResponseMessage> Build(
        ResilienceOptions options, TimeProvider timeProvider, ClientObserver observer)
    {
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = timeProvider };
        builder.AddTimeout(new TimeoutStrategyOptions { Timeout = options.TotalTimeout });
        if (options.MaxAttempts > 1)
            builder.AddRetry(Retry(options, timeProvider, observer));
        return builder.AddTimeout(new TimeoutStrategyOptions { Timeout = options.AttemptTimeout }).Build();
    }

    private static RetryStrategyOptions<HttpResponseMessage> Retry(
        ResilienceOptions options, TimeProvider timeProvider, ClientObserver observer)
    {
        var decision = new RetryDecision(options, timeProvider);
        return new RetryStrategyOptions<HttpResponseMessage>
        {
            MaxRetryAttempts = options.MaxAttempts - 1,
            ShouldHandle = arguments => new(decision.IsRepeated(arguments)),
            DelayGenerator = static arguments => new(arguments.Context.Properties.GetValue(AttemptContext.Key, null!).NextDelay),
            OnRetry = arguments =>
            {
                var (response, exception) = (arguments.Outcome.Result, arguments.Outcome.Exception);
                var attempts = arguments.Context.Properties.GetValue(AttemptContext.Key, null!);
                var call = attempts.Call;
                call.FormerFailure = response is null ? FailureName.Of(null, exception) + ConnectionFailure.Of(exception!) : $"HTTP {(int)response.StatusCode}";
                observer.Retrying(call, FailureName.Of(response?.StatusCode, exception), arguments.RetryDelay);
                attempts.Waits(Wait.ForNextAttempt(call.Operation), arguments.RetryDelay);
                return default;
            },
        };
    }
}

/// <summary>Decides whether an attempt is followed by another, and after which wait.</summary>
internal sealed class RetryDecision(ResilienceOptions options, TimeProvider timeProvider)
{
    private readonly RetrySchedule _schedule = new(options.BaseDelay, options.MaxDelay);
    private readonly TimeSpan _totalTimeout = options.TotalTimeout;

    public bool IsRepeated(RetryPredicateArguments<HttpResponseMessage> arguments)
    {
        var attempts = arguments.Context.Properties.GetValue(AttemptContext.Key, null!);
        var (response, exception) = (arguments.Outcome.Result, arguments.Outcome.Exception);
        var isPassing = response is not null
            ? !attempts.Call.IsWrite && IsPassing(response.StatusCode)
            : IsPassing(exception!, attempts.Call) && !arguments.Context.CancellationToken.IsCancellationRequested;
        if (!isPassing)
            return false;

        var asked = response is null ? null : RetryAfterHeader.Of(response, timeProvider);
        attempts.NextDelay = _schedule.Delay(arguments.AttemptNumber, asked, Chance());
        return attempts.NextDelay < _totalTimeout - attempts.Elapsed;
    }

    private static bool IsPassing(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or (HttpStatusCode)429 or >= HttpStatusCode.InternalServerError;

    private static bool IsPassing(Exception exception, ApiCall call)
    {
        if (exception is not TimeoutRejectedException && !TransportFailures.BreaksOff(exception))
            return false;
        return !call.IsWrite || !call.IsOut || RequestDelivery.IsImpossible(call, exception);
    }

    /// <summary>Good chance costs nothing next to a call over the network, and needs no lock on old targets.</summary>
    private static double Chance()
    {
#if NET
        return RandomNumberGenerator.GetInt32(1 << 20) / (double)(1 << 20);
#else
        var bytes = new byte[4];
        using (var generator = RandomNumberGenerator.Create())
            generator.GetBytes(bytes);
        return BitConverter.ToUInt32(bytes, 0) / (double)uint.MaxValue;
#endif
    }
}

/// <summary>Calculates the wait before each repetition.</summary>
/// <param name="baseDelay">The wait before the first, before chance takes its part.</param>
/// <param name="maxDelay">The longest wait that is our own idea.</param>
internal sealed class RetrySchedule(TimeSpan baseDelay, TimeSpan maxDelay)
{
    /// <summary>Keeps twos to this power within a number; the cap was reached long before.</summary>
    private const int MaxDoublings = 30;

    /// <param name="repetition">Which repetition, from 0.</param>
    /// <param name="asked">How long the service asks to wait, if it does.</param>
    /// <param name="chance">From 0 to 1: 0 waits half as long as 1.</param>
    /// <returns>Never less than what was asked for.</returns>
    public TimeSpan Delay(int repetition, TimeSpan? asked, double chance)
    {
        var doubled = baseDelay.Ticks * Math.Pow(2, Math.Min(repetition, MaxDoublings));
        var whole = Math.Min(doubled, maxDelay.Ticks);
        var own = TimeSpan.FromTicks((long)(whole * (0.5 + (chance / 2))));
        return asked > own ? asked.Value : own;
    }
}
