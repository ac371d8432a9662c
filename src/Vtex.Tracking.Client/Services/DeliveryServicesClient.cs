using Vtex.Tracking.Generated;
using Vtex.Tracking.Models;
using Vtex.Tracking.Paging;
using Vtex.Tracking.Resilience;

namespace Vtex.Tracking.Services;

/// <inheritdoc cref="IDeliveryServicesClient"/>
internal sealed class DeliveryServicesClient(TrackingOperations operations, VerifiedCreation creation)
    : IDeliveryServicesClient
{
    public Task CreateAsync(IReadOnlyList<DeliveryService> services, CancellationToken cancellationToken = default)
    {
        Argument.NotEmpty(services);
        return creation.CreateAsync(services, cancellationToken);
    }

    public Task CreateAsync(DeliveryService service, CancellationToken cancellationToken = default)
    {
        Argument.NotNull(service);
        return CreateAsync([service], cancellationToken);
    }

    public Task<DeliveryServiceResponse> GetAsync(int id, CancellationToken cancellationToken = default) =>
        operations.GetDeliveryServiceByIdAsync(id, cancellationToken);

    public Task<DeliveryServicePage> FindByInvoiceAsync(string invoice, CancellationToken cancellationToken = default)
    {
        Argument.NotEmpty(invoice);
        return EmptyPage.WhenNotFoundAsync(operations.GetDeliveryServicesByInvoiceAsync(invoice, cancellationToken));
    }

    public Task<DeliveryServicePage> GetPageAsync(
        DeliveryServiceFilter? filter = null, int page = 1, CancellationToken cancellationToken = default)
    {
        var query = PageQuery.Of(filter, page);
        return EmptyPage.WhenNotFoundAsync(operations.GetDeliveryServicesByCreatedDateAsync(
            query.Status, query.DateInit, query.DateEnd, query.PageSize, query.Page, cancellationToken));
    }

    public IAsyncEnumerable<DeliveryServiceResponse> ListAsync(
        DeliveryServiceFilter? filter = null, CancellationToken cancellationToken = default) =>
        new PageWalk(filter, GetPageAsync).ServicesAsync(cancellationToken);

    public Task RemovePackingListsAsync(
        IReadOnlyList<PackingListKey> services, CancellationToken cancellationToken = default)
    {
        Argument.NotEmpty(services);
        return operations.RemovePackingListsAsync(services, cancellationToken);
    }
}
