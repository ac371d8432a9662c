namespace Vtex.Tracking;

/// <summary>The conditions for a list of delivery services. All are optional.</summary>
/// <remarks>
/// What the days refer to depends on the list: the day a service was created for
/// <see cref="IVtexTrackingClient.Services"/>, the day of the route for <see cref="IVtexTrackingClient.Routes"/>.
/// </remarks>
public sealed record DeliveryServiceFilter
{
    /// <summary>Only services in this status. The default is any status.</summary>
    public DeliveryServiceStatus? Status { get; init; }

    /// <summary>
    /// The first day, inclusive, in Brasília time. No source says what happens without it: the service decides.
    /// </summary>
    public BrasiliaDay? From { get; init; }

    /// <summary>
    /// The last day, inclusive, in Brasília time. For one page it is at most 30 days after <see cref="From"/>
    /// (documented); lists of everything take ranges of any length.
    /// No source says what happens without it: the service decides.
    /// </summary>
    public BrasiliaDay? To { get; init; }

    /// <summary>Gets the number of services on a page. The default is the service's own: 25 (documented).</summary>
    public int? PageSize { get; init; }
}
