using Vtex.Tracking.ShippingNetwork.Models;

namespace Vtex.Tracking.AspNetCore;

/// <summary>
/// A carrier, as the hub of VTEX Shipping Network sees it. Many requests come at once;
/// <see cref="CarrierAppServiceCollectionExtensions"/> gives each an instance of its own.
/// </summary>
/// <remarks>An exception becomes HTTP 500. Its message goes to the app's own log and never to the caller.</remarks>
public interface ICarrierApp
{
    /// <summary>
    /// Takes packages that are invoiced and wait to be picked up, and gives each a tracking number. The hub repeats
    /// what it thinks was not answered: the same package gets the same number again.
    /// </summary>
    /// <param name="notification">The packages; at least one.</param>
    /// <param name="cancellationToken">Cancelled when the caller has gone.</param>
    /// <returns>
    /// By the id of the package. A package that is left out, or null, is left out of the answer; what nobody asked for
    /// is not answered either.
    /// </returns>
    Task<IReadOnlyDictionary<string, PackageNotification>> NotifyAsync(
        CarrierNotification notification, CancellationToken cancellationToken);

    /// <summary>
    /// Tells what became of packages. The hub asks once every hour, with many numbers in one call (documented).
    /// </summary>
    /// <param name="query">The tracking numbers; at least one.</param>
    /// <param name="cancellationToken">Cancelled when the caller has gone.</param>
    /// <returns>
    /// By tracking number. One that is not known is left out. Real apps tell the newest event first, in Portuguese.
    /// </returns>
    Task<IReadOnlyDictionary<string, PackageTracking>> TrackAsync(
        CarrierTrackingQuery query, CancellationToken cancellationToken);
}
