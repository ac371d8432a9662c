using Vtex.Tracking.Models;

namespace Vtex.Tracking;

/// <summary>Creates and reads delivery services: deliveries, pick-ups and visits.</summary>
/// <remarks>
/// Every method throws a member of the family of <see cref="VtexException"/> when the call fails:
/// <see cref="VtexAuthenticationException"/>, <see cref="VtexRequestRejectedException"/>,
/// <see cref="VtexTransportException"/> or <see cref="VtexUnexpectedResponseException"/>; and
/// <see cref="OperationCanceledException"/> when the caller cancels it.
/// <para>
/// Reads go to the service at most once every six hours for the same parameters; in between the same answer comes back
/// (see <see cref="CallBudgetOptions"/>). They may throw <see cref="VtexCallBudgetExceededException"/>,
/// <see cref="VtexAnswerNotCachedException"/> or <see cref="VtexCallBudgetUnavailableException"/> where options ask for it.
/// All callers within one window get the very same object, so treat it as immutable. Its <c>Freshness</c> says when it came
/// and from where.
/// </para>
/// </remarks>
public interface IDeliveryServicesClient
{
    /// <summary>Creates services that wait for a route.</summary>
    /// <param name="services">The services; at least one. All are sent in one request.</param>
    /// <param name="cancellationToken">Cancels the call. It may have taken effect by then.</param>
    /// <returns>When the service accepted them. It documents no answer beyond that; find them by their invoice.</returns>
    /// <exception cref="ArgumentException">There are no services.</exception>
    /// <exception cref="VtexValidationException">The SDK found faults in the request and did not send it.</exception>
    /// <exception cref="VtexRequestRejectedException">The service found faults in a service.</exception>
    Task<WriteResult> CreateAsync(
        IReadOnlyList<DeliveryService> services, CancellationToken cancellationToken = default);

    /// <summary>Creates one service that waits for a route.</summary>
    /// <param name="service">The service.</param>
    /// <param name="cancellationToken">Cancels the call. It may have taken effect by then.</param>
    /// <returns>When the service accepted it.</returns>
    /// <exception cref="VtexValidationException">The SDK found faults in the request and did not send it.</exception>
    /// <exception cref="VtexRequestRejectedException">The service found faults in it.</exception>
    Task<WriteResult> CreateAsync(DeliveryService service, CancellationToken cancellationToken = default);

    /// <summary>Gets one service.</summary>
    /// <param name="id">Its id in VTEX Tracking.</param>
    /// <param name="options">Options for this call; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The service.</returns>
    /// <exception cref="VtexNotFoundException">There is no service with this id.</exception>
    Task<DeliveryServiceResponse> GetAsync(
        int id, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Gets all services of an invoice.</summary>
    /// <param name="invoice">The number of the invoice or of the service order.</param>
    /// <param name="options">Options for this call; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A page of the services; an empty one when there are none.</returns>
    /// <exception cref="ArgumentException">The number is empty.</exception>
    Task<DeliveryServicePage> FindByInvoiceAsync(
        string invoice, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Gets one page of the services by the day on which they were created.</summary>
    /// <param name="filter">The conditions; null for none.</param>
    /// <param name="page">The number of the page, from 1.</param>
    /// <param name="options">Options for this call; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page; an empty one when nothing matches.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The page, or the size of a page, is less than 1, or the filter's days lie more than 30 apart or in reverse.
    /// </exception>
    Task<DeliveryServicePage> GetPageAsync(
        DeliveryServiceFilter? filter = null,
        int page = 1,
        CallOptions? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// Lists all services by the day on which they were created. The pages are read while you enumerate the list.
    /// </summary>
    /// <remarks>
    /// <para>
    /// A range of more than 30 days is asked for in windows of at most 30, in order of the days.
    /// </para>
    /// <para>
    /// No service comes twice, for the ids of those that came are kept during the enumeration. One that is created or
    /// changes its status meanwhile may be missed: the API numbers its pages anew for each call.
    /// </para>
    /// <para>
    /// A service that cannot be read at all is left out; <see cref="DeliveryServiceList.GetPagesAsync"/> gives the page
    /// that lists it in <see cref="DeliveryServicePage.UnreadableValues"/>.
    /// </para>
    /// </remarks>
    /// <param name="filter">The conditions; null for none.</param>
    /// <param name="options">Options for the call of each page; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <returns>The services; none when nothing matches.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The size of a page is less than 1, or the filter's days are in reverse.
    /// </exception>
    DeliveryServiceList ListAsync(
        DeliveryServiceFilter? filter = null, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Removes the packing lists of services.</summary>
    /// <param name="services">The services, by invoice and series; at least one.</param>
    /// <param name="cancellationToken">Cancels the call. It may have taken effect by then.</param>
    /// <returns>When the service accepted it.</returns>
    /// <exception cref="ArgumentException">There are no services.</exception>
    /// <exception cref="VtexValidationException">The SDK found faults in the request and did not send it.</exception>
    /// <exception cref="VtexRequestRejectedException">The service found faults in a key.</exception>
    Task<WriteResult> RemovePackingListsAsync(
        IReadOnlyList<PackingListKey> services, CancellationToken cancellationToken = default);
}
