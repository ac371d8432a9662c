namespace Vtex.Tracking.CallBudgetStores;

/// <summary>Goes off once when its world's time has come.</summary>
internal sealed class WorldTimer(World world, TimerCallback callback, object? state, object owner) : ITimer
{
    public object Owner => owner;

    public TimeSpan DueAt { get; set; }

    /// <summary>Whether somebody does nothing until it goes off, as in a delay. A limit of time runs beside work.</summary>
    public bool IsPause => state?.GetType().Name.Contains("Delay", StringComparison.Ordinal) == true;

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        world.Schedule(this, dueTime);
        return true;
    }

    public void GoOff() => callback(state);

    public void Dispose() => world.Schedule(this, Timeout.InfiniteTimeSpan);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return default;
    }
}
