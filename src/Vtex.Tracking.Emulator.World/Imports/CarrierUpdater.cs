using Vtex.Tracking.Emulator.World.Events;
using Vtex.Tracking.Emulator.World.Integration;
using Vtex.Tracking.Emulator.World.State;
using Vtex.Tracking.Emulator.World.Store;

namespace Vtex.Tracking.Emulator.World.Imports;

/// <summary>Inside <see cref="WorldStore.Do(Action)"/>: tells an order of the store what the app of its carrier told the hub.</summary>
internal sealed class CarrierUpdater(WorldStore world, InvoiceHandlers invoices)
{
    private const int MaxEvents = 1_000;

    public void Tell(string packageId)
    {
        var shipped = world.State.Hub.Package(packageId);
        if (shipped.TrackingNumber is null || world.State.Orders.Orders.Find(shipped.Order.OrderId) is not { } placed || CarrierPackages.Find(placed, shipped) is not { } package)
        {
            world.State.Integration.CarrierUpdates.Done(packageId); // another invoice was sent to the hub than to the store
            return;
        }

        var (order, invoice) = (shipped.Order.OrderId, package.Invoice.InvoiceNumber);
        RuleViolation? violation = null;
        try
        {
            var shipment = new StoreShipment(shipped.TrackingNumber, shipped.TrackingUrl, shipped.Carrier, DispatchOf(shipped));
            if (shipment != package.Shipment)
                invoices.Ship(order, invoice, shipment);
            if (TrackingOf(shipped, package) is { } tracking)
                invoices.Track(order, invoice, tracking);
        }
        catch (WorldRuleException refusal)
        {
            violation = refusal.Violation ?? new OtherViolation();
        }

        world.Append(new CarrierUpdateTold(order, invoice, packageId, violation));
    }

    private static DateTimeOffset? DispatchOf(HubPackage shipped) => shipped.Events.Select(happened => happened.Date).Min();

    private static StoreTracking? TrackingOf(HubPackage shipped, StorePackage package)
    {
        var told = shipped.Events.Reverse().Select(happened => EventOf(shipped, happened)).Except(package.Events).ToList();
        var isDelivered = shipped.State == HubPackageState.Delivered;
        var delivered = isDelivered ? shipped.DeliveredDate ?? shipped.Ended : null;
        return told.Count == 0 && isDelivered == package.IsDelivered && delivered == package.DeliveredDate
            ? null
            : new StoreTracking(isDelivered, delivered, [.. told.Take(MaxEvents - package.Events.Count)]);
    }

    // An event without a time happened after the carrier took the package.
    private static StoreTrackingEvent EventOf(HubPackage shipped, HubTrackingEvent happened) => new(
        happened.City ?? "", happened.State ?? "", happened.Description ?? "", happened.Date ?? shipped.CarrierNotified ?? shipped.Invoiced);
}
