namespace Vtex.Tracking.Emulator.World;

/// <summary>When the recipient and the shipper agreed that a service should take place.</summary>
internal sealed record ServiceScheduling
{
    public DateTimeOffset? CustomerTime { get; init; }

    public DateTimeOffset? ShipperTime { get; init; }

    public bool? Morning { get; init; }

    public bool? Afternoon { get; init; }

    public bool? Night { get; init; }

    public int? Origin { get; init; }
}
