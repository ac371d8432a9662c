using Polly;
using Vtex.Tracking.Transport;

namespace Vtex.Tracking.Resilience;

/// <summary>The attempts of one call.</summary>
/// <param name="request">The request as the caller made it; the first attempt uses it up.</param>
/// <param name="call">What is known of the call.</param>
/// <param name="reader">Makes an attempt.</param>
/// <param name="timeProvider">The client's clock.</param>
internal sealed class AttemptContext(
    HttpRequestMessage request, ApiCall call, AnswerReader reader, TimeProvider timeProvider)
{
    private readonly long _beganAt = timeProvider.GetTimestamp();
    private bool _isRepetition;

    public static ResiliencePropertyKey<AttemptContext> Key { get; } = new("Vtex.Tracking.Attempts");

    public ApiCall Call => call;

    /// <summary>Gets the time that the call has taken, by a clock that cannot be set back.</summary>
    public TimeSpan Elapsed => timeProvider.GetElapsedTime(_beganAt);

    /// <summary>Gets or sets what to wait before the next attempt, once that is decided.</summary>
    public TimeSpan NextDelay { get; set; }

    public ValueTask<HttpResponseMessage> NextAsync(CancellationToken cancellationToken)
    {
        var message = _isRepetition ? RequestCopy.Of(request) : request;
        _isRepetition = true;
        // What went before is known to be without effect, or else there would be no further attempt.
        call.Settle();
        return new(reader.SendAsync(message, cancellationToken));
    }
}
