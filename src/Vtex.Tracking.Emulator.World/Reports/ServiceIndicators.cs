namespace Vtex.Tracking.Emulator;

/// <summary>The tab Serviço of the indicators.</summary>
public sealed record ServiceIndicators
{
    /// <summary>The services by status; the total is the number of registered ones.</summary>
    public required ServiceCounts Services { get; init; }

    /// <summary>The number of services that were put on a route at least once, whatever their status is now.</summary>
    public int PutOnRoutes { get; init; }

    /// <summary>The recipients' ratings of carriers, by id; the shipper's own drivers first.</summary>
    public required IReadOnlyList<CarrierRating> Ratings { get; init; }
}
