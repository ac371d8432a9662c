using Vtex.Tracking.AspNetCore;
using Vtex.Tracking.AspNetCore.Models;
using Vtex.Tracking.Emulator.World.Carrier;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Takes from a notification what the carrier keeps.</summary>
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
