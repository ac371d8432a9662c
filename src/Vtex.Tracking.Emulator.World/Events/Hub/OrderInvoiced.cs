namespace Vtex.Tracking.Emulator.World;

/// <summary>An order was invoiced; its packages wait for the carrier.</summary>
internal sealed record OrderInvoiced(int OrderNumber, int CarrierId, HubOrder Order) : HubEvent;
