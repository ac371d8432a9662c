using Vtex.Tracking.ShippingNetwork.Models;

namespace Vtex.Tracking;

/// <summary>
/// VTEX Shipping Network from the hub's side: tells the app of a carrier of packages, and asks it what became of them.
/// Safe for use by many threads at once; make one and keep it.
/// </summary>
/// <remarks>
/// All calls may throw the errors of <see cref="VtexException"/>. What is said of a call below is said beyond that.
/// </remarks>
public interface IVtexShippingNetworkClient
{
    /// <summary>The labels of orders. These come from VTEX, not from a carrier.</summary>
    IDeliveryLabelsClient Labels { get; }

    /// <summary>Tells a carrier that packages wait to be picked up; it answers a tracking number for each.</summary>
    /// <remarks>
    /// A write: it is repeated only when it certainly never arrived, and of all else
    /// <see cref="VtexAmbiguousWriteException"/> tells. An answer that came but cannot be read is a
    /// <see cref="VtexUnexpectedResponseException"/> with a status that says success: the carrier knows of the packages.
    /// What was complete of such an answer is in <see cref="VtexUnexpectedResponseException.PartialNotification"/>.
    /// </remarks>
    /// <param name="request">The packages, their store, sender and carrier.</param>
    /// <param name="carrier">The app, where it is not the one of the options.</param>
    /// <param name="cancellationToken">Cancels the call. The carrier may have been told by then.</param>
    /// <returns>What the carrier answered, and which packages it left out.</returns>
    /// <exception cref="ArgumentException">The address of the app is incomplete or faulty.</exception>
    /// <exception cref="VtexValidationException">The request is faulty; all faults are named.</exception>
    Task<NotifyResult> NotifyAsync(
        NotifyRequest request, CarrierAddress? carrier = null, CancellationToken cancellationToken = default);

    /// <summary>Asks a carrier what became of packages.</summary>
    /// <remarks>
    /// Each number is asked for once, however often it is given. More numbers than
    /// <see cref="VtexShippingNetworkOptions.TrackingBatchSize"/> go out in several requests, one after the other; when one
    /// of them fails, its error tells in <see cref="VtexException.Partial"/> what was learned before. Nothing is
    /// remembered: each call asks anew. The hub asks every hour (documented), which is a good measure.
    /// </remarks>
    /// <param name="trackingNumbers">The numbers. For none, the result is empty and nothing is sent.</param>
    /// <param name="carrier">The app, where it is not the one of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>What the carrier knows by number, and which numbers it left out.</returns>
    /// <exception cref="ArgumentException">The address of the app is incomplete or faulty, or a number is null.</exception>
    /// <exception cref="VtexValidationException">Numbers are blank; nothing was sent.</exception>
    Task<TrackResult> TrackAsync(
        IEnumerable<string> trackingNumbers,
        CarrierAddress? carrier = null,
        CancellationToken cancellationToken = default);
}
