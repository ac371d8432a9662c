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
    public Task CreateAsync(
        IReadOnlyList<RoutedDeliveryServices> routes, CancellationToken cancellationToken = default) =>
        CreateAsync(routes, keepRaw: false, cancellationToken);

    public Task<VtexAnswer> CreateAsync(
        IReadOnlyList<RoutedDeliveryServices> routes, CallOptions options, CancellationToken cancellationToken = default)
    {
        Argument.NotNull(options);
        return CreateAsync(routes, keepRaw: true, cancellationToken);
    }

    public Task CreateAsync(RoutedDeliveryServices route, CancellationToken cancellationToken = default)
    {
        Argument.NotNull(route);
        return CreateAsync([route], cancellationToken);
    }

    public Task<VtexAnswer> CreateAsync(
        RoutedDeliveryServices route, CallOptions options, CancellationToken cancellationToken = default)
    {
        Argument.NotNull(route);
        return CreateAsync([route], options, cancellationToken);
    }

    public Task<DeliveryServicePage> GetServicesPageAsync(
        DeliveryServiceFilter? filter = null, int page = 1, CancellationToken cancellationToken = default) =>
        calls.ReadAsync(Page(filter, page), cancellationToken);

    public Task<VtexAnswer<DeliveryServicePage>> GetServicesPageAsync(
        DeliveryServiceFilter? filter, int page, CallOptions options, CancellationToken cancellationToken = default)
    {
        Argument.NotNull(options);
        return calls.ReadAsync(Page(filter, page), options, cancellationToken);
    }

    public IAsyncEnumerable<DeliveryServiceResponse> ListServicesAsync(
        DeliveryServiceFilter? filter = null, CancellationToken cancellationToken = default) =>
        new PageWalk(filter, GetServicesPageAsync).ServicesAsync(cancellationToken);

    public IAsyncEnumerable<DeliveryServiceResponse> ListServicesAsync(
        DeliveryServiceFilter? filter, CallOptions options, CancellationToken cancellationToken = default)
    {
        Argument.NotNull(options);
        return new PageWalk(filter, options, GetServicesPageAsync).ServicesAsync(cancellationToken);
    }

    private static ReadCall<DeliveryServicePage> Page(DeliveryServiceFilter? filter, int page)
    {
        var query = PageQuery.Of(filter, page);
        return EmptyPage.WhenNotFound(TrackingOperations.GetDeliveryServicesByRouteDate(
            query.Status, query.DateInit, query.DateEnd, query.PageSize, query.Page));
    }

    private Task<VtexAnswer> CreateAsync(
        IReadOnlyList<RoutedDeliveryServices> routes, bool keepRaw, CancellationToken cancellationToken)
    {
        Argument.NotEmpty(routes);
        if (validation.Refusal(routes) is { } refusal)
            return Task.FromException<VtexAnswer>(refusal);
        return calls.WriteAsync(
            operations.CreateRoutedDeliveryServicesAsync(routes, keepRaw, cancellationToken),
            CacheInvalidation.ByCreatingWithRoutes);
    }
}
