using Polly;
using Vtex.Tracking.Telemetry;
using Vtex.Tracking.Transport;

namespace Vtex.Tracking.Resilience;

/// <summary>
/// Repeats what may be repeated, within the limits of time. Each attempt goes to the last byte of the answer.
/// </summary>
internal sealed class ResilienceHandler : DelegatingHandler
{
    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline;
    private readonly AnswerReader _reader;
    private readonly TimeProvider _timeProvider;

    /// <param name="options">How often and how long.</param>
    /// <param name="timeProvider">The client's clock.</param>
    /// <param name="observer">Told of every repetition.</param>
    /// <param name="innerHandler">The next layer.</param>
    public ResilienceHandler(
        ResilienceOptions options, TimeProvider timeProvider, ClientObserver observer, HttpMessageHandler innerHandler)
        : base(innerHandler)
    {
        _pipeline = RetryPipeline.Build(options, timeProvider, observer);
        _reader = new AnswerReader(options.MaxResponseBytes, base.SendAsync);
        _timeProvider = timeProvider;
    }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var attempts = new AttemptContext(request, ApiCall.Of(request)!, _reader, _timeProvider);
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        try
        {
            context.Properties.Set(AttemptContext.Key, attempts);
            return await _pipeline
                .ExecuteAsync(static (context, attempts) => attempts.NextAsync(context.CancellationToken), context, attempts)
                .ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }
}
