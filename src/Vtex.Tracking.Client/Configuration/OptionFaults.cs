namespace Vtex.Tracking.Configuration;

/// <summary>Finds faults in the addresses of options; no fault repeats one, since it might hold a secret.</summary>
internal static class AddressFaults
{
    /// <param name="address">An address as the user set it.</param>
    /// <param name="credentials">Where credentials belong, as words.</param>
    /// <returns>What is wrong, to be read behind the name of the setting; null when nothing is.</returns>
    public static string? Of(Uri? address, string credentials) => address switch
    {
        null => "is null.",
        { IsAbsoluteUri: false } => "must be an absolute address.",
        { Scheme: not ("https" or "http") } => "must begin with https:// (or http://, for a server of your own).",
        { UserInfo.Length: > 0 } => $"must not carry a user or password; set {credentials} instead.",
        { Query.Length: > 0 } or { Fragment.Length: > 0 } => "must not carry a query or a fragment.",
        _ => null,
    };

    /// <summary>Returns the faults of the environment, and of the addresses for it.</summary>
    /// <param name="options">The environment.</param>
    /// <param name="effective">The addresses that are going to be called.</param>
    /// <param name="credentials">Where credentials belong, as words.</param>
    /// <returns>Sentences that begin with a property below the options.</returns>
    public static IEnumerable<string> OfEnvironment(
        EnvironmentOptions? options, IEnumerable<EffectiveAddress> effective, string credentials)
    {
        const string Section = nameof(VtexTrackingOptions.Environment);
        if (options is null)
            return [$"{Section} is null."];
        var target = options.Target is < VtexTrackingTarget.Any or > VtexTrackingTarget.EmulatorOnly
            ? new[] { $"{Section}.{nameof(options.Target)} is not a known target." }
            : [];
        return target.Concat(effective.Select(address => Of(address, options.Target, credentials)).OfType<string>()).Distinct();
    }

    private static string? Of(EffectiveAddress effective, VtexTrackingTarget target, string credentials)
    {
        if (Of(effective.Address, credentials) is not { } fault)
            return EnvironmentGuard.Fault(effective, target) is { } refusal ? $"{effective.Setting} {refusal}" : null;
        // What is wrong with the address of the options themselves is told already.
        return effective.IsEmulator
            ? $"{effective.Setting} {(effective.Address is null ? "must be an absolute URL, such as http://127.0.0.1:5310/." : fault)}"
            : null;
    }
}

/// <summary>Finds faults in the options of the call budget.</summary>
internal static class CallBudgetFaults
{
    // Chosen: keeps every sum of times within what a point in time can express.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(3650);

    /// <summary>Names every fault at once, each as a sentence about a property.</summary>
    public static IEnumerable<string> Of(CallBudgetOptions? options)
    {
        const string Start = nameof(VtexTrackingOptions) + "." + nameof(VtexTrackingOptions.CallBudget);
        if (options is null)
            return [$"{Start} is null."];
        return Named().Where(fault => fault.IsFault).Select(fault => $"{Start}.{fault.Name} {fault.Demand}");

        IEnumerable<(bool IsFault, string Name, string Demand)> Named() =>
        [
            (options.Mode is < CallBudgetMode.Off or > CallBudgetMode.PerEndpoint, nameof(options.Mode), "is not a known mode."),
            (options.Window <= TimeSpan.Zero || options.Window > Longest, nameof(options.Window),
                "must be longer than zero and at most 3,650 days."),
            (options.EmptyWindow < TimeSpan.Zero || options.EmptyWindow > Longest, nameof(options.EmptyWindow),
                "must not be negative, and at most 3,650 days."),
            (options.LastKnownGoodFor < TimeSpan.Zero || options.LastKnownGoodFor > Longest,
                nameof(options.LastKnownGoodFor), "must not be negative, and at most 3,650 days."),
            (options.MaxAnswers < 1, nameof(options.MaxAnswers), "must be at least 1."),
            (options.MaxBytes < 1, nameof(options.MaxBytes), "must be at least 1."),
            (options.OnStoreFailure is < CallBudgetStoreFailure.CallAnyway or > CallBudgetStoreFailure.Refuse,
                nameof(options.OnStoreFailure), "is not a known choice."),
            (options.Lease <= TimeSpan.Zero || options.Lease > Longest, nameof(options.Lease),
                "must be longer than zero and at most 3,650 days."),
        ];
    }
}

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
