using System.Collections.Immutable;

namespace Vtex.Tracking.Emulator.World;

/// <summary>A route came into being; its services became Roteirizado.</summary>
internal sealed record RouteScheduled(int RouteId, RouteDetails Details, ImmutableArray<int> ServiceIds) : RouteEvent(RouteId);
