using System.Collections.Immutable;
using Vtex.Tracking.Emulator.World.Lifecycle;

namespace Vtex.Tracking.Emulator.World.Services;

/// <summary>A service as it stands after the events so far. Immutable: a change makes a new one.</summary>
internal sealed record DeliveryService
{
    public required int Id { get; init; }

    public required ServiceDetails Details { get; init; }

    public required int CustomerId { get; init; }

    public required DateTimeOffset Created { get; init; }

    public ServiceStatus Status { get; init; } = ServiceStatus.Active;

    /// <summary>One for each route the service was put on, oldest first.</summary>
    public ImmutableArray<RouteItem> RouteItems { get; init; } = [];

    public ImmutableArray<string> Pictures { get; init; } = [];

    public ServiceEstimate? Estimate { get; init; }

    public DateTimeOffset? Delivered { get; init; }

    /// <summary>The time of its present status, when that is one that ends a service.</summary>
    public DateTimeOffset? Finished { get; init; }

    public string? NonDeliveryReason { get; init; }

    public bool PackingListRemoved { get; init; }

    public bool HasPackingList => Details.PackingList is not null && !PackingListRemoved;

    /// <summary>A driver set out for it at least once.</summary>
    public bool WasStarted
    {
        get
        {
            foreach (var item in RouteItems)
            {
                if (item.DisplacementStarted is not null)
                    return true;
            }

            return false;
        }
    }

    /// <summary>The number of times that a driver ended the service at the door.</summary>
    public int Attempts => RouteItems.Count(item => item.Left is not null);

    /// <summary>The distance that drivers travelled for it, in metres, over all attempts.</summary>
    public int TravelledMeters => (int)Math.Min(RouteItems.Sum(item => (long)(item.End?.Meters ?? 0)), int.MaxValue);

    public RouteItem? CurrentStop => RouteItems.IsEmpty ? null : RouteItems[^1];

    /// <inheritdoc cref="ServiceLifecycle.Check"/>
    public void Check(ServiceMove move, ServiceStatus? to = null) => ServiceLifecycle.Check(Id, Status, move, to);

    /// <summary>The service with its latest stop on a route changed; unchanged when it was never on one.</summary>
    public DeliveryService WithCurrentStop(Func<RouteItem, RouteItem> change) => RouteItems.IsEmpty
        ? this
        : this with { RouteItems = RouteItems.SetItem(RouteItems.Length - 1, change(RouteItems[^1])) };
}

/// <summary>The expected arrival at the door, at first and by now, and the distance from the stop before.</summary>
internal sealed record ServiceEstimate(DateTimeOffset Initial, DateTimeOffset Current, int Meters);
