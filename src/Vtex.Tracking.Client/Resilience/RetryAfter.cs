namespace Vtex.Tracking.Resilience;

/// <summary>Reads how long the service asks to be left alone.</summary>
internal static class RetryAfter
{
    /// <returns>
    /// The wait, never negative; null when the service does not ask. A date is compared with the service's own clock
    /// where the answer tells it, so that it may differ from ours.
    /// </returns>
    public static TimeSpan? Of(HttpResponseMessage response, TimeProvider timeProvider)
    {
        if (response.Headers.RetryAfter is not { } asked)
            return null;
        var wait = asked.Delta ?? asked.Date - (response.Headers.Date ?? timeProvider.GetUtcNow());
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
