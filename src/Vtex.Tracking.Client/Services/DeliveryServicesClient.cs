using Vtex.Tracking.CallBudget;
using Vtex.Tracking.Generated;
using Vtex.Tracking.Models;
using Vtex.Tracking.Paging;
using Vtex.Tracking.Validation;

namespace Vtex.Tracking.Services;

/// <inheritdoc cref="IDeliveryServicesClient"/>
internal sealed class DeliveryServicesClient(
    TrackingOperations operations, BudgetedCalls calls, VerifiedCreation creation, RequestValidation validation)
    : IDeliveryServicesClient
{
    public Task<WriteResult> CreateAsync(
        IReadOnlyList<DeliveryService> services, CancellationToken cancellationToken = default)
    {
        Argument.NotEmpty(services);
        return validation.Refusal(services) is { } refusal
            ? Task.FromException<WriteResult>(refusal)
            : calls.WriteAsync(creation.CreateAsync(services, cancellationToken), CacheInvalidation.ByCreating);
    }

    public Task<WriteResult> CreateAsync(DeliveryService service, CancellationToken cancellationToken = default)
    {
        Argument.NotNull(service);
        return CreateAsync([service], cancellationToken);
    }

    public Task<DeliveryServiceResponse> GetAsync(
        int id, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        calls.ReadAsync(TrackingOperations.GetDeliveryServiceById(id), options, cancellationToken);

    public Task<DeliveryServicePage> FindByInvoiceAsync(
        string invoice, CallOptions? options = null, CancellationToken cancellationToken = default)
    {
        Argument.NotEmpty(invoice);
        return calls.ReadAsync(
            EmptyPage.WhenNotFound(TrackingOperations.GetDeliveryServicesByInvoice(invoice)), options, cancellationToken);
    }

    public Task<DeliveryServicePage> GetPageAsync(
        DeliveryServiceFilter? filter = null,
        int page = 1,
        CallOptions? options = null,
        CancellationToken cancellationToken = default) =>
        calls.ReadAsync(Page(filter, page), options, cancellationToken);

    public DeliveryServiceList ListAsync(
        DeliveryServiceFilter? filter = null, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        new PageWalk(filter, options, (window, page, each, token) => calls.ResultAsync(Page(window, page), each, token))
            .List(cancellationToken);

    public Task<WriteResult> RemovePackingListsAsync(
        IReadOnlyList<PackingListKey> services, CancellationToken cancellationToken = default)
    {
        Argument.NotEmpty(services);
        return validation.Refusal(services) is { } refusal
            ? Task.FromException<WriteResult>(refusal)
            : calls.WriteAsync(
                operations.RemovePackingListsAsync(services, cancellationToken), CacheInvalidation.ByRemovingPackingLists);
    }

    private static ReadCall<DeliveryServicePage> Page(DeliveryServiceFilter? filter, int page)
    {
        var query = PageQuery.Of(filter, page);
        return EmptyPage.WhenNotFound(TrackingOperations.GetDeliveryServicesByCreatedDate(
            query.Status, query.DateInit, query.DateEnd, query.PageSize, query.Page));
    }
}
