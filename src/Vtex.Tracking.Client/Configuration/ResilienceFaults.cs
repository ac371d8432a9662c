namespace Vtex.Tracking.Configuration;

/// <summary>Finds faults in <see cref="ResilienceOptions"/>.</summary>
internal static class ResilienceFaults
{
    private static readonly TimeSpan MinTimeout = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan MaxTimeout = TimeSpan.FromDays(1);

    /// <returns>Sentences that continue the name of the property.</returns>
    public static IEnumerable<string> Of(ResilienceOptions? options)
    {
        if (options is null)
        {
            yield return " is null.";
            yield break;
        }

        if (options.MaxAttempts < 1)
            yield return $".{nameof(options.MaxAttempts)} must be at least 1.";
        if (options.BaseDelay < TimeSpan.Zero || options.BaseDelay > MaxTimeout)
            yield return $".{nameof(options.BaseDelay)} must be between 0 and 24 hours.";
        if (options.MaxDelay < options.BaseDelay || options.MaxDelay > MaxTimeout)
            yield return $".{nameof(options.MaxDelay)} must be between BaseDelay and 24 hours.";
        if (options.AttemptTimeout < MinTimeout || options.AttemptTimeout > MaxTimeout)
            yield return $".{nameof(options.AttemptTimeout)} must be between 10 milliseconds and 24 hours.";
        if (options.TotalTimeout < options.AttemptTimeout || options.TotalTimeout > MaxTimeout)
            yield return $".{nameof(options.TotalTimeout)} must be between AttemptTimeout and 24 hours.";
        if (options.MaxResponseBytes is < 1024 or > 1024 * 1024 * 1024)
            yield return $".{nameof(options.MaxResponseBytes)} must be between 1 KiB and 1 GiB.";
        if (options.SettleTime < TimeSpan.Zero || options.SettleTime > MaxTimeout)
            yield return $".{nameof(options.SettleTime)} must be between 0 and 24 hours.";
        if (options.OnAmbiguousFailure is < AmbiguousFailureAction.Throw or > AmbiguousFailureAction.VerifyThenRetry)
            yield return $".{nameof(options.OnAmbiguousFailure)} is none of its values.";
    }
}
