namespace Vtex.Tracking;

/// <summary>What a read answered, how fresh it is, and what it was on the wire.</summary>
/// <typeparam name="T">The model of the answer.</typeparam>
public sealed record VtexAnswer<T>
    where T : class
{
    /// <summary>The answer. All callers within one window get the very same object, so treat it as immutable.</summary>
    public required T Value { get; init; }

    /// <summary>How old it is, where it came from, and when a newer one may be had.</summary>
    public required Freshness Freshness { get; init; }

    /// <summary>
    /// The answer as it came over the wire. Null when it was first read by a call without <see cref="CallOptions"/>:
    /// those keep no bytes, unless <see cref="CallBudgetOptions.KeepRawAnswers"/> says so.
    /// </summary>
    public RawAnswer? Raw { get; init; }
}
