using Vtex.Tracking.Emulator.World.Hub;

namespace Vtex.Tracking.Emulator.World.Integration;

/// <summary>Joins the packages of an order of the store with those of the hub, which has one for each invoice of a sale, in their order.</summary>
internal static class CarrierPackages
{
    /// <summary>Finds the package of an order that is a package of the hub; null when the hub has other ones than the store.</summary>
    public static StorePackage? Find(StoreOrder order, HubPackage shipped)
    {
        var sales = order.PackageList.Where(package => !package.Invoice.IsReturn).ToList();
        var packages = shipped.Order.Packages;
        return sales.Count == packages.Count
            ? sales[packages.Index().First(package => package.Item.Id == shipped.Id).Index]
            : sales.Find(package => package.Invoice.InvoiceNumber == shipped.Order.Invoice.Number);
    }

    /// <summary>Finds the package of the hub that is a package of an order; null when the hub has none.</summary>
    public static HubPackage? Find(HubState hub, StoreOrder order, StorePackage package) => hub.FindOrder(order.OrderId) is { } entry
        ? hub.PackagesOf(entry).FirstOrDefault(shipped => ReferenceEquals(Find(order, shipped), package))
        : null;
}
