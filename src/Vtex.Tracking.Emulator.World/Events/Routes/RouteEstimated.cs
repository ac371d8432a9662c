using System.Collections.Immutable;

namespace Vtex.Tracking.Emulator.World;

/// <summary>It was worked out anew when the driver will reach the next stops.</summary>
internal sealed record RouteEstimated(int RouteId, ImmutableArray<StopEstimate> Stops) : RouteEvent(RouteId);
