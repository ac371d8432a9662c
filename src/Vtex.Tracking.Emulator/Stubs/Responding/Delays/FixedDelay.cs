namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>The same delay each time.</summary>
internal sealed record FixedDelay(int Milliseconds) : IDelayDistribution
{
    public TimeSpan Draw(StubRandom random) => TimeSpan.FromMilliseconds(Milliseconds);
}
