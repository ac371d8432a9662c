using System.Collections.Immutable;
using Vtex.Tracking.Emulator.World.Events;
using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.World.Timelines;

/// <summary>It was laid down what shall happen to a service, and when.</summary>
internal sealed record TimelinePlanned(int ServiceId, ImmutableArray<TimelineStep> Steps) : ServiceEvent(ServiceId);

/// <summary>A step of a timeline fell due. It was taken, or refused by the rules of the world for the reason given.</summary>
internal sealed record TimelineStepTaken(int ServiceId, RuleViolation? Refusal) : ServiceEvent(ServiceId);

/// <summary>The steps of a timeline that are still to come.</summary>
internal sealed record Timeline(ImmutableArray<TimelineStep> Steps, int Next)
{
    public TimelineStep Step => Steps[Next];

    public Timeline? Rest => Next + 1 < Steps.Length ? this with { Next = Next + 1 } : null;
}
