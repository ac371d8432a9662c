using Polly;
using Polly.Retry;
using Polly.Timeout;
using Vtex.Tracking.Telemetry;

namespace Vtex.Tracking.Resilience;

/// <summary>From the outside in: the limit of the whole call, repetition, the limit of an attempt.</summary>
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
                observer.Retrying(
                    arguments.Context.Properties.GetValue(AttemptContext.Key, null!).Call,
                    Failure.Name(arguments.Outcome.Result?.StatusCode, arguments.Outcome.Exception),
                    arguments.RetryDelay);
                return default;
            },
        };
    }
}
