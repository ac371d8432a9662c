namespace Vtex.Tracking.Emulator.World.Events;

/// <summary>Gathers what happens in the universes of a clock while it is moved; there is one move at a time.</summary>
internal sealed class EventRecorder
{
    private readonly Lock _gate = new();
    private List<WorldEvent>? _happening;

    public void Note(WorldEvent happened)
    {
        lock (_gate)
            _happening?.Add(happened);
    }

    public void Start(List<WorldEvent> happening)
    {
        lock (_gate)
            _happening = happening;
    }

    public void Stop(List<WorldEvent> happening)
    {
        lock (_gate)
            _happening = _happening == happening ? null : _happening;
    }
}

/// <summary>Those who want to be told that something happened. Each is told on the thread of the change, and must be quick.</summary>
internal sealed class ChangeListeners
{
    private readonly Lock _gate = new();
    private Action[] _watchers = [];

    public IDisposable Add(Action watcher)
    {
        lock (_gate)
            _watchers = [.. _watchers, watcher];
        return new Subscription(() => Remove(watcher));
    }

    public void Tell()
    {
        foreach (var watcher in _watchers)
            watcher();
    }

    private void Remove(Action watcher)
    {
        lock (_gate)
            _watchers = [.. _watchers.Where(other => other != watcher)];
    }

    private sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
