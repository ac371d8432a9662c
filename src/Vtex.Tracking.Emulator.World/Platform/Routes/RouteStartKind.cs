namespace Vtex.Tracking.Emulator;

/// <summary>The owner of an address where routes begin.</summary>
public enum RouteStartKind
{
    /// <summary>A branch of the shipper. The first one stands for the company, whose own record has no address (chosen by us).</summary>
    Branch,

    /// <summary>A carrier.</summary>
    Carrier,
}
