using Vtex.Tracking.Emulator.World.Autopilot;
using Vtex.Tracking.Emulator.World.Execution;
using Vtex.Tracking.Emulator.World.HubCalls;
using Vtex.Tracking.Emulator.World.Scheduling;
using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.State;
using Vtex.Tracking.Emulator.World.Store;
using Vtex.Tracking.Emulator.World.Time;
using Vtex.Tracking.Emulator.World.WebhookCalls;

namespace Vtex.Tracking.Emulator.World.Universes;

/// <summary>
/// Does what is due in a universe. When something fails, it has not happened and the universe stops; whoever moves the
/// clock goes on, and so do other universes. What cannot be stored is tried again.
/// </summary>
internal sealed class DueRunner
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    private readonly WorldStore _world;
    private readonly TimelineCommands _timelines;
    private readonly AutopilotRunner _autopilot;
    private readonly ParcelCommands _parcels;
    private readonly HubRunner _hub;
    private readonly OrderCommands _orders;
    private readonly TrackingIntegration _integration;
    private readonly HookRunner _hooks;
    private readonly WebhookRunner _webhooks;
    private readonly OutgoingCalls _calls;
    private readonly ITimer _alarm;
    private DateTimeOffset? _alarmDue;
    private DateTimeOffset _again;
    private TimeSpan _pause = FirstPause;

    public DueRunner(
        WorldStore world, TimelineCommands timelines, AutopilotRunner autopilot, ParcelCommands parcels, HubRunner hub,
        OrderCommands orders, TrackingIntegration integration, HookRunner hooks, WebhookRunner webhooks, OutgoingCalls calls)
    {
        _world = world;
        _timelines = timelines;
        _autopilot = autopilot;
        _parcels = parcels;
        _hub = hub;
        _orders = orders;
        _integration = integration;
        _hooks = hooks;
        _webhooks = webhooks;
        _calls = calls;
        _alarm = world.Clock.CreateTimer(_ => Run(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Inside <see cref="WorldStore.Do(Action)"/>: lets the clock wake the universe when something is due.</summary>
    public void SetAlarm()
    {
        DateTimeOffset? due = !_world.IsStopped && _world.State.Schedule.TryPeek(out _, out var next) ? next : null;
        if (_world.Failure is null)
            (_again, _pause) = (default, FirstPause);
        else if (due <= _world.Clock.GetUtcNow())
            due = PutOff(_world.Clock.GetUtcNow());
        if (due == _alarmDue)
            return;
        _alarmDue = due;
        var wait = due - _world.Clock.GetUtcNow() ?? Timeout.InfiniteTimeSpan;
        _alarm.Change(due is null || wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Lets nothing happen by itself any more.</summary>
    public void Stop() => _alarm.Dispose();

    // What could not be stored is tried again later, and later still.
    private DateTimeOffset PutOff(DateTimeOffset now)
    {
        if (_again <= now)
        {
            _again = Calendar.Add(now, _pause);
            _pause = _pause * 2 < LongestPause ? _pause * 2 : LongestPause;
        }

        return _again;
    }

    private void Run()
    {
        var calls = new List<OutgoingCall>();
        try
        {
            _world.Do(() => Take(calls));
        }
        catch (EventPersistenceException)
        {
            // The universe tells it. Nothing has happened, and the calls were not made.
            if (calls.Count > 0)
                _calls.PutBack(calls);
            return;
        }

        if (calls.Count > 0)
            _world.Clock.WaitFor(_calls.MakeDueAsync(calls)); // outside the lock, for they go out into the world
    }

    // Does what is due, and collects the calls that are.
    private void Take(List<OutgoingCall> calls)
    {
        _alarmDue = null;
        if (!_world.IsStopped)
            _world.CheckOpen(); // or carriers would be called again and again while nothing can be stored
        while (!_world.IsStopped && _world.State.Schedule.TryPeek(out var item, out var due) && due <= _world.Clock.GetUtcNow())
        {
            var next = item;
            _world.DoDue(next, () =>
            {
                switch (next.Kind)
                {
                    case DueKind.Timeline: _timelines.TakeStep(next.Id); break;
                    case DueKind.Autopilot: _autopilot.TakeStep(next.Id); break;
                    case DueKind.Parcel: _parcels.TakeStep(next.Id); break;
                    case DueKind.Order: _orders.Handlers.EndWindow(next.Id); break;
                    case DueKind.OrderTimeline: _orders.Timelines.TakeStep(next.Id); break;
                    case DueKind.InvoiceFetch: calls.Add(_integration.Take(next)); break;
                    case DueKind.Integration: _integration.Settle(); break;
                    case DueKind.HubNotify or DueKind.HubPoll: calls.Add(_hub.Take(next)); break;
                    case DueKind.Deadline: _world.Append(new DeadlineMissed(next.Id)); break;
                    case DueKind.Hook: calls.Add(_hooks.Take(next)); break;
                    case DueKind.Webhook when _webhooks.Take(next) is { } call: calls.Add(call); break;
                    case DueKind.Webhook: break; // it is being called
                    default: throw new InvalidOperationException($"Nobody does what is on the agenda as {next.Kind}.");
                }
            });
        }
    }
}
