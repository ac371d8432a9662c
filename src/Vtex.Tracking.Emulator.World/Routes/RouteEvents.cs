using System.Collections.Immutable;
using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.World.Routes;

/// <summary>Something that happened to one route.</summary>
internal abstract record RouteEvent(int RouteId) : WorldEvent
{
    public override int? AboutRoute => RouteId;
}

/// <summary>A route came into being; its services became Roteirizado.</summary>
internal sealed record RouteScheduled(int RouteId, RouteDetails Details, ImmutableArray<int> ServiceIds) : RouteEvent(RouteId);

/// <summary>A route got another driver, vehicle or date.</summary>
internal sealed record RouteEdited(int RouteId, RouteDetails Details) : RouteEvent(RouteId);

/// <summary>It was worked out anew when the driver will reach the next stops.</summary>
internal sealed record RouteEstimated(int RouteId, ImmutableArray<StopEstimate> Stops) : RouteEvent(RouteId);

/// <summary>The stops of a route were put into another order.</summary>
internal sealed record RouteReordered(int RouteId, ImmutableArray<int> ServiceIds) : RouteEvent(RouteId);

/// <summary>A service was put at the end of a route that exists already: Roteirizado.</summary>
internal sealed record StopAdded(int RouteId, int ServiceId) : RouteEvent(RouteId)
{
    public override int? AboutService => ServiceId;
}

/// <summary>A service was taken off a cancelled route: Ativo again.</summary>
internal sealed record StopRemoved(int RouteId, int ServiceId) : RouteEvent(RouteId)
{
    public override int? AboutService => ServiceId;
}

/// <summary>A service was taken off a route that goes on: Ativo again, and no longer among the route's stops.</summary>
internal sealed record StopWithdrawn(int RouteId, int ServiceId) : RouteEvent(RouteId)
{
    public override int? AboutService => ServiceId;
}

/// <summary>The driver began a day's work on a route.</summary>
internal sealed record WorkDayStarted(int RouteId) : RouteEvent(RouteId);

/// <summary>The driver ended a day's work on a route.</summary>
internal sealed record WorkDayFinished(int RouteId) : RouteEvent(RouteId);

/// <summary>The autopilot did the next thing on a route, and says when it will do the one after; never, when null.</summary>
internal sealed record AutopilotStepTaken(int RouteId, DateTimeOffset? Next) : RouteEvent(RouteId);

/// <summary>The last stop of a route came to its end: the route is Finalizado.</summary>
internal sealed record RouteFinished(int RouteId) : RouteEvent(RouteId);

/// <summary>The back office cancelled a route.</summary>
internal sealed record RouteCancelled(int RouteId) : RouteEvent(RouteId);
