using Vtex.Tracking.IntegrationTests.Contract;
using Vtex.Tracking.Models;

namespace Vtex.Tracking.IntegrationTests.Sdk;

/// <summary>Every request of the SDK keeps to the contract, and there is a call for every operation.</summary>
public sealed class SdkContractTests
{
    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_operation_has_a_call_whose_request_keeps_to_the_contract()
    {
        await using var session = new SdkSession();
        var (services, routes) = (session.Client.Services, session.Client.Routes);
        var filter = new DeliveryServiceFilter
        {
            Status = "Não Realizado",
            From = new BrasiliaDay(2031, 3, 1),
            To = new BrasiliaDay(2031, 3, 31),
            PageSize = 10,
        };

        await services.CreateAsync([Model.FilledService("a"), Model.MinimalService("b")], CancellationToken);
        await routes.CreateAsync(Model.FilledRoute("c"), CancellationToken);
        await services.RemovePackingListsAsync([new PackingListKey { Invoice = "a", Serie = "1" }], CancellationToken);
        await services.GetPageAsync(filter, cancellationToken: CancellationToken);
        await services.FindByInvoiceAsync("1+1 é 50% & mais", cancellationToken: CancellationToken);
        await services.GetAsync(3, cancellationToken: CancellationToken);
        await routes.GetServicesPageAsync(filter, page: 2, cancellationToken: CancellationToken);

        Assert.Equal(
            TrackingContract.Instance.Operations.Select(operation => operation.Id).Order(StringComparer.Ordinal),
            session.Wire.Seen.Select(seen => seen.OperationId).Order(StringComparer.Ordinal));
        Assert.All(session.Wire.Seen, seen => Assert.Equal(200, seen.Status));
    }
}
