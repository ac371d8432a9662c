using System.Globalization;
using Vtex.Tracking.Emulator.World.Events;
using Vtex.Tracking.Emulator.World.HubCalls;
using Vtex.Tracking.Emulator.World.Scheduling;

namespace Vtex.Tracking.Emulator.World.Universes;

/// <summary>
/// Does what is due in a universe. When something fails, it has not happened and the universe stops; whoever moves the
/// clock goes on, and so do other universes.
/// </summary>
internal sealed class DueRunner : IDisposable
{
    private readonly Universe _universe;
    private readonly EventLog _log;
    private readonly ITimer _alarm;
    private DateTimeOffset? _alarmDue;

    public DueRunner(Universe universe, EventLog log)
    {
        _universe = universe;
        _log = log;
        _alarm = universe.Clock.CreateTimer(_ => Run(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Inside <see cref="Universe.Do(Action)"/>: does one thing that is due.</summary>
    public void Do(DueItem item, Action work)
    {
        try
        {
            _universe.Attempt(() =>
            {
                work();
                return true;
            });
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // Only the rules of the world are known to say nothing personal.
            var why = failure is WorldRuleException ? failure.Message : failure.GetType().Name;
            _log.Stop(string.Create(
                CultureInfo.InvariantCulture,
                $"What was due at {_universe.Clock.GetUtcNow():O} failed ({item.Kind} {item.Id}). {why}"), failure);
        }
    }

    /// <summary>Inside <see cref="Universe.Do(Action)"/>: lets the clock wake the universe when something is due.</summary>
    public void SetAlarm()
    {
        DateTimeOffset? due = _log.Failure is null && _universe.State.Schedule.TryPeek(out _, out var next) ? next : null;
        if (due == _alarmDue)
            return;
        _alarmDue = due;
        var wait = due - _universe.Clock.GetUtcNow() ?? Timeout.InfiniteTimeSpan;
        _alarm.Change(due is null || wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    public void Dispose() => _alarm.Dispose();

    private void Run()
    {
        try
        {
            var calls = _universe.Do(Take);
            if (calls.Count > 0)
                _universe.Clock.Time.WaitFor(_universe.Hub.Work.MakeDueAsync(calls)); // outside the lock, for they go out into the world
        }
        catch (EventPersistenceException)
        {
            // The universe tells it, and so does the next change.
        }
    }

    // Does what is due, and gives the calls of the hub that are.
    private List<HubCall> Take()
    {
        _alarmDue = null;
        var calls = new List<HubCall>();
        while (_log.Failure is null && _universe.State.Schedule.TryPeek(out var item, out var due) && due <= _universe.Clock.GetUtcNow())
        {
            var next = item;
            Do(next, () =>
            {
                switch (next.Kind)
                {
                    case DueKind.Timeline: _universe.Timelines.TakeStep(next.Id); break;
                    case DueKind.Autopilot: _universe.Autopilot.TakeStep(next.Id); break;
                    case DueKind.Parcel: _universe.Parcels.TakeStep(next.Id); break;
                    case DueKind.HubNotify or DueKind.HubPoll: calls.Add(_universe.Hub.Work.Take(next)); break;
                    default: throw new InvalidOperationException($"Nobody does what is on the agenda as {next.Kind}.");
                }
            });
        }

        return calls;
    }
}
