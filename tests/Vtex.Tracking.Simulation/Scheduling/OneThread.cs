using System.Runtime.CompilerServices;

namespace Vtex.Tracking.Simulation.Scheduling;

/// <summary>
/// Runs all that happens in a world on the single thread of the pool, and knows when all of it waits: what an await leaves
/// to be done stands in the queue of the pool, whatever its ConfigureAwait, and the queue can be counted. So there is one
/// order for one seed, and nobody has to sleep.
/// </summary>
internal static class OneThread
{
    /// <summary>Waits until nothing is left to be done but what waits for a gate, a clock or a store.</summary>
    public static SettledAwaitable SettleAsync() => default;

    /// <summary>Runs what blocks its thread, such as the start of an emulator, while the thread of the pool goes on.</summary>
    public static Task<T> OutsideAsync<T>(Func<T> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            try
            {
                done.SetResult(work());
            }
            catch (Exception failure)
            {
                done.SetException(failure);
            }
        })
        {
            IsBackground = true,
        };
        thread.UnsafeStart();
        return done.Task;
    }

    /// <summary>Gets whether the pool of this process has one thread; with more, one seed would have many orders.</summary>
    public static bool IsHere
    {
        get
        {
            ThreadPool.GetMaxThreads(out var threads, out _);
            return threads == 1;
        }
    }
}

/// <summary>Awaits that all waits.</summary>
internal readonly struct SettledAwaitable
{
    public Awaiter GetAwaiter() => default;

    internal readonly struct Awaiter : ICriticalNotifyCompletion
    {
        public bool IsCompleted => false;

        public void GetResult()
        {
        }

        public void OnCompleted(Action continuation) => UnsafeOnCompleted(continuation);

        public void UnsafeOnCompleted(Action continuation) =>
            ThreadPool.UnsafeQueueUserWorkItem(new Probe(continuation), preferLocal: false);
    }

    // When the only thread is here, and nothing else is in its queue, then nobody has anything to do.
    private sealed class Probe(Action continuation) : IThreadPoolWorkItem
    {
        public void Execute()
        {
            if (ThreadPool.PendingWorkItemCount > 0)
                ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
            else
                continuation();
        }
    }
}
