using System.Text.Json;
using System.Web;
using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Client.Tests.Infrastructure;

namespace Vtex.Tracking.Client.Tests.Paging;

public sealed class PageWalkTests : IDisposable
{
    private readonly ScriptedServer _server = new();
    private readonly VtexTrackingClient _tracking;

    public PageWalkTests() => _tracking = _server.Client();

    public void Dispose() => _tracking.Dispose();

    [Theory]
    [InlineData(0, 1)]
    [InlineData(24, 1)]
    [InlineData(25, 2)]
    [InlineData(60, 3)]
    public async Task All_pages_are_walked_in_order(int services, int calls)
    {
        Hold(services, totalCount: services);

        var ids = await _tracking.Services.ListAsync().Select(service => service.IdDeliveryService).ToListAsync();

        Assert.Equal(Enumerable.Range(1, services).Cast<int?>(), ids);
        Assert.Equal(calls, _server.Calls.Count);
    }

    [Fact]
    public void No_service_is_lost_whatever_totalCount_counts() =>
        Check.QuickThrowOnFailure(Prop.ForAll(
            Arb.From(Gen.Choose(0, 40)), Arb.From(Gen.Choose(1, 7)), Arb.From(Gen.Choose(-1, 1)),
            (services, pageSize, meaning) =>
            {
                var pages = (services + pageSize - 1) / pageSize;
                Hold(services, meaning switch { 0 => services, 1 => pages, _ => null });
                var walked = _tracking.Routes.ListServicesAsync(new DeliveryServiceFilter { PageSize = pageSize })
                    .CountAsync(TestContext.Current.CancellationToken).AsTask();
                return walked.GetAwaiter().GetResult() == services;
            }));

    [Fact]
    public async Task Pages_are_fetched_only_as_they_are_needed()
    {
        Hold(1000, totalCount: 1000);

        await foreach (var service in _tracking.Services.ListAsync())
        {
            if (service.IdDeliveryService == 30)
                break;
        }

        Assert.Equal(2, _server.Calls.Count);
    }

    [Fact]
    public async Task A_service_that_ignores_the_page_number_is_found_out()
    {
        _server.Answer(() => Answers.Json("""{"page":1,"pageSize":1,"data":[{}]}"""));

        var exception = await Assert.ThrowsAsync<VtexUnexpectedResponseException>(
            async () => await _tracking.Services.ListAsync().CountAsync());

        Assert.Equal(
            ("GetDeliveryServicesByCreatedDate", 1, System.Net.HttpStatusCode.OK),
            (exception.Operation, exception.Attempts, exception.StatusCode));
    }

    /// <summary>Makes the server hold that many services, numbered from 1.</summary>
    private void Hold(int services, int? totalCount) => _server.Api = (request, _) =>
    {
        var query = HttpUtility.ParseQueryString(new Uri("http://x" + request.PathAndQuery).Query);
        var page = int.Parse(query["page"] ?? "1", null);
        var pageSize = int.Parse(query["pageSize"] ?? "25", null);
        var ids = Enumerable.Range(1, services).Skip((page - 1) * pageSize).Take(pageSize);
        var data = string.Join(",", ids.Select(id => $$"""{"idDeliveryService":{{id}}}"""));
        var total = JsonSerializer.Serialize(totalCount);
        return Task.FromResult(Answers.Json(
            $$"""{"page":{{page}},"pageSize":{{pageSize}},"totalCount":{{total}},"data":[{{data}}]}"""));
    };
}
