using Vtex.Tracking.CallBudget;
using Vtex.Tracking.Generated;
using Vtex.Tracking.Models;
using Vtex.Tracking.Paging;
using Vtex.Tracking.Validation;

namespace Vtex.Tracking.Routes;

/// <inheritdoc cref="IDeliveryRoutesClient"/>
internal sealed class DeliveryRoutesClient(
    TrackingOperations operations, BudgetedCalls calls, RequestValidation validation)
    : IDeliveryRoutesClient
{
    public Task<WriteResult> CreateAsync(
        IReadOnlyList<RoutedDeliveryServices> routes, CancellationToken cancellationToken = default)
    {
        Argument.NotEmpty(routes);
        return validation.Refusal(routes) is { } refusal
            ? Task.FromException<WriteResult>(refusal)
            : calls.WriteAsync(
                operations.CreateRoutedDeliveryServicesAsync(routes, cancellationToken), CacheInvalidation.ByCreatingWithRoutes);
    }

    public Task<WriteResult> CreateAsync(RoutedDeliveryServices route, CancellationToken cancellationToken = default)
    {
        Argument.NotNull(route);
        return CreateAsync([route], cancellationToken);
    }

    public Task<DeliveryServicePage> GetServicesPageAsync(
        DeliveryServiceFilter? filter = null,
        int page = 1,
        CallOptions? options = null,
        CancellationToken cancellationToken = default) =>
        calls.ReadAsync(Page(filter, page), options, cancellationToken);

    public DeliveryServiceList ListServicesAsync(
        DeliveryServiceFilter? filter = null, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        new PageWalk(filter, options, (window, page, each, token) => calls.ResultAsync(Page(window, page), each, token))
            .List(cancellationToken);

    private static ReadCall<DeliveryServicePage> Page(DeliveryServiceFilter? filter, int page)
    {
        var query = PageQuery.Of(filter, page);
        return EmptyPage.WhenNotFound(TrackingOperations.GetDeliveryServicesByRouteDate(
            query.Status, query.DateInit, query.DateEnd, query.PageSize, query.Page));
    }
}
