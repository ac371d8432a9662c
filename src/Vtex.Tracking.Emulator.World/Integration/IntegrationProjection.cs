using Vtex.Tracking.Emulator.World.Hub;
using Vtex.Tracking.Emulator.World.Orders;
using Vtex.Tracking.Emulator.World.Scheduling;
using static Vtex.Tracking.Emulator.ServiceStatus;

namespace Vtex.Tracking.Emulator.World.Integration;

/// <summary>Applies the events of the integration, and those of orders and services that it goes by, to its state.</summary>
internal sealed class IntegrationProjection(IntegrationState state, OrderRepository orders, HubState hub, Schedule<DueItem, DateTimeOffset> schedule)
{
    public static bool IsTold(ServiceStatus status) => status is Routed or InProgress or Delivered or NotDelivered;

    public void Apply(IntegrationEvent happened)
    {
        switch (happened)
        {
            case IntegrationSaved e: Save(e); break;
            case OrdersRouted e: Route(e); break;
            case OutsideRouteScheduled e: state.Route(e.Number).RouteId = e.RouteId; break;
            case PackageImported e: Import(e); break;
            case PackageHeld e: Hold(e); break;
            case OrderUpdated e: state.Told(e.ServiceId, e.Status, null); break;
            case OrderUpdateRefused e: state.Told(e.ServiceId, e.Status, e.Violation); break;
            case CarrierUpdateTold e: state.Told(e); break;
            default: throw happened.UnknownTo("The integration");
        }

        Plan();
    }

    /// <summary>An order that became invoiced, or an invoice that came again, lets its packages be looked at.</summary>
    public void Follow(OrderEvent happened)
    {
        if (happened is not (OrderMoved { Status: StoreOrderStatus.Invoiced } or InvoiceRepeated))
            return;
        var order = orders.Get(happened.OrderId);
        if (state.IsActive)
            Look(order);
        if (happened is OrderMoved && ImportRules.HubCarrierOf(hub, order) is not null && hub.FindOrder(order.OrderId) is null)
            state.Shipments.Add(order.OrderId);
        Plan();
    }

    /// <summary>Follows the hub: what it has, and what a carrier's app told it of a package.</summary>
    public void Follow(HubEvent happened)
    {
        switch (happened)
        {
            case OrderInvoiced e: state.Shipments.Done(e.Order.OrderId); break;
            case CarrierNotified e: Ask(e.Packages.Select(package => package.PackageId)); break;
            case PackageTracked e: Ask([e.PackageId]); break;
            case PackageDelivered e: Ask([e.PackageId]); break;
            case PackageReturned e: Ask([e.PackageId]); break;
            case CarrierAppRegistered or LabelIssued or CarrierPolled or CarrierCallFailed: return;
            default: throw happened.UnknownTo("The integration");
        }

        Plan();
    }

    /// <summary>A service got another status.</summary>
    public void Follow(int serviceId, ServiceStatus status)
    {
        if (state.Settings is { UpdateOrders: true } && state.IsTokenValid && IsTold(status) && state.LinkOf(serviceId) is not null)
        {
            state.Updates.Add(serviceId);
            Plan();
        }
    }

    private void Ask(IEnumerable<string> packageIds)
    {
        foreach (var id in packageIds.Where(id => orders.Find(hub.Package(id).Order.OrderId) is not null))
            state.CarrierUpdates.Add(id);
    }

    // What is not done with the change that led to it, as when a universe is copied in the middle of one, is due at once.
    private void Plan()
    {
        if (state.HasWork == state.IsPlanned)
            return;
        state.IsPlanned = state.HasWork;
        schedule.Plan(new DueItem(DueKind.Integration, 0), state.IsPlanned ? DateTimeOffset.MinValue : null);
    }

    private void Save(IntegrationSaved e)
    {
        state.Save(e);
        if (!state.IsActive)
            return;
        foreach (var order in orders.All)
            Look(order);
    }

    private void Route(OrdersRouted e)
    {
        state.Add(e);
        foreach (var order in e.OrderIds.Select(orders.Find).OfType<StoreOrder>())
            Look(order);
    }

    private void Look(StoreOrder order)
    {
        if (order.Status != StoreOrderStatus.Invoiced)
            return;
        foreach (var package in order.PackageList)
        {
            if (ImportRules.IsDue(state, hub, order, package))
                state.Imports.Add(new PackageKey(order.OrderId, package.Invoice.InvoiceNumber));
        }
    }

    private void Import(PackageImported e)
    {
        if (state.HoldOf(e.Key)?.Fetch is { } fetch)
            schedule.Remove(new DueItem(DueKind.InvoiceFetch, fetch));
        state.Add(e);
    }

    private void Hold(PackageHeld e)
    {
        if (state.Hold(e) is { } fetch)
            schedule.Plan(new DueItem(DueKind.InvoiceFetch, fetch), e.Next);
    }
}
