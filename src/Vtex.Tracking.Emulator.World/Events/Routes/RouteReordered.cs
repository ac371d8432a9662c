using System.Collections.Immutable;

namespace Vtex.Tracking.Emulator.World;

/// <summary>The stops of a route were put into another order.</summary>
internal sealed record RouteReordered(int RouteId, ImmutableArray<int> ServiceIds) : RouteEvent(RouteId);
