namespace Vtex.Tracking.Emulator;

/// <summary>The tab Data Limite of the indicators.</summary>
public sealed record DeadlineIndicators
{
    /// <summary>The services by status.</summary>
    public required ServiceCounts Services { get; init; }

    /// <summary>The services of carriers, by id; the shipper's own drivers first.</summary>
    public required IReadOnlyList<CarrierDeadlines> Carriers { get; init; }

    /// <summary>The number of services with a deadline that were done until then.</summary>
    public int InDeadline { get; init; }

    /// <summary>The number of services with a deadline that were done later, or are still to be done.</summary>
    public int OutOfDeadline { get; init; }

    /// <summary>The number of services whose deadline lies ahead, or that were cancelled or returned.</summary>
    public int Undecided { get; init; }
}
