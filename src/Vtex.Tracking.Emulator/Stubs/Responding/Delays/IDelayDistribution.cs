namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>How delays of one kind are spread.</summary>
internal interface IDelayDistribution
{
    TimeSpan Draw(StubRandom random);
}
