using Vtex.Tracking.Transport;

namespace Vtex.Tracking.Resilience;

/// <summary>Takes the place of <see cref="ResilienceHandler"/> where the user brings a handler that repeats.</summary>
/// <param name="options">How long and how large a body may be.</param>
/// <param name="timeProvider">The client's clock.</param>
/// <param name="innerHandler">The next layer.</param>
internal sealed class SingleAttemptHandler(
    ResilienceOptions options, TimeProvider timeProvider, HttpMessageHandler innerHandler)
    : DelegatingHandler(innerHandler)
{
    private readonly AnswerReader _reader = new(options.MaxResponseBytes, innerHandler)
    {
        BodyTimeLimit = options.AttemptTimeLimit,
        TimeProvider = timeProvider,
    };

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken) =>
        _reader.SendAsync(request, cancellationToken);
}
