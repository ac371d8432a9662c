using System.Globalization;

namespace Vtex.Tracking.IntegrationTests.Sdk;

public sealed class PagingTests : IAsyncDisposable
{
    private const int Count = 60;

    private readonly SdkSession _session = new();

    private IDeliveryServicesClient Services => _session.Client.Services;

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, 3)]
    [InlineData(7, 9)]
    [InlineData(20, 4)]
    [InlineData(1000, 1)]
    public async Task A_list_walks_through_all_pages(int? pageSize, int calls)
    {
        await CreateAsync();

        var listed = await Services
            .ListAsync(new DeliveryServiceFilter { PageSize = pageSize }, cancellationToken: CancellationToken)
            .ToListAsync(CancellationToken);

        Assert.Equal(Invoices(1, Count), listed.Select(service => service.InvoiceOrderOfService));
        Assert.Equal(calls, _session.Wire.CallsOf("GetDeliveryServicesByCreatedDate"));
    }

    [Fact]
    public async Task A_page_is_read_by_its_number()
    {
        await CreateAsync();

        var page = await Services.GetPageAsync(new DeliveryServiceFilter { PageSize = 25 }, page: 3, cancellationToken: CancellationToken);

        Assert.Equal((3, 25, Count), (page.Page, page.PageSize, page.TotalCount));
        Assert.Equal(Invoices(51, 10), page.Data!.Select(service => service.InvoiceOrderOfService));
    }

    [Fact]
    public async Task Days_are_days_in_Brasilia()
    {
        await Services.CreateAsync(Model.MinimalService("eleventh"), CancellationToken);
        await _session.Emulator.Clock.SetAsync(new DateTimeOffset(2031, 3, 13, 2, 59, 59, TimeSpan.Zero), CancellationToken);
        await Services.CreateAsync(Model.MinimalService("twelfth"), CancellationToken);
        await _session.Emulator.Clock.AdvanceAsync(TimeSpan.FromSeconds(1), CancellationToken);
        await Services.CreateAsync(Model.MinimalService("thirteenth"), CancellationToken);

        Assert.Equal(["eleventh", "twelfth"], await ListAsync(new(2031, 3, 11), new(2031, 3, 12)));
        Assert.Equal(["thirteenth"], await ListAsync(new(2031, 3, 13), new(2031, 4, 12)));
        Assert.Empty(await ListAsync(new(2031, 3, 14), new(2031, 3, 14)));
    }

    [Fact]
    public async Task Services_are_listed_by_their_status()
    {
        await Services.CreateAsync(Model.MinimalService("waiting"), CancellationToken);
        await _session.Client.Routes.CreateAsync(Model.FilledRoute("routed"), CancellationToken);

        var routed = await Services.GetPageAsync(
            new DeliveryServiceFilter { Status = DeliveryServiceStatus.Routed }, cancellationToken: CancellationToken);

        Assert.Equal("routed", Assert.Single(routed.Data!).InvoiceOrderOfService);
    }

    public ValueTask DisposeAsync() => _session.DisposeAsync();

    private async Task CreateAsync() =>
        await Services.CreateAsync([.. Invoices(1, Count).Select(Model.MinimalService)], CancellationToken);

    private async Task<IEnumerable<string?>> ListAsync(BrasiliaDay from, BrasiliaDay to)
    {
        var filter = new DeliveryServiceFilter { From = from, To = to };
        return await Services.ListAsync(filter, cancellationToken: CancellationToken)
            .Select(service => service.InvoiceOrderOfService)
            .ToListAsync(CancellationToken);
    }

    private static IEnumerable<string> Invoices(int first, int count) =>
        Enumerable.Range(first, count).Select(number => number.ToString("D9", CultureInfo.InvariantCulture));
}
