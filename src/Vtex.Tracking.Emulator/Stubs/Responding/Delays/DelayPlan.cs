namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>What an answer waits before it is sent: a fixed time and a drawn one, together.</summary>
internal sealed record DelayPlan(TimeSpan Fixed, IDelayDistribution? Spread)
{
    /// <summary>A plan, with what it does not say itself from another.</summary>
    public static DelayPlan? Or(DelayPlan? own, DelayPlan? common)
    {
        if (own is null || common is null)
            return own ?? common;
        return new DelayPlan(own.Fixed == TimeSpan.Zero ? common.Fixed : own.Fixed, own.Spread ?? common.Spread);
    }

    /// <summary>The wait for one answer: the same for the same seed.</summary>
    public TimeSpan Draw(ulong seed) => Fixed + (Spread?.Draw(new StubRandom(seed)) ?? TimeSpan.Zero);

    public Task WaitAsync(ulong seed, TimeProvider clock, CancellationToken cancellationToken)
    {
        var wait = Draw(seed);
        return wait == TimeSpan.Zero ? Task.CompletedTask : Task.Delay(wait, clock, cancellationToken);
    }
}
