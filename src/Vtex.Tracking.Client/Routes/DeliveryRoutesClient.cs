using Vtex.Tracking.Generated;
using Vtex.Tracking.Models;
using Vtex.Tracking.Paging;
using Vtex.Tracking.Validation;

namespace Vtex.Tracking.Routes;

/// <inheritdoc cref="IDeliveryRoutesClient"/>
internal sealed class DeliveryRoutesClient(TrackingOperations operations, RequestValidation validation)
    : IDeliveryRoutesClient
{
    public Task CreateAsync(IReadOnlyList<RoutedDeliveryServices> routes, CancellationToken cancellationToken = default)
    {
        Argument.NotEmpty(routes);
        return validation.Refusal(routes) is { } refusal
            ? Task.FromException(refusal)
            : operations.CreateRoutedDeliveryServicesAsync(routes, cancellationToken);
    }

    public Task CreateAsync(RoutedDeliveryServices route, CancellationToken cancellationToken = default)
    {
        Argument.NotNull(route);
        return CreateAsync([route], cancellationToken);
    }

    public Task<DeliveryServicePage> GetServicesPageAsync(
        DeliveryServiceFilter? filter = null, int page = 1, CancellationToken cancellationToken = default)
    {
        var query = PageQuery.Of(filter, page);
        return EmptyPage.WhenNotFoundAsync(operations.GetDeliveryServicesByRouteDateAsync(
            query.Status, query.DateInit, query.DateEnd, query.PageSize, query.Page, cancellationToken));
    }

    public IAsyncEnumerable<DeliveryServiceResponse> ListServicesAsync(
        DeliveryServiceFilter? filter = null, CancellationToken cancellationToken = default) =>
        new PageWalk(filter, GetServicesPageAsync).ServicesAsync(cancellationToken);
}
