namespace Vtex.Tracking.Emulator.World;

/// <summary>Those who want to be told that something happened. Each is told on the thread of the change, and must be quick.</summary>
internal sealed class Watchers
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
