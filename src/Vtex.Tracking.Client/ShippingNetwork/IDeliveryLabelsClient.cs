namespace Vtex.Tracking;

/// <summary>Labels for packages.</summary>
public interface IDeliveryLabelsClient
{
    /// <summary>Issues the labels of all packages of an order.</summary>
    /// <remarks>
    /// A write, for the packages count as labelled from then on: it is repeated only when it certainly never arrived, and
    /// of all else <see cref="VtexAmbiguousWriteException"/> tells.
    /// </remarks>
    /// <param name="orderId">Id of the order. That of a Fulfillment order begins with a prefix such as <c>00-</c>.</param>
    /// <param name="account">The account, where it is not <see cref="VtexShippingNetworkOptions.Account"/>.</param>
    /// <param name="cancellationToken">Cancels the call. The labels may be issued by then.</param>
    /// <returns>Where the document is, which is a PDF of A4 pages, or ZPL (documented).</returns>
    /// <exception cref="ArgumentException">The id or the account is missing or no segment of a path.</exception>
    /// <exception cref="VtexRequestRejectedException">
    /// A package is in the wrong state, for instance because its carrier has not been notified.
    /// </exception>
    /// <exception cref="VtexNotFoundException">There is no such order.</exception>
    /// <exception cref="VtexException">The call failed in another way.</exception>
    Task<DeliveryLabel> CreateAsync(
        string orderId, string? account = null, CancellationToken cancellationToken = default);
}
