using static Vtex.Tracking.Emulator.WorldRuleException;

namespace Vtex.Tracking.Emulator.World.Hub;

/// <summary>Says which events of the hub may follow what it knows.</summary>
internal static class HubEventRules
{
    /// <exception cref="WorldRuleException">The event does not follow.</exception>
    public static void Check(HubState book, HubEvent happened)
    {
        switch (happened)
        {
            case CarrierAppRegistered e: Check(book, e); break;
            case OrderInvoiced e: Check(book, e); break;
            case CarrierNotified e: Check(book, e); break;
            case CarrierPolled e: RequireCarrier(book, e.CarrierId); break;
            case CarrierCallFailed e:
                RequireCarrier(book, e.CarrierId);
                if (e.OrderNumber is { } number)
                    RequireOrder(book, number);
                break;
            case LabelIssued e: RequireState(book, e.PackageId, HubPackageState.CarrierNotified); break;
            case PackageTracked e: RequireState(book, e.PackageId, HubPackageState.LabelIssued); break;
            case PackageDelivered e: RequireState(book, e.PackageId, HubPackageState.LabelIssued); break;
            case PackageReturned e: RequireState(book, e.PackageId, HubPackageState.LabelIssued); break;
        }
    }

    private static void Check(HubState book, CarrierAppRegistered e)
    {
        var known = book.FindCarrier(e.App.Name);
        Require(e.CarrierId == (known?.Id ?? book.NextCarrierId), "The id is another carrier's.");
        Require(e.App.Account is not null, "The app has no account.");
        CarrierAppValidator.Check(e.App);
    }

    private static void Check(HubState book, OrderInvoiced e)
    {
        var order = e.Order;
        RequireCarrier(book, e.CarrierId);
        Require(e.OrderNumber == book.NextOrderNumber && book.FindOrder(order.OrderId) is null, "The order is not the next one.");
        Require(order.Carrier == book.Carrier(e.CarrierId).App.Name, "The order is another carrier's.");
        Require(
            order is { DispatchOrderId: not null, Created: not null, Invoice.Date: not null, Sender.Id: not null, Packages.Count: > 0 },
            "The order is not complete.");
        var ids = new HashSet<string>(StringComparer.Ordinal);
        Require(
            order.Packages.All(package => package.Id is { } id && ids.Add(id) && book.FindPackage(id) is null),
            "A package has no id of its own.");
    }

    private static void Check(HubState book, CarrierNotified e)
    {
        RequireOrder(book, e.OrderNumber);
        var own = book.PackagesOf(book.Order(e.OrderNumber)).Select(package => package.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var given in e.Packages)
        {
            Require(own.Remove(given.PackageId), "The package is not of this order.");
            RequireState(book, given.PackageId, HubPackageState.Invoiced);
        }
    }

    private static void RequireCarrier(HubState book, int id) =>
        Require(id >= 1 && id < book.NextCarrierId, "There is no such carrier.");

    private static void RequireOrder(HubState book, int number) =>
        Require(number >= 1 && number < book.NextOrderNumber, "There is no such order.");

    private static void RequireState(HubState book, string packageId, HubPackageState state) =>
        Require(book.FindPackage(packageId)?.State == state, $"The package is not {state.Word()}.");
}
