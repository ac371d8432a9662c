namespace Vtex.Tracking.CallBudget;

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
