namespace Vtex.Tracking.Emulator.World;

/// <summary>The calls that are counted together, as far as the last six hours need them.</summary>
internal sealed class CallTally
{
    /// <summary>So many calls in a window are counted; more make no difference.</summary>
    public const int MostCounted = 64;

    private readonly Queue<DateTimeOffset> _calls = new();
    private DateTimeOffset? _served;
    private int _lastPage;

    public DateTimeOffset LastCall { get; private set; }

    /// <summary>Whether a page goes on with the walk that the latest served call began. If so, the walk is that far now.</summary>
    public bool Continue(int page, DateTimeOffset now)
    {
        if (_lastPage == 0 || page <= _lastPage || NextCall(now) is null)
            return false;
        _lastPage = page;
        return true;
    }

    public void Count(DateTimeOffset now)
    {
        if (_calls.Count == MostCounted)
            _calls.Dequeue();
        _calls.Enqueue(now);
        LastCall = now;
    }

    public void Serve(DateTimeOffset now, int? page)
    {
        _served = now;
        _lastPage = page ?? 0;
    }

    /// <summary>When the next call is allowed; null when it is allowed now.</summary>
    public DateTimeOffset? NextCall(DateTimeOffset now) => _served is { } served && CallLedger.IsInWindow(served, now)
        ? served + TimeSpan.FromTicks(Math.Min(CallLedger.Window.Ticks, (DateTimeOffset.MaxValue - served).Ticks))
        : null;

    public int CallsInWindow(DateTimeOffset now) => _calls.Count(call => CallLedger.IsInWindow(call, now));
}
