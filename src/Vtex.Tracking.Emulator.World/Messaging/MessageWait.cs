using System.Globalization;
using Calendar = Vtex.Tracking.Emulator.World.Time.Calendar;
using Vtex.Tracking.Emulator.World.Events;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.World.Messaging;

/// <summary>Waits for a message of an outbox, and moves a clock that stands still to what is due next meanwhile.</summary>
internal sealed class MessageWait(Outbox outbox, VirtualClock clock, ChangeListeners changes, Func<OutboxMessage, bool> match, TimeSpan limit)
{
    private readonly long _began = clock.GetTimestamp();
    private DateTimeOffset _seen = DateTimeOffset.MinValue;

    private TimeSpan Left => limit - TimeSpan.FromTicks(clock.GetTimestamp() - _began);

    /// <exception cref="TimeoutException">There is no such message within the limit.</exception>
    public async Task<OutboxMessage> RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var change = NextChange(out var subscription);
            using (subscription)
            {
                if (Find() is { } message)
                    return message;
                if (clock.Speed == 0)
                    await clock.AdvanceAsync(NextStep(), null, cancellationToken);
                else
                    await WaitAsync(change, cancellationToken);
            }
        }
    }

    // A message whose receipt may have been confirmed since it was last looked at is looked at again.
    private OutboxMessage? Find()
    {
        var now = clock.GetUtcNow();
        var since = _seen == DateTimeOffset.MinValue ? _seen : Calendar.Add(_seen, -MessageOutcome.MaxDelay);
        _seen = now;
        return outbox.Since(since).FirstOrDefault(match);
    }

    private TimeSpan NextStep()
    {
        var confirmation = outbox.NextConfirmation(clock.GetUtcNow()) - clock.GetUtcNow();
        if ((clock.UntilNext is { } due && !(due > confirmation) ? due : confirmation) is not { } step)
            throw new TimeoutException($"There is no such message, and nothing is due that could lead to one. {outbox.Describe()}");
        return step <= Left
            ? step
            : throw new TimeoutException(string.Create(CultureInfo.InvariantCulture, $"There is no such message within {limit:c} of the clock's time. {outbox.Describe()}"));
    }

    private async Task WaitAsync(Task change, CancellationToken cancellationToken)
    {
        if (Left <= TimeSpan.Zero)
            throw new TimeoutException(string.Create(CultureInfo.InvariantCulture, $"There is no such message within {limit:c} of the clock's time. {outbox.Describe()}"));
        var step = outbox.NextConfirmation(clock.GetUtcNow()) - clock.GetUtcNow() is { } confirmation && confirmation < Left ? confirmation : Left;
        await Task.WhenAny(change, Task.Delay(step, clock, cancellationToken));
    }

    private Task NextChange(out IDisposable subscription)
    {
        var changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        subscription = changes.Add(() => changed.TrySetResult());
        return changed.Task;
    }
}
