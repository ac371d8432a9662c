namespace Vtex.Tracking.Emulator.World;

/// <summary>What the hub remembers of an order.</summary>
internal sealed class HubOrderEntry(int number, HubOrder order, HubCarrierEntry carrier)
{
    /// <summary>The place among the orders, from 1.</summary>
    public int Number { get; } = number;

    public HubOrder Order { get; } = order;

    public HubCarrierEntry Carrier { get; } = carrier;

    public int FailedNotifies { get; set; }
}
