using System.Globalization;
using Vtex.Tracking.Emulator.World.Integration;
using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.State;
using Vtex.Tracking.Emulator.World.Store;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.World.Imports;

/// <summary>
/// Inside <see cref="WorldStore.Do(Action)"/>: tells an order how its service stands, by the two calls that a store has for it: how
/// the package is shipped, and how it goes.
/// </summary>
internal sealed class OrderUpdater(WorldStore world, InvoiceHandlers invoices)
{
    /// <summary>The page of a delivery for its recipient. Chosen by us: no source shows the address.</summary>
    private const string LastMile = "https://lastmile.vtextracking.com/";

    private IntegrationState Integration => world.State.Integration;

    public void Tell(int serviceId)
    {
        var service = world.State.Services.Find(serviceId)?.Service;
        if (service is null || Integration.LinkOf(serviceId) is not { } link || !IntegrationProjection.IsTold(service.Status))
        {
            Integration.Updates.Done(serviceId); // it changed again, or is gone
            return;
        }

        var (order, invoice) = link.Package;
        try
        {
            if (ShipmentOf(service, order, invoice) is { } shipment)
                invoices.Ship(order, invoice, shipment);
            invoices.Track(order, invoice, TrackingOf(service));
            world.Append(new OrderUpdated(order, invoice, serviceId, service.Status));
        }
        catch (WorldRuleException refusal)
        {
            world.Append(new OrderUpdateRefused(order, invoice, serviceId, service.Status, refusal.Violation ?? new Events.OtherViolation()));
        }
    }

    /// <summary>Gets how the package is shipped; null when the order knows it already.</summary>
    private StoreShipment? ShipmentOf(DeliveryService service, string orderId, string? invoiceNumber)
    {
        var known = world.State.Orders.Orders.Find(orderId)?.FindPackage(invoiceNumber)?.Shipment;
        var number = service.Id.ToString(CultureInfo.InvariantCulture);
        var shipment = new StoreShipment(number, LastMile + Uri.EscapeDataString(world.Name) + "/" + number, CourierOf(service) ?? known?.Courier, DispatchOf(service));
        return shipment == known || (service.Status is ServiceStatus.Delivered or ServiceStatus.NotDelivered && known?.TrackingNumber == number) ? null : shipment;
    }

    // The name of the driver; without one, the CNPJ of the carrier.
    private string? CourierOf(DeliveryService service)
    {
        if (service.CurrentStop is not { } stop || world.State.Routes.Find(stop.RouteId) is not { } route)
            return service.Details.CarrierCnpj;
        var driver = world.State.DriverOf(route).Details;
        var name = $"{driver.FirstName} {driver.LastName}".Trim();
        return name.Length > 0 ? name : driver.Username;
    }

    private static DateTimeOffset? DispatchOf(DeliveryService service) =>
        service.Status == ServiceStatus.InProgress ? service.CurrentStop?.DisplacementStarted : null;

    private StoreTracking TrackingOf(DeliveryService service)
    {
        var isDelivered = service.Status == ServiceStatus.Delivered;
        var customer = service.Details.Customer;
        var told = new StoreTrackingEvent(customer.City ?? "", customer.State ?? "", TextOf(service), world.Clock.GetUtcNow());
        return new StoreTracking(isDelivered, isDelivered ? service.Delivered : null, [told]);
    }

    // Each differs from those before it by its time: the same text again sends the customer nothing.
    private string TextOf(DeliveryService service)
    {
        var now = BrasiliaTime.Of(world.Clock.GetUtcNow()).ToString("dd/MM/yyyy 'às' HH:mm:ss", CultureInfo.InvariantCulture);
        var attempt = service.RouteItems.Length > 1 ? FormattableString.Invariant($", {service.RouteItems.Length}ª tentativa") : "";
        return service.Status switch
        {
            ServiceStatus.Routed => $"Entrega roteirizada em {now}{attempt}",
            ServiceStatus.InProgress => $"Saiu para entrega em {now}{attempt}",
            ServiceStatus.Delivered => $"Entrega realizada em {now}",
            _ => $"Entrega não realizada em {now}: {service.NonDeliveryReason}{attempt}",
        };
    }
}
