using System.Collections.Immutable;

namespace Vtex.Tracking.Emulator.World;

/// <summary>It was laid down what shall happen to a service, and when.</summary>
internal sealed record TimelinePlanned(int ServiceId, ImmutableArray<TimelineStep> Steps) : ServiceEvent(ServiceId);
