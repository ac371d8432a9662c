using Vtex.Tracking.Models;

namespace Vtex.Tracking;

/// <summary>Delivery services: deliveries, pick-ups and visits.</summary>
/// <remarks>
/// Every method throws a member of the family of <see cref="VtexException"/> when the call fails:
/// <see cref="VtexAuthenticationException"/>, <see cref="VtexRequestRejectedException"/>,
/// <see cref="VtexTransportException"/> or <see cref="VtexUnexpectedResponseException"/>; and
/// <see cref="OperationCanceledException"/> when the caller cancels it.
/// <para>
/// Reads go to the service at most once every six hours for the same parameters; in between the same answer comes back
/// (see <see cref="CallBudgetOptions"/>). They may throw <see cref="VtexCallBudgetExceededException"/>,
/// <see cref="VtexAnswerNotCachedException"/> or <see cref="VtexCallBudgetUnavailableException"/> where options ask for it.
/// </para>
/// </remarks>
public interface IDeliveryServicesClient
{
    /// <summary>Creates services that wait for a route.</summary>
    /// <param name="services">The services; at least one. All are sent in one request.</param>
    /// <param name="cancellationToken">Cancels the call. It may have taken effect by then.</param>
    /// <returns>
    /// When the service has accepted them. It documents no answer beyond that; find them by their invoice.
    /// </returns>
    /// <exception cref="ArgumentException">There are no services.</exception>
    /// <exception cref="VtexValidationException">The SDK finds fault with the request and does not send it.</exception>
    /// <exception cref="VtexRequestRejectedException">The service finds fault with a service.</exception>
    Task CreateAsync(IReadOnlyList<DeliveryService> services, CancellationToken cancellationToken = default);

    /// <summary>Creates services that wait for a route, and gives the raw answer.</summary>
    /// <param name="services">The services; at least one. All are sent in one request.</param>
    /// <param name="options">Wishes for this call.</param>
    /// <param name="cancellationToken">Cancels the call. It may have taken effect by then.</param>
    /// <returns>What the service answered when it accepted them.</returns>
    /// <exception cref="ArgumentException">There are no services.</exception>
    /// <exception cref="VtexRequestRejectedException">The service finds fault with a service.</exception>
    Task<VtexAnswer> CreateAsync(
        IReadOnlyList<DeliveryService> services, CallOptions options, CancellationToken cancellationToken = default);

    /// <summary>Creates one service that waits for a route.</summary>
    /// <param name="service">The service.</param>
    /// <param name="cancellationToken">Cancels the call. It may have taken effect by then.</param>
    /// <returns>When the service has accepted it.</returns>
    /// <exception cref="VtexValidationException">The SDK finds fault with the request and does not send it.</exception>
    /// <exception cref="VtexRequestRejectedException">The service finds fault with it.</exception>
    Task CreateAsync(DeliveryService service, CancellationToken cancellationToken = default);

    /// <summary>Creates one service that waits for a route, and gives the raw answer.</summary>
    /// <param name="service">The service.</param>
    /// <param name="options">Wishes for this call.</param>
    /// <param name="cancellationToken">Cancels the call. It may have taken effect by then.</param>
    /// <returns>What the service answered when it accepted it.</returns>
    /// <exception cref="VtexRequestRejectedException">The service finds fault with it.</exception>
    Task<VtexAnswer> CreateAsync(
        DeliveryService service, CallOptions options, CancellationToken cancellationToken = default);

    /// <summary>Reads one service.</summary>
    /// <param name="id">Its id in VTEX Tracking.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The service.</returns>
    /// <exception cref="VtexNotFoundException">There is no service with this id.</exception>
    Task<DeliveryServiceResponse> GetAsync(int id, CancellationToken cancellationToken = default);

    /// <summary>Reads one service, and tells how fresh the answer is.</summary>
    /// <param name="id">Its id in VTEX Tracking.</param>
    /// <param name="options">Wishes for this call.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The service.</returns>
    /// <exception cref="VtexNotFoundException">There is no service with this id.</exception>
    Task<VtexAnswer<DeliveryServiceResponse>> GetAsync(
        int id, CallOptions options, CancellationToken cancellationToken = default);

    /// <summary>Reads all services of an invoice.</summary>
    /// <param name="invoice">The invoice's number, or that of the service order.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A page of the services; an empty one when there are none.</returns>
    /// <exception cref="ArgumentException">The number is empty.</exception>
    Task<DeliveryServicePage> FindByInvoiceAsync(string invoice, CancellationToken cancellationToken = default);

    /// <summary>Reads all services of an invoice, and tells how fresh the answer is.</summary>
    /// <param name="invoice">The invoice's number, or that of the service order.</param>
    /// <param name="options">Wishes for this call.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A page of the services; an empty one when there are none.</returns>
    /// <exception cref="ArgumentException">The number is empty.</exception>
    Task<VtexAnswer<DeliveryServicePage>> FindByInvoiceAsync(
        string invoice, CallOptions options, CancellationToken cancellationToken = default);

    /// <summary>Reads one page of the services by the day on which they were created.</summary>
    /// <param name="filter">Which services; null for no condition.</param>
    /// <param name="page">Which page, from 1.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page; an empty one when nothing matches.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The page, or the size of a page, is less than 1, or the filter's days lie more than 30 apart or in reverse.
    /// </exception>
    Task<DeliveryServicePage> GetPageAsync(
        DeliveryServiceFilter? filter = null, int page = 1, CancellationToken cancellationToken = default);

    /// <summary>
    /// Reads one page of the services by the day on which they were created, and tells how fresh it is.
    /// </summary>
    /// <param name="filter">Which services; null for no condition.</param>
    /// <param name="page">Which page, from 1.</param>
    /// <param name="options">Wishes for this call.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page; an empty one when nothing matches.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The page, or the size of a page, is less than 1.</exception>
    Task<VtexAnswer<DeliveryServicePage>> GetPageAsync(
        DeliveryServiceFilter? filter, int page, CallOptions options, CancellationToken cancellationToken = default);

    /// <summary>
    /// Reads all services by the day on which they were created, page by page while you go through them.
    /// </summary>
    /// <remarks>
    /// <para>
    /// A range of more than 30 days is asked for in windows of at most 30, in order of the days.
    /// </para>
    /// <para>
    /// No service comes twice, for the ids of those that came are kept during the walk. One that is created or changes
    /// its status meanwhile may be missed: the API numbers its pages anew for each call.
    /// </para>
    /// <para>
    /// A service that cannot be read at all is left out and logged; the page that holds it lists it in
    /// <see cref="DeliveryServicePage.UnreadableValues"/>.
    /// </para>
    /// </remarks>
    /// <param name="filter">Which services; null for no condition.</param>
    /// <param name="cancellationToken">Cancels the walk.</param>
    /// <returns>The services; none when nothing matches.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The size of a page is less than 1, or the filter's days are in reverse.
    /// </exception>
    IAsyncEnumerable<DeliveryServiceResponse> ListAsync(
        DeliveryServiceFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Reads all services by the day on which they were created, each page with the same options.
    /// </summary>
    /// <param name="filter">Which services; null for no condition.</param>
    /// <param name="options">Wishes for the call of each page.</param>
    /// <param name="cancellationToken">Cancels the walk.</param>
    /// <returns>The services; none when nothing matches.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The size of a page is less than 1.</exception>
    IAsyncEnumerable<DeliveryServiceResponse> ListAsync(
        DeliveryServiceFilter? filter, CallOptions options, CancellationToken cancellationToken = default);

    /// <summary>Takes services off their packing lists.</summary>
    /// <param name="services">The services, by invoice and series; at least one.</param>
    /// <param name="cancellationToken">Cancels the call. It may have taken effect by then.</param>
    /// <returns>When the service has done so.</returns>
    /// <exception cref="ArgumentException">There are no services.</exception>
    /// <exception cref="VtexValidationException">The SDK finds fault with the request and does not send it.</exception>
    /// <exception cref="VtexRequestRejectedException">The service finds fault with a key.</exception>
    Task RemovePackingListsAsync(
        IReadOnlyList<PackingListKey> services, CancellationToken cancellationToken = default);

    /// <summary>Takes services off their packing lists, and gives the raw answer.</summary>
    /// <param name="services">The services, by invoice and series; at least one.</param>
    /// <param name="options">Wishes for this call.</param>
    /// <param name="cancellationToken">Cancels the call. It may have taken effect by then.</param>
    /// <returns>What the service answered when it had done so.</returns>
    /// <exception cref="ArgumentException">There are no services.</exception>
    /// <exception cref="VtexRequestRejectedException">The service finds fault with a key.</exception>
    Task<VtexAnswer> RemovePackingListsAsync(
        IReadOnlyList<PackingListKey> services, CallOptions options, CancellationToken cancellationToken = default);
}
