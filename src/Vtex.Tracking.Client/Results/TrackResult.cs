using Vtex.Tracking.ShippingNetwork.Models;

namespace Vtex.Tracking;

/// <summary>
/// The answers of a carrier about packages. Every number that was asked for is in exactly one of the lists.
/// </summary>
public sealed record TrackResult
{
    /// <summary>
    /// Gets the answers of the carrier, by tracking number. Only numbers that were asked for; others in the answer are passed
    /// over.
    /// </summary>
    public required IReadOnlyDictionary<string, PackageTracking> Packages { get; init; }

    /// <summary>
    /// The numbers that the carrier's answer leaves out, or answers with null or with what is not an object, in the order of
    /// asking.
    /// </summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>
    /// The numbers that are still to be asked, because a batch failed: those of that batch, of which the carrier may
    /// have been asked in vain, and of all later ones. Empty unless this is <see cref="VtexException.Partial"/>.
    /// </summary>
    public IReadOnlyList<string> Pending { get; init; } = [];

    /// <summary>
    /// The values that are not what the contract says; their properties are null, or, for texts that are no Unicode, hold
    /// U+FFFD. At most 1,000 for each request. Chosen.
    /// </summary>
    public IReadOnlyList<UnreadableValue> UnreadableValues { get; init; } = [];

    /// <summary>
    /// Gets the answers as they came over the wire, one for each request, in order; empty unless
    /// <see cref="VtexShippingNetworkOptions.KeepRawAnswers"/> is set.
    /// </summary>
    public IReadOnlyList<RawAnswer> Raw { get; init; } = [];
}
