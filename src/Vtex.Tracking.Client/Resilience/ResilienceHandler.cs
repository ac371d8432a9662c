using Polly;
using Vtex.Tracking.Requests;
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
    private readonly ClientObserver _observer;
    private readonly TimeSpan _attemptTimeout;

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
        _observer = observer;
        _attemptTimeout = options.AttemptTimeout;
    }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var attempts = new AttemptContext(request, ApiCall.Of(request)!, _reader, _observer, _attemptTimeout);
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

/// <summary>The layer that bounds and repeats calls, or the one that stands in for it.</summary>
internal static class ResilienceHandlers
{
    public static DelegatingHandler Over(
        HttpMessageHandler inner, ResilienceOptions options, TimeProvider timeProvider, ClientObserver observer) =>
        options.Enabled
            ? new ResilienceHandler(options, timeProvider, observer, inner)
            : new SingleAttemptHandler(options, timeProvider, inner);
}

/// <summary>Takes the place of <see cref="ResilienceHandler"/> where the user brings a handler that repeats.</summary>
internal sealed class SingleAttemptHandler : DelegatingHandler
{
    private readonly AnswerReader _reader;

    /// <param name="options">How long and how large a body may be.</param>
    /// <param name="timeProvider">The client's clock.</param>
    /// <param name="innerHandler">The next layer.</param>
    public SingleAttemptHandler(ResilienceOptions options, TimeProvider timeProvider, HttpMessageHandler innerHandler)
        : base(innerHandler) => _reader = new AnswerReader(options.MaxResponseBytes, base.SendAsync)
        {
            BodyTimeout = options.AttemptTimeout,
            TimeProvider = timeProvider,
        };

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (ApiCall.Of(request) is { IsWrite: false } call)
            call.MayBeRepeatedByOthers = true;
        return _reader.SendAsync(request, cancellationToken);
    }
}

/// <summary>The attempts of one call.</summary>
/// <param name="request">The request as the caller made it; the first attempt uses it up.</param>
/// <param name="call">What is known of the call.</param>
/// <param name="reader">Makes an attempt.</param>
/// <param name="observer">Has the client's clock, and notices when it stands still.</param>
/// <param name="timeout">The time that an attempt may take.</param>
internal sealed class AttemptContext(
    HttpRequestMessage request, ApiCall call, AnswerReader reader, ClientObserver observer, TimeSpan timeout) : IDisposable
{
    private readonly long _beganAt = observer.TimeProvider.GetTimestamp();
    private IDisposable? _wait;
    private bool _isRepetition;

    public static ResiliencePropertyKey<AttemptContext> Key { get; } = new("Vtex.Tracking.Attempts");

    public ApiCall Call => call;

    /// <summary>Gets the time that the call has taken, by a clock that cannot be set back.</summary>
    public TimeSpan Elapsed => observer.TimeProvider.GetElapsedTime(_beganAt);

    /// <summary>Gets or sets what to wait before the next attempt, once that is decided.</summary>
    public TimeSpan NextDelay { get; set; }

    public ValueTask<HttpResponseMessage> NextAsync(CancellationToken cancellationToken)
    {
        var message = _isRepetition ? RequestCopy.Of(request) : request;
        _isRepetition = true;
        // What went before is known to be without effect, or else there would be no further attempt.
        call.Settle();
        Waits(Wait.ForAnswer(call.Operation), timeout);
        return new(reader.SendAsync(message, cancellationToken));
    }

    /// <summary>Notes what the call waits for from here on.</summary>
    public void Waits(Wait wait, TimeSpan time)
    {
        _wait?.Dispose();
        _wait = observer.Watch(wait, time);
    }

    public void Dispose() => _wait?.Dispose();
}
