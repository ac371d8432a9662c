using Vtex.Tracking.Emulator.World.Hub;
using Vtex.Tracking.Emulator.World.Orders;
using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.Services;
using static Vtex.Tracking.Emulator.WorldRuleException;

namespace Vtex.Tracking.Emulator.World.Integration;

/// <summary>Says which events of the integration may follow.</summary>
internal static class IntegrationEventRules
{
    /// <exception cref="WorldRuleException">The event does not follow.</exception>
    public static void Check(
        IntegrationState state, OrderRepository orders, HubState hub, ServiceRepository services, RouteRepository routes, IntegrationEvent happened)
    {
        switch (happened)
        {
            case IntegrationSaved e:
                Require(e.Settings.Fault() is null, "The settings of the integration are faulty.");
                break;
            case OrdersRouted:
                break; // it may follow anything
            case OutsideRouteScheduled e:
                Require(e.Number > 0 && e.Number <= state.RouteCount, "There is no such route from outside.");
                routes.Get(e.RouteId);
                break;
            case PackageImported e:
                RequirePackage(orders, e);
                Require(state.IsActive && state.ServiceOf(e.Key) is null, "The package is a service already, or the integration is not active.");
                Require(services.Find(e.ServiceId) is not null && state.LinkOf(e.ServiceId) is null, "The service is not there, or is another package's.");
                break;
            case PackageHeld e:
                RequirePackage(orders, e);
                Require(Enum.IsDefined(e.Rule) && state.ServiceOf(e.Key) is null, "The package is a service already, or there is no such rule.");
                break;
            case OrderUpdated e: RequireLink(state, e.ServiceId, e); break;
            case OrderUpdateRefused e: RequireLink(state, e.ServiceId, e); break;
            case CarrierUpdateTold e:
                RequirePackage(orders, e);
                Require(hub.FindPackage(e.PackageId)?.Order.OrderId == e.OrderId, "The package of the hub is not the order's.");
                break;
            default: throw happened.UnknownTo("The rules of the events of the integration");
        }
    }

    private static void RequirePackage(OrderRepository orders, PackageEvent happened) => Require(
        orders.Find(happened.OrderId)?.FindPackage(happened.InvoiceNumber, isReturn: false) is not null, "There is no such package.");

    private static void RequireLink(IntegrationState state, int serviceId, PackageEvent happened) =>
        Require(state.LinkOf(serviceId)?.Package == happened.Key, "The service is not the package's.");
}
