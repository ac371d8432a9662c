using Vtex.Tracking.Models;

namespace Vtex.Tracking;

/// <summary>Creates services together with routes, and reads the services of routes.</summary>
/// <remarks>The methods throw what those of <see cref="IDeliveryServicesClient"/> throw.</remarks>
public interface IDeliveryRoutesClient
{
    /// <summary>Creates services together with their routes: driver and day are decided already.</summary>
    /// <param name="routes">The routes with their services; at least one. All are sent in one request.</param>
    /// <param name="cancellationToken">Cancels the call. It may have taken effect by then.</param>
    /// <returns>When the service accepted them. It documents no answer beyond that.</returns>
    /// <exception cref="ArgumentException">There are no routes.</exception>
    /// <exception cref="VtexValidationException">The SDK found faults in the request and did not send it.</exception>
    /// <exception cref="VtexRequestRejectedException">The service found faults in a route or a service.</exception>
    Task<WriteResult> CreateAsync(
        IReadOnlyList<RoutedDeliveryServices> routes, CancellationToken cancellationToken = default);

    /// <summary>Creates services together with one route.</summary>
    /// <param name="route">The route with its services.</param>
    /// <param name="cancellationToken">Cancels the call. It may have taken effect by then.</param>
    /// <returns>When the service accepted them.</returns>
    /// <exception cref="VtexValidationException">The SDK found faults in the request and did not send it.</exception>
    /// <exception cref="VtexRequestRejectedException">The service found faults in the route or a service.</exception>
    Task<WriteResult> CreateAsync(RoutedDeliveryServices route, CancellationToken cancellationToken = default);

    /// <summary>Gets one page of the services on routes, by the day of the route.</summary>
    /// <param name="filter">The conditions; null for none.</param>
    /// <param name="page">The number of the page, from 1.</param>
    /// <param name="options">Options for this call; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page; an empty one when nothing matches.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The page, or the size of a page, is less than 1, or the filter's days lie more than 30 apart or in reverse.
    /// </exception>
    Task<DeliveryServicePage> GetServicesPageAsync(
        DeliveryServiceFilter? filter = null,
        int page = 1,
        CallOptions? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// Lists all services on routes by the day of the route. The pages are read while you enumerate the list.
    /// </summary>
    /// <remarks>
    /// What <see cref="IDeliveryServicesClient.ListAsync"/> says of ranges, repetitions and services that cannot be
    /// read holds here too, also for a service that is on several routes.
    /// </remarks>
    /// <param name="filter">The conditions; null for none.</param>
    /// <param name="options">Options for the call of each page; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <returns>The services; none when nothing matches.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The size of a page is less than 1, or the filter's days are in reverse.
    /// </exception>
    DeliveryServiceList ListServicesAsync(
        DeliveryServiceFilter? filter = null, CallOptions? options = null, CancellationToken cancellationToken = default);
}
