using Vtex.Tracking.Emulator.World.Feeds;
using Vtex.Tracking.Emulator.World.Hub;
using Vtex.Tracking.Emulator.World.HubCalls;
using Vtex.Tracking.Emulator.World.Scheduling;
using Vtex.Tracking.Emulator.World.State;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.World.Store;

/// <summary>Sends notifications to hooks: those of one hook one after the other.</summary>
internal sealed class HookRunner(WorldStore world, IHookGateway gateway, OutgoingCalls calls)
{
    private const int Success = 200;
    private const int MaxAttempts = 100;

    /// <summary>The pause after the first failure; it doubles with each further one. Chosen by us.</summary>
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan MaxAge = TimeSpan.FromDays(4);

    private readonly Dictionary<int, Task> _latest = [];

    private FeedState Feeds => world.State.Feeds;

    public IHookGateway Gateway => gateway;

    /// <summary>Inside the lock of the world: sends what is due at once, without waiting for the clock to move.</summary>
    public void StartDue()
    {
        if (world.IsStopped)
            return;
        foreach (var hook in Feeds.DueHooks(world.Clock.GetUtcNow()))
        {
            var call = Take(new DueItem(DueKind.Hook, hook.Id));
            world.Clock.WaitFor(Task.Run(() => calls.MakeDueAsync([call])));
        }
    }

    /// <summary>Inside <see cref="WorldStore.Do(Action)"/>: takes the notifications of a hook that are due.</summary>
    public OutgoingCall Take(DueItem item)
    {
        var hook = Feeds.Hook(item.Id);
        var configuration = hook.Configuration;
        var entries = hook.TakeDue(world.Clock.GetUtcNow());
        var before = _latest.GetValueOrDefault(item.Id) ?? Task.CompletedTask;
        var sent = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _latest[item.Id] = sent.Task;
        var call = calls.Take(item, async () =>
        {
            await before;
            try
            {
                var results = await SendAsync(configuration, entries);
                return () => End(configuration.Key, entries, results);
            }
            finally
            {
                sent.TrySetResult();
            }
        });
        return call with { GiveUp = () => sent.TrySetResult() };
    }

    // A hook that lets one call run out of time is not called for the others: they have failed, too.
    private async Task<IReadOnlyList<CallResult>> SendAsync(HookConfigured hook, IReadOnlyList<HookEntry> entries)
    {
        var results = new List<CallResult>();
        foreach (var entry in entries)
        {
            results.Add(results is [.., { Fault: CallFault.TimedOut } timeout]
                ? timeout
                : await OutgoingCalls.AskAsync(() => gateway.SendAsync(hook, world.Name, entry.Change, calls.Ended), failed => failed));
        }

        return results;
    }

    private void End(string key, IReadOnlyList<HookEntry> entries, IReadOnlyList<CallResult> results)
    {
        var now = world.Clock.GetUtcNow();
        for (var i = 0; i < entries.Count; i++)
            world.Append(new HookCalled(key, entries[i].Change.Number, results[i], results[i].Status == Success && results[i].Fault == CallFault.None ? null : Next(entries[i], now)));
    }

    private static DateTimeOffset? Next(HookEntry entry, DateTimeOffset now)
    {
        if (entry.Failures + 1 >= MaxAttempts)
            return null;
        var next = Calendar.TryAdd(now, FirstPause * Math.Pow(2, Math.Min(entry.Failures, 20)));
        return next - entry.Change.CurrentChange <= MaxAge ? next : null;
    }
}
