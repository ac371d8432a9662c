namespace Vtex.Tracking.Configuration;

/// <summary>Finds faults in the options of the call budget.</summary>
internal static class CallBudgetFaults
{
    /// <summary>Chosen: keeps every sum of times within what a point in time can express.</summary>
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
            (options.Mode is < CallBudgetMode.Off or > CallBudgetMode.PerEndpoint, nameof(options.Mode), "is no known mode."),
            (options.Window <= TimeSpan.Zero || options.Window > Longest, nameof(options.Window),
                "must be longer than zero and at most 3,650 days."),
            (options.EmptyWindow < TimeSpan.Zero || options.EmptyWindow > Longest, nameof(options.EmptyWindow),
                "must not be negative, and at most 3,650 days."),
            (options.LastKnownGoodFor < TimeSpan.Zero || options.LastKnownGoodFor > Longest,
                nameof(options.LastKnownGoodFor), "must not be negative, and at most 3,650 days."),
            (options.MaxAnswers < 1, nameof(options.MaxAnswers), "must be at least 1."),
            (options.MaxBytes < 1, nameof(options.MaxBytes), "must be at least 1."),
            (options.OnStoreFailure is < CallBudgetStoreFailure.CallAnyway or > CallBudgetStoreFailure.Refuse,
                nameof(options.OnStoreFailure), "is no known choice."),
            (options.Lease <= TimeSpan.Zero || options.Lease > Longest, nameof(options.Lease),
                "must be longer than zero and at most 3,650 days."),
        ];
    }
}
