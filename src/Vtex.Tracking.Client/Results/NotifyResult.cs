using Vtex.Tracking.ShippingNetwork.Models;

namespace Vtex.Tracking;

/// <summary>The answer of a carrier to a notification.</summary>
public sealed record NotifyResult
{
    /// <summary>
    /// The answer for each package, by its id. All that the carrier answered, also for packages that it was not asked
    /// about: a tracking number that was given is not lost.
    /// </summary>
    public required IReadOnlyDictionary<string, PackageNotification> Packages { get; init; }

    /// <summary>
    /// The ids that the request names, in its order, and that the answer leaves out, or answers with null or with what is
    /// not an object. Empty when the carrier answered all.
    /// </summary>
    public required IReadOnlyList<string> MissingPackageIds { get; init; }

    /// <summary>
    /// The tracking numbers by package id. A package that the carrier answered without a number is in
    /// <see cref="Packages"/> only.
    /// </summary>
    public IReadOnlyDictionary<string, string> TrackingNumbers => Packages
        .Where(package => !string.IsNullOrWhiteSpace(package.Value?.Tracking?.Number))
        .ToDictionary(package => package.Key, package => package.Value.Tracking!.Number!, StringComparer.Ordinal);

    /// <summary>
    /// The values that are not what the contract says; their properties are null, or, for texts that are no Unicode, hold
    /// U+FFFD. At most 1,000. Chosen.
    /// </summary>
    public IReadOnlyList<UnreadableValue> UnreadableValues { get; init; } = [];

    /// <summary>
    /// Gets the answer as it came over the wire; null unless <see cref="VtexShippingNetworkOptions.KeepRawAnswers"/> is set.
    /// </summary>
    public RawAnswer? Raw { get; init; }
}
