namespace Vtex.Tracking.CallBudget;

/// <summary>
/// The rules of stores that decide in code; those that decide on a server have the same ones in its language.
/// </summary>
internal static class StoreRules
{
    /// <summary>
    /// Chosen: longer than any call. For so long after a removal, an answer is kept only under a right that was given
    /// after it: nobody knows of the others whether they are from before.
    /// </summary>
    public static readonly TimeSpan RemovalMemory = TimeSpan.FromHours(25);

    /// <summary>Moves an answer from the future, where a clock that was set back left it, to the present.</summary>
    public static StoredAnswer SeenAt(StoredAnswer answer, DateTimeOffset now)
    {
        if (answer.FetchedAt <= now)
            return answer;
        var jump = now - answer.FetchedAt;
        return answer with
        {
            FetchedAt = now,
            NextAllowedAt = answer.NextAllowedAt.Plus(jump),
            KeepUntil = answer.KeepUntil.Plus(jump),
        };
    }

    /// <summary>
    /// Returns whether a right still holds. One that ends much later than one given now would was given before a clock was
    /// set back, and is over. A little later is usual: clocks differ, and who asks may have looked at its own before the
    /// right was given.
    /// </summary>
    public static bool IsHeld(DateTimeOffset until, DateTimeOffset now, TimeSpan lease) =>
        now < until && until <= now.Plus(lease).Plus(lease);

    /// <summary>Returns whether a removal is so recent that an answer without a right may be from before it.</summary>
    public static bool IsRecent(DateTimeOffset removedAt, DateTimeOffset now) => (now - removedAt).Duration() < RemovalMemory;
}
