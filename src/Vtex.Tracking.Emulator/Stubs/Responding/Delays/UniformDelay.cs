namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Every millisecond from lower to upper, both among them, as often as any other.</summary>
internal sealed record UniformDelay(int Lower, int Upper) : IDelayDistribution
{
    public TimeSpan Draw(StubRandom random) => TimeSpan.FromMilliseconds(random.Between(Lower, Upper));
}
