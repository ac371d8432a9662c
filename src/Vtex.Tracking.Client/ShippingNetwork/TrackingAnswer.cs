using Vtex.Tracking.ShippingNetwork.Models;

namespace Vtex.Tracking.ShippingNetwork;

/// <summary>The answer to one request about tracking numbers.</summary>
/// <param name="Packages">By number, whatever the carrier put there.</param>
/// <param name="Raw">What it was on the wire, if that was to be kept.</param>
/// <param name="Unreadable">The values that could not be read.</param>
internal readonly record struct TrackingAnswer(
    IReadOnlyDictionary<string, PackageTracking> Packages, RawAnswer? Raw, IReadOnlyList<UnreadableValue> Unreadable);
