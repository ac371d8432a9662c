using System.Collections.Immutable;

namespace Vtex.Tracking.Emulator.World;

/// <summary>What is still to happen to a service.</summary>
internal sealed record Timeline(ImmutableArray<TimelineStep> Steps, int Next)
{
    public TimelineStep Step => Steps[Next];

    public Timeline? Rest => Next + 1 < Steps.Length ? this with { Next = Next + 1 } : null;
}
