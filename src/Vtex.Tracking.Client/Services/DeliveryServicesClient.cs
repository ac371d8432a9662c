using Vtex.Tracking.CallBudget;
using Vtex.Tracking.Generated;
using Vtex.Tracking.Models;
using Vtex.Tracking.Paging;
using Vtex.Tracking.Resilience;
using Vtex.Tracking.Validation;

namespace Vtex.Tracking.Services;

/// <inheritdoc cref="IDeliveryServicesClient"/>
internal sealed class DeliveryServicesClient(
    TrackingOperations operations, BudgetedCalls calls, VerifiedCreation creation, RequestValidation validation)
    : IDeliveryServicesClient
{
    public Task CreateAsync(IReadOnlyList<DeliveryService> services, CancellationToken cancellationToken = default) =>
        CreateAsync(services, keepRaw: false, cancellationToken);

    public Task<VtexAnswer> CreateAsync(
        IReadOnlyList<DeliveryService> services, CallOptions options, CancellationToken cancellationToken = default)
    {
        Argument.NotNull(options);
        return CreateAsync(services, keepRaw: true, cancellationToken);
    }

    public Task CreateAsync(DeliveryService service, CancellationToken cancellationToken = default)
    {
        Argument.NotNull(service);
        return CreateAsync([service], cancellationToken);
    }

    public Task<VtexAnswer> CreateAsync(
        DeliveryService service, CallOptions options, CancellationToken cancellationToken = default)
    {
        Argument.NotNull(service);
        return CreateAsync([service], options, cancellationToken);
    }

    public Task<DeliveryServiceResponse> GetAsync(int id, CancellationToken cancellationToken = default) =>
        calls.ReadAsync(TrackingOperations.GetDeliveryServiceById(id), cancellationToken);

    public Task<VtexAnswer<DeliveryServiceResponse>> GetAsync(
        int id, CallOptions options, CancellationToken cancellationToken = default)
    {
        Argument.NotNull(options);
        return calls.ReadAsync(TrackingOperations.GetDeliveryServiceById(id), options, cancellationToken);
    }

    public Task<DeliveryServicePage> FindByInvoiceAsync(string invoice, CancellationToken cancellationToken = default) =>
        calls.ReadAsync(OfInvoice(invoice), cancellationToken);

    public Task<VtexAnswer<DeliveryServicePage>> FindByInvoiceAsync(
        string invoice, CallOptions options, CancellationToken cancellationToken = default)
    {
        Argument.NotNull(options);
        return calls.ReadAsync(OfInvoice(invoice), options, cancellationToken);
    }

    public Task<DeliveryServicePage> GetPageAsync(
        DeliveryServiceFilter? filter = null, int page = 1, CancellationToken cancellationToken = default) =>
        calls.ReadAsync(Page(filter, page), cancellationToken);

    public Task<VtexAnswer<DeliveryServicePage>> GetPageAsync(
        DeliveryServiceFilter? filter, int page, CallOptions options, CancellationToken cancellationToken = default)
    {
        Argument.NotNull(options);
        return calls.ReadAsync(Page(filter, page), options, cancellationToken);
    }

    public IAsyncEnumerable<DeliveryServiceResponse> ListAsync(
        DeliveryServiceFilter? filter = null, CancellationToken cancellationToken = default) =>
        new PageWalk(filter, GetPageAsync).ServicesAsync(cancellationToken);

    public IAsyncEnumerable<DeliveryServiceResponse> ListAsync(
        DeliveryServiceFilter? filter, CallOptions options, CancellationToken cancellationToken = default)
    {
        Argument.NotNull(options);
        return new PageWalk(filter, options, GetPageAsync).ServicesAsync(cancellationToken);
    }

    public Task RemovePackingListsAsync(
        IReadOnlyList<PackingListKey> services, CancellationToken cancellationToken = default) =>
        RemovePackingListsAsync(services, keepRaw: false, cancellationToken);

    public Task<VtexAnswer> RemovePackingListsAsync(
        IReadOnlyList<PackingListKey> services, CallOptions options, CancellationToken cancellationToken = default)
    {
        Argument.NotNull(options);
        return RemovePackingListsAsync(services, keepRaw: true, cancellationToken);
    }

    private static ReadCall<DeliveryServicePage> OfInvoice(string invoice)
    {
        Argument.NotEmpty(invoice);
        return EmptyPage.WhenNotFound(TrackingOperations.GetDeliveryServicesByInvoice(invoice));
    }

    private static ReadCall<DeliveryServicePage> Page(DeliveryServiceFilter? filter, int page)
    {
        var query = PageQuery.Of(filter, page);
        return EmptyPage.WhenNotFound(TrackingOperations.GetDeliveryServicesByCreatedDate(
            query.Status, query.DateInit, query.DateEnd, query.PageSize, query.Page));
    }

    private Task<VtexAnswer> CreateAsync(
        IReadOnlyList<DeliveryService> services, bool keepRaw, CancellationToken cancellationToken)
    {
        Argument.NotEmpty(services);
        if (validation.Refusal(services) is { } refusal)
            return Task.FromException<VtexAnswer>(refusal);
        return calls.WriteAsync(creation.CreateAsync(services, keepRaw, cancellationToken), CacheInvalidation.ByCreating);
    }

    private Task<VtexAnswer> RemovePackingListsAsync(
        IReadOnlyList<PackingListKey> services, bool keepRaw, CancellationToken cancellationToken)
    {
        Argument.NotEmpty(services);
        if (validation.Refusal(services) is { } refusal)
            return Task.FromException<VtexAnswer>(refusal);
        return calls.WriteAsync(
            operations.RemovePackingListsAsync(services, keepRaw, cancellationToken), CacheInvalidation.ByRemovingPackingLists);
    }
}
