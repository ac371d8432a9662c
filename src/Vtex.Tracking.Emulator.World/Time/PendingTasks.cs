using System.Diagnostics.CodeAnalysis;

namespace Vtex.Tracking.Emulator.World.Time;

/// <summary>Tasks that timers began and left to be finished, such as calls to carriers' apps, in the order in which they began.</summary>
internal sealed class PendingTasks
{
    private readonly Lock _gate = new();
    private readonly List<Task> _tasks = [];

    public void Add(Task work)
    {
        lock (_gate)
        {
            _tasks.RemoveAll(task => task.IsCompletedSuccessfully);
            _tasks.Add(work);
        }
    }

    /// <summary>Waits until there is none left. What was not waited for stays for the next one who waits.</summary>
    /// <param name="cancellationToken">Gives up waiting; the work itself goes on.</param>
    public async ValueTask FinishAsync(CancellationToken cancellationToken)
    {
        while (TryPeek(out var work))
        {
            // Cancellation comes before what is done already, so that a cancelled run stops at once.
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                await work.WaitAsync(cancellationToken);
            }
            finally
            {
                if (work.IsCompleted)
                    Remove(work);
            }
        }
    }

    private bool TryPeek([NotNullWhen(true)] out Task? work)
    {
        lock (_gate)
        {
            _tasks.RemoveAll(task => task.IsCompletedSuccessfully);
            work = _tasks.Count == 0 ? null : _tasks[0];
            return work is not null;
        }
    }

    private void Remove(Task work)
    {
        lock (_gate)
            _tasks.Remove(work);
    }
}

/// <summary>Counts calls that a clock cannot see, so that it does not go on while one of them is being answered.</summary>
internal sealed class CallActivity
{
    private long _steps;
    private int _underWay;

    /// <summary>Grows whenever a call begins or ends.</summary>
    public long Steps => Interlocked.Read(ref _steps);

    public int UnderWay => Volatile.Read(ref _underWay);

    public void Begin()
    {
        Interlocked.Increment(ref _underWay);
        Interlocked.Increment(ref _steps);
    }

    public void End()
    {
        Interlocked.Decrement(ref _underWay);
        Interlocked.Increment(ref _steps);
    }
}
