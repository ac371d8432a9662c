using Vtex.Tracking.AspNetCore;
using Vtex.Tracking.ShippingNetwork.Models;

namespace Jacaranda;

/// <summary>The carrier: accepts packages and answers where they are.</summary>
internal sealed class JacarandaExpress(ParcelStore parcels, TimeProvider clock) : ICarrierApp
{
    public Task<IReadOnlyDictionary<string, PackageNotification>> NotifyAsync(
        CarrierNotification notification, CancellationToken cancellationToken)
    {
        var order = notification.Request.DispatchOrder;
        var packages = (order.Packages ?? []).Where(package => package.Id is not null).ToLookup(package => package.Id!);
        var answers = new Dictionary<string, PackageNotification>();
        foreach (var id in notification.PackageIds)
        {
            var destination = packages[id].FirstOrDefault()?.Recipient?.Address;
            var parcel = parcels.GetOrAdd(notification.Address.Account, id, order.Sender.Address, destination);
            answers[id] = Receipt(parcel);
        }

        return Task.FromResult<IReadOnlyDictionary<string, PackageNotification>>(answers);
    }

    public Task<IReadOnlyDictionary<string, PackageTracking>> TrackAsync(
        CarrierTrackingQuery query, CancellationToken cancellationToken)
    {
        var answers = new Dictionary<string, PackageTracking>();
        foreach (var number in query.TrackingNumbers)
        {
            if (parcels.Find(query.Address.Account, number) is { } parcel)
                answers[number] = TrackingHistory.Of(parcel, clock.GetUtcNow());
        }

        return Task.FromResult<IReadOnlyDictionary<string, PackageTracking>>(answers);
    }

    private static PackageNotification Receipt(Parcel parcel) => new()
    {
        Tracking = new() { Number = parcel.Number, Url = $"https://rastreio.example.com/{parcel.Number}" },
        Notification = new() { Id = $"coleta-{parcel.Number}" },
    };
}
