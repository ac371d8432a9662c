using Vtex.Tracking.Models;

namespace Vtex.Tracking;

/// <summary>Services on routes.</summary>
/// <remarks>The methods throw what those of <see cref="IDeliveryServicesClient"/> throw.</remarks>
public interface IDeliveryRoutesClient
{
    /// <summary>Creates services together with their routes: driver and day are decided already.</summary>
    /// <param name="routes">The routes with their services; at least one. All are sent in one request.</param>
    /// <param name="cancellationToken">Cancels the call. It may have taken effect by then.</param>
    /// <returns>When the service has accepted them. It documents no answer beyond that.</returns>
    /// <exception cref="ArgumentException">There are no routes.</exception>
    /// <exception cref="VtexValidationException">The SDK finds fault with the request and does not send it.</exception>
    /// <exception cref="VtexRequestRejectedException">The service finds fault with a route or a service.</exception>
    Task CreateAsync(IReadOnlyList<RoutedDeliveryServices> routes, CancellationToken cancellationToken = default);

    /// <summary>Creates services together with their routes, and gives the raw answer.</summary>
    /// <param name="routes">The routes with their services; at least one. All are sent in one request.</param>
    /// <param name="options">Wishes for this call.</param>
    /// <param name="cancellationToken">Cancels the call. It may have taken effect by then.</param>
    /// <returns>What the service answered when it accepted them.</returns>
    /// <exception cref="ArgumentException">There are no routes.</exception>
    /// <exception cref="VtexRequestRejectedException">The service finds fault with a route or a service.</exception>
    Task<VtexAnswer> CreateAsync(
        IReadOnlyList<RoutedDeliveryServices> routes, CallOptions options, CancellationToken cancellationToken = default);

    /// <summary>Creates services together with one route.</summary>
    /// <param name="route">The route with its services.</param>
    /// <param name="cancellationToken">Cancels the call. It may have taken effect by then.</param>
    /// <returns>When the service has accepted them.</returns>
    /// <exception cref="VtexValidationException">The SDK finds fault with the request and does not send it.</exception>
    /// <exception cref="VtexRequestRejectedException">The service finds fault with the route or a service.</exception>
    Task CreateAsync(RoutedDeliveryServices route, CancellationToken cancellationToken = default);

    /// <summary>Creates services together with one route, and gives the raw answer.</summary>
    /// <param name="route">The route with its services.</param>
    /// <param name="options">Wishes for this call.</param>
    /// <param name="cancellationToken">Cancels the call. It may have taken effect by then.</param>
    /// <returns>What the service answered when it accepted them.</returns>
    /// <exception cref="VtexRequestRejectedException">The service finds fault with the route or a service.</exception>
    Task<VtexAnswer> CreateAsync(
        RoutedDeliveryServices route, CallOptions options, CancellationToken cancellationToken = default);

    /// <summary>Reads one page of the services on routes, by the day of the route.</summary>
    /// <param name="filter">Which services; null for no condition.</param>
    /// <param name="page">Which page, from 1.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page; an empty one when nothing matches.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The page, or the size of a page, is less than 1, or the filter's days lie more than 30 apart or in reverse.
    /// </exception>
    Task<DeliveryServicePage> GetServicesPageAsync(
        DeliveryServiceFilter? filter = null, int page = 1, CancellationToken cancellationToken = default);

    /// <summary>Reads one page of the services on routes, by the day of the route, and tells how fresh it is.</summary>
    /// <param name="filter">Which services; null for no condition.</param>
    /// <param name="page">Which page, from 1.</param>
    /// <param name="options">Wishes for this call.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page; an empty one when nothing matches.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The page, or the size of a page, is less than 1.</exception>
    Task<VtexAnswer<DeliveryServicePage>> GetServicesPageAsync(
        DeliveryServiceFilter? filter, int page, CallOptions options, CancellationToken cancellationToken = default);

    /// <summary>Reads all services on routes by the day of the route, page by page while you go through them.</summary>
    /// <remarks>
    /// <para>
    /// A range of more than 30 days is asked for in windows of at most 30, in order of the days.
    /// </para>
    /// <para>
    /// No service comes twice, also one that is on several routes, for the ids of those that came are kept during the
    /// walk. One that changes meanwhile may be missed: the API numbers its pages anew for each call.
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
    IAsyncEnumerable<DeliveryServiceResponse> ListServicesAsync(
        DeliveryServiceFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>Reads all services on routes by the day of the route, each page with the same options.</summary>
    /// <param name="filter">Which services; null for no condition.</param>
    /// <param name="options">Wishes for the call of each page.</param>
    /// <param name="cancellationToken">Cancels the walk.</param>
    /// <returns>The services; none when nothing matches.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The size of a page is less than 1.</exception>
    IAsyncEnumerable<DeliveryServiceResponse> ListServicesAsync(
        DeliveryServiceFilter? filter, CallOptions options, CancellationToken cancellationToken = default);
}
