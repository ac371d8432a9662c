using System.Diagnostics.CodeAnalysis;

namespace Vtex.Tracking.Emulator.World;

/// <summary>What timers began and left to be finished, such as a call to a carrier's app; in the order in which it began.</summary>
internal sealed class PendingWork
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
