using Vtex.Tracking.ShippingNetwork.Models;

namespace Vtex.Tracking.AspNetCore.Tests.Infrastructure;

/// <summary>A carrier that remembers what it was asked and answers as the test says.</summary>
internal sealed class ScriptedCarrier : ICarrierApp
{
    public CarrierNotification? Notification { get; private set; }

    public CarrierTrackingQuery? Query { get; private set; }

    public Func<CarrierNotification, CancellationToken, Task<IReadOnlyDictionary<string, PackageNotification>>> Notify { get; set; } =
        (notification, _) => Task.FromResult<IReadOnlyDictionary<string, PackageNotification>>(
            notification.PackageIds.ToDictionary(id => id, id => new PackageNotification { Tracking = new() { Number = "T-" + id } }));

    public Func<CarrierTrackingQuery, CancellationToken, Task<IReadOnlyDictionary<string, PackageTracking>>> Track { get; set; } =
        (query, _) => Task.FromResult<IReadOnlyDictionary<string, PackageTracking>>(
            query.TrackingNumbers.ToDictionary(number => number, _ => new PackageTracking { IsDelivered = false }));

    public Task<IReadOnlyDictionary<string, PackageNotification>> NotifyAsync(
        CarrierNotification notification, CancellationToken cancellationToken)
    {
        Notification = notification;
        return Notify(notification, cancellationToken);
    }

    public Task<IReadOnlyDictionary<string, PackageTracking>> TrackAsync(
        CarrierTrackingQuery query, CancellationToken cancellationToken)
    {
        Query = query;
        return Track(query, cancellationToken);
    }
}
