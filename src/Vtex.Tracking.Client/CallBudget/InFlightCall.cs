namespace Vtex.Tracking.CallBudget;

/// <summary>A call under way, with all who wait for its answer. Its counts are guarded by <see cref="CallState"/>.</summary>
/// <param name="key">What is called.</param>
/// <param name="abandoned">
/// Ends the call. Never disposed: it has no timer, and who leaves last may cancel it after the call has ended.
/// </param>
internal abstract class InFlightCall(CallKey key, CancellationTokenSource abandoned)
{
    public CallKey Key { get; } = key;

    /// <summary>Cancelled when the last of those who wait has gone.</summary>
    public CancellationToken Abandoned { get; } = abandoned.Token;

    public int Waiting { get; set; }

    /// <summary>Gets or sets whether a write has invalidated the answer on its way; then it is delivered, but not kept.</summary>
    public bool IsOvertaken { get; set; }

    /// <summary>Ends when the call has ended, however it ended.</summary>
    public abstract Task Ended { get; }

    public void Abandon() => abandoned.Cancel();
}
