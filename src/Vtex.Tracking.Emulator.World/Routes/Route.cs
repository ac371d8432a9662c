using System.Collections.Immutable;

namespace Vtex.Tracking.Emulator.World;

/// <summary>A driver's itinerary as it stands after the events so far.</summary>
internal sealed record Route
{
    public required int Id { get; init; }

    public required RouteDetails Details { get; init; }

    public required DateTimeOffset Created { get; init; }

    /// <summary>The services in the order of the stops.</summary>
    public required ImmutableArray<int> ServiceIds { get; init; }

    public RouteStatus Status { get; init; } = RouteStatus.Active;

    public DateTimeOffset? WorkDayStarted { get; init; }

    public DateTimeOffset? WorkDayFinished { get; init; }

    /// <summary>The driver is at work on it just now.</summary>
    public bool AtWork => WorkDayStarted is not null && WorkDayFinished is null;
}
