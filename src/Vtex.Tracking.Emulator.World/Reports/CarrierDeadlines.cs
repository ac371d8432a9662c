namespace Vtex.Tracking.Emulator;

/// <summary>How a carrier keeps deadlines.</summary>
public sealed record CarrierDeadlines
{
    /// <summary>The id; null for the shipper's own drivers.</summary>
    public int? CarrierId { get; init; }

    /// <summary>The name; null for the shipper's own drivers.</summary>
    public string? Carrier { get; init; }

    /// <summary>The number of services.</summary>
    public int Services { get; init; }

    /// <summary>The number of services that no driver ever set out for, so that nobody watched them (chosen by us).</summary>
    public int NotMonitored { get; init; }

    /// <summary>The number of services with a deadline, which is their schedule.</summary>
    public int WithDeadline { get; init; }

    /// <summary>The number of those that were done until then.</summary>
    public int InDeadline { get; init; }

    /// <summary>The number of those that were done later, or are still to be done.</summary>
    public int OutOfDeadline { get; init; }

    /// <summary>The number of those whose deadline lies ahead, or that were cancelled or returned.</summary>
    public int Undecided { get; init; }
}
