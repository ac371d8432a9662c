namespace Vtex.Tracking.CallBudget;

/// <summary>A call under way whose answer is of a known type.</summary>
internal sealed class Flight<T>(CallKey key) : Flight(key, new CancellationTokenSource())
    where T : class
{
    private readonly TaskCompletionSource<Landing<T>> _landing = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<Landing<T>> Landing => _landing.Task;

    public override Task Ended => _landing.Task;

    public void Land(Landing<T> landing) => _landing.TrySetResult(landing);

    public void Fail(Exception exception)
    {
        _landing.TrySetException(exception);
        // When everybody gave up waiting, a failure is no unobserved exception of the process.
        _ = _landing.Task.Exception;
    }
}
