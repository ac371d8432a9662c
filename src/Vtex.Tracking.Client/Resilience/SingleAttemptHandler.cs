using Vtex.Tracking.Transport;

namespace Vtex.Tracking.Resilience;

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
