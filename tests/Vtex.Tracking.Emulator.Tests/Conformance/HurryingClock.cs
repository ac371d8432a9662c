namespace Vtex.Tracking.Emulator.Tests.Conformance;

/// <summary>A clock that is half an hour further whenever somebody looks at it, so that parcels arrive during a run.</summary>
internal sealed class HurryingClock : TimeProvider
{
    private static readonly DateTimeOffset Start = new(2026, 1, 6, 12, 0, 0, TimeSpan.Zero);

    private long _looks;

    public override DateTimeOffset GetUtcNow() => Start + TimeSpan.FromMinutes(30) * Interlocked.Increment(ref _looks);
}
