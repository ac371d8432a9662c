using Microsoft.Extensions.Logging;
using Vtex.Tracking.CallBudget;

namespace Vtex.Tracking.Telemetry;

/// <summary>Warns where a client waits by a clock that stands still, so that the wait cannot end by itself.</summary>
/// <param name="clock">The client's clock.</param>
/// <param name="machineClock">The clock by which a standstill is noticed.</param>
/// <param name="log">Where to warn: once for each standstill, however many calls wait.</param>
internal sealed class FrozenClockWatch(TimeProvider clock, TimeProvider machineClock, ILogger log)
{
    /// <summary>The time of the machine after which a clock that has not moved counts as frozen. Chosen.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly List<WatchedWait> _waits = [];
    private long? _toldAt;

    /// <summary>A wait begins; disposing the result ends it.</summary>
    public IDisposable Begin(Wait wait, TimeSpan time)
    {
        var watched = new WatchedWait(this, wait, clock.GetUtcNow().Plus(time), clock.GetTimestamp());
        lock (_waits)
            _waits.Add(watched);
        watched.Start(machineClock);
        return watched;
    }

    private void Ended(WatchedWait wait)
    {
        lock (_waits)
            _waits.Remove(wait);
    }

    private void Check(WatchedWait wait)
    {
        var now = clock.GetTimestamp();
        WatchedWait? last;
        lock (_waits)
        {
            if (now != wait.SeenAt || _toldAt == now)
            {
                wait.SeenAt = now;
                wait.StartAgain();
                return;
            }

            // Of waits that contain each other, the last one to begin says best what is waited for.
            last = _waits.LastOrDefault(one => one.SeenAt == now);
            if (last is null)
                return;
            _toldAt = now;
        }

        log.ClockStandsStill(last.Wait.ToString(), last.Until, clock.GetUtcNow(), Patience);
        wait.StartAgain();
    }

    private sealed class WatchedWait(FrozenClockWatch watch, Wait wait, DateTimeOffset until, long seenAt) : IDisposable
    {
        private ITimer? _timer;

        public Wait Wait => wait;

        public DateTimeOffset Until => until;

        /// <summary>Gets or sets the timestamp of the clock when it was looked at last.</summary>
        public long SeenAt { get; set; } = seenAt;

        public void Start(TimeProvider machineClock) => _timer = machineClock.CreateTimer(
            static state => ((WatchedWait)state!).Look(), this, Patience, Timeout.InfiniteTimeSpan);

        public void StartAgain() => _timer?.Change(Patience, Timeout.InfiniteTimeSpan);

        public void Dispose()
        {
            watch.Ended(this);
            _timer?.Dispose();
        }

        private void Look() => watch.Check(this);
    }
}

/// <summary>Says what a client waits for, in the words that follow "Waiting for". Text is made only when it is told.</summary>
internal readonly record struct Wait(string What, string? Operation = null)
{
    public static Wait ForNextRead { get; } = new("the next read of the feed");

    public static Wait ForRateLimit { get; } = new("the end of a rate limit");

    public static Wait ForOrder { get; } = new("an order to move on");

    public static Wait ForWrite { get; } = new("a write that may have taken effect to show");

    public static Wait ForAnswer(string operation) => new("an answer to", operation);

    public static Wait ForNextAttempt(string operation) => new("the next attempt of", operation);

    public static Wait ForOtherProcess(string operation) => new("another process that calls", operation);

    public override string ToString() => Operation is null ? What : $"{What} {Operation}";
}
