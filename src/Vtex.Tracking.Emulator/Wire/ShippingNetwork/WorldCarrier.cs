using Vtex.Tracking.AspNetCore;
using Vtex.Tracking.Emulator.World.Carrier;
using Vtex.Tracking.Emulator.World.Time;
using Vtex.Tracking.Emulator.World.Universes;
using Vtex.Tracking.ShippingNetwork.Models;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>The carrier of a universe, for one call. The first call that is allowed and valid opens the universe.</summary>
internal sealed class WorldCarrier(UniverseRegistry universes, HttpRequest request) : ICarrierApp
{
    public Task<IReadOnlyDictionary<string, PackageNotification>> NotifyAsync(
        CarrierNotification notification, CancellationToken cancellationToken)
    {
        var universe = Open(notification.Address);
        var parcels = universe.Parcels.Register(NoticeReader.Read(notification));
        var page = $"{request.Scheme}://{request.Host.Value}/_emulator/universes/{Uri.EscapeDataString(universe.Name)}/parcels/";
        return Task.FromResult<IReadOnlyDictionary<string, PackageNotification>>(
            parcels.ToDictionary(parcel => parcel.PackageId, parcel => CarrierAnswers.Notified(parcel, page)));
    }

    public Task<IReadOnlyDictionary<string, PackageTracking>> TrackAsync(
        CarrierTrackingQuery query, CancellationToken cancellationToken)
    {
        var parcels = Open(query.Address).Parcels.Find(query.Address.App, query.Address.Account, query.TrackingNumbers);
        return Task.FromResult<IReadOnlyDictionary<string, PackageTracking>>(
            parcels.ToDictionary(parcel => parcel.Number, CarrierAnswers.Tracked));
    }

    private Universe Open(CarrierAppAddress address) => universes.Open(CarrierPaths.UniverseOf(request, address.Account));
}

/// <summary>Reads from a notification what the carrier stores.</summary>
internal static class NoticeReader
{
    public static IReadOnlyList<ParcelNotification> Read(CarrierNotification notification)
    {
        var order = notification.Request.DispatchOrder;
        var packages = (order.Packages ?? []).Where(package => package.Id is not null).DistinctBy(package => package.Id)
            .ToDictionary(package => package.Id!);
        var origin = Origin(order.Sender.Address, notification.Request.Account);
        return [.. notification.PackageIds.Select(id => Notice(notification.Address, id, origin, packages.GetValueOrDefault(id)))];
    }

    private static ParcelNotification Notice(CarrierAppAddress address, string id, PartialPlace origin, Package? package) =>
        new(address.App, address.Account, address.Workspace, id)
        {
            OrderId = package?.OrderId,
            Invoice = package?.InvoiceData?.Number,
            Origin = origin,
            Destination = package?.Recipient?.Address is { } recipient
                ? Place(recipient, package.RecipientPostalCode)
                : new PartialPlace(null, null, package?.RecipientPostalCode),
        };

    // A sender without a CEP sends from where its account is.
    private static PartialPlace Origin(Address sender, Account? account) => sender.PostalCode is null && account?.PostalCode is not null
        ? new PartialPlace(account.City, account.State, account.PostalCode)
        : Place(sender, null);

    private static PartialPlace Place(Address address, string? postalCode) =>
        new(address.Subregion2.Name, address.Subregion1.Code, address.PostalCode ?? postalCode);
}

/// <summary>Creates the answers of the carrier's app about a parcel. Times have Brasília's offset.</summary>
internal static class CarrierAnswers
{
    // The digits of a tracking number: what the carrier calls the collection is as good for good as the number is.
    private static readonly Range Digits = 2..11;

    public static PackageNotification Notified(Parcel parcel, string page) => new()
    {
        Tracking = new TrackingLink { Number = parcel.Number, Url = page + parcel.Number },
        Notification = new NotificationReference { Id = $"coleta-{parcel.Number[Digits]}" },
    };

    public static PackageTracking Tracked(Parcel parcel) => new()
    {
        DeliveredDate = parcel.Delivered is { } delivered ? BrasiliaTime.Local(delivered) : null,
        Events = [.. parcel.Events.Reverse().Select(Event)],
        HasReturnedToSender = parcel.HasReturnedToSender,
        IsDelivered = parcel.IsDelivered,
    };

    private static TrackingEvent Event(ParcelScan scan) => new()
    {
        City = scan.City,
        Date = BrasiliaTime.Local(scan.At),
        Description = scan.Description,
        State = scan.State,
    };
}
