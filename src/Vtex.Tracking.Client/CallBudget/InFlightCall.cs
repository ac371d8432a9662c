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

/// <summary>A call under way whose answer is of a known type.</summary>
internal sealed class InFlightCall<T>(CallKey key) : InFlightCall(key, new CancellationTokenSource())
    where T : class
{
    private readonly TaskCompletionSource<CallResult<T>> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<CallResult<T>> Result => _result.Task;

    public override Task Ended => _result.Task;

    public void Complete(CallResult<T> result) => _result.TrySetResult(result);

    public void Fail(Exception exception)
    {
        _result.TrySetException(exception);
        // When everybody gave up waiting, a failure is no unobserved exception of the process.
        _ = _result.Task.Exception;
    }
}
