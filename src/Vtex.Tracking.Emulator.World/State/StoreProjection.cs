using Vtex.Tracking.Emulator.World.Feeds;
using Vtex.Tracking.Emulator.World.Integration;
using Vtex.Tracking.Emulator.World.Invoices;
using Vtex.Tracking.Emulator.World.Orders;
using Vtex.Tracking.Emulator.World.Parcels;
using Vtex.Tracking.Emulator.World.Quirks;
using Vtex.Tracking.Emulator.World.Scheduling;

namespace Vtex.Tracking.Emulator.World.State;

/// <summary>Applies the events of the store and of the emulated carrier, and hands on those of the platform around the API.</summary>
internal sealed class StoreProjection(WorldState state, IntegrationProjection integration, WebhookProjection webhooks)
{
    private readonly PlatformProjection _platform = new(state);

    public void Apply(WorldEvent happened)
    {
        switch (happened)
        {
            case OrderEvent e: Change(e); break;
            case ParcelEvent e: Change(e); break;
            case FeedEvent e: state.Feeds.Apply(e); break;
            case IntegrationEvent e: integration.Apply(e); break;
            case InvoiceMade e: state.Invoices.Put(e); break;
            case QuirkSwitched e: state.Quirks.Apply(e); break;
            default: _platform.Apply(happened); break;
        }
    }

    private void Change(OrderEvent happened)
    {
        var before = state.Orders.Orders.Find(happened.OrderId);
        state.Orders.Apply(happened);
        var after = state.Orders.Orders.Get(happened.OrderId);
        webhooks.Follow(before, after);
        state.Feeds.Note(before, after, happened, state.Quirks.Has(KnownQuirks.StatusesPassedOver));
        integration.Follow(happened);
    }

    private void Change(ParcelEvent happened)
    {
        if (happened is ParcelRegistered registered)
            state.Parcels.Add(ParcelProjection.Register(registered, state.Parcels.NextId));
        else
            state.Parcels.Replace(ParcelProjection.Apply(state.Parcels.Get(happened.Number), happened));

        var parcel = state.Parcels.Get(happened.Number);
        state.Schedule.Plan(new DueItem(DueKind.Parcel, parcel.Id), parcel.Plan is [var next, ..] ? next.Due : null);
    }
}
