using System.Text.Json.Nodes;
using Vtex.Tracking.IntegrationTests.Sdk;

namespace Vtex.Tracking.IntegrationTests.Contract;

public sealed class ContractCheckingHandlerTests
{
    [Fact]
    public async Task An_exchange_that_breaks_the_contract_does_not_pass_and_is_told_in_full()
    {
        using var wire = new ContractCheckingHandler(new CannedHandler(new JsonObject { ["page"] = "one", ["total"] = 7 }));
        using var client = new HttpClient(wire);

        var violation = await Assert.ThrowsAsync<ContractViolationException>(() => client.GetAsync(
            new Uri("http://localhost/receiver/services?page=1"), TestContext.Current.CancellationToken));

        Assert.Equal(
            """
            GET /receiver/services?page=1 → 200 breaks the contract:
              request.Authorization: has no bearer token
              response.page: must be integer, is string
              response.total: is not in the contract
            """,
            violation.Message);
        Assert.Equal([("GetDeliveryServicesByCreatedDate", 200)], wire.Seen);
    }
}
