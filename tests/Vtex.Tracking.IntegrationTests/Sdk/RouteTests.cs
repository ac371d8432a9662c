using Vtex.Tracking.Emulator;
using Vtex.Tracking.Models;

namespace Vtex.Tracking.IntegrationTests.Sdk;

public sealed class RouteTests : IAsyncDisposable
{
    private readonly SdkSession _session = new();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_route_is_read_back_with_its_driver_and_day()
    {
        var route = Model.FilledRoute("first", "second");
        await _session.Client.Routes.CreateAsync(route, CancellationToken);

        var day = BrasiliaDay.At(route.DeliveryServiceRoute.DeliveryServiceDate);
        var listed = await _session.Client.Routes
            .ListServicesAsync(new DeliveryServiceFilter { From = day, To = day, PageSize = 1 }, cancellationToken: CancellationToken)
            .ToListAsync(CancellationToken);

        Assert.Equal(["first", "second"], listed.Select(service => service.InvoiceOrderOfService));
        Assert.All(listed, service => Assert.Equal(route.DeliveryServiceRoute.Carrier.Username, service.Carrier!.Username));
        Assert.Equal([1, 2], listed.Select(service => ItemOf(service).Index));
        Assert.All(listed, service => Assert.Equal(
            route.DeliveryServiceRoute.DeliveryServiceDate, ItemOf(service).DeliveryServiceRoute!.DeliveryServiceDate));
    }

    [Fact]
    public async Task What_the_driver_does_is_seen()
    {
        await _session.Client.Routes.CreateAsync([Model.FilledRoute("delivered", "failed")], CancellationToken);
        var driver = _session.Emulator.GetOrCreateUniverse(SdkSession.Username).GetDriver("lojaipe.otavio");

        await driver.StartAsync(1);
        await _session.Emulator.Clock.AdvanceAsync(TimeSpan.FromMilliseconds(1_000_123), CancellationToken);
        await driver.DeliverAsync(
            1, new DeliveryReceipt { ReceiverName = "Helena Prado", Pictures = ["https://fotos.example.com/1.jpg"] });
        await driver.StartAsync(2);
        await driver.FailAsync(2, new DeliveryFailure { Reason = "Destinatário ausente" });

        var delivered = await _session.Client.Services.GetAsync(1, cancellationToken: CancellationToken);
        var failed = await _session.Client.Services.GetAsync(2, cancellationToken: CancellationToken);
        Assert.Equal(DeliveryServiceStatus.Done, delivered.DeliveryServiceStatus!.Description);
        Assert.Equal(_session.Emulator.Clock.GetUtcNow(), delivered.DeliveryDateTime);
        Assert.Equal("Helena Prado", ItemOf(delivered).ReceiverName);
        Assert.Equal(["https://fotos.example.com/1.jpg"], delivered.Pictures);
        Assert.Equal(DeliveryServiceStatus.NotDone, failed.DeliveryServiceStatus!.Description);
        Assert.Equal("Destinatário ausente", failed.NonDeliveryReason!.Description);
        Assert.NotNull(ItemOf(failed).DeliveryServiceRoute!.FinishWorkDayDateTime);
    }

    [Theory]
    [InlineData("Ativo", 1)]
    [InlineData("Realizado", 1)]
    [InlineData("NaoRealizado", 0)]
    public async Task Services_on_routes_are_listed_by_the_status_of_their_stop(string status, int count)
    {
        await _session.Client.Routes.CreateAsync(Model.FilledRoute("delivered", "waiting"), CancellationToken);
        var driver = _session.Emulator.GetOrCreateUniverse(SdkSession.Username).GetDriver("lojaipe.otavio");
        await driver.StartAsync(1);
        await driver.DeliverAsync(1);
        await _session.Emulator.Clock.AdvanceAsync(TimeSpan.FromDays(1), CancellationToken);

        var page = await _session.Client.Routes.GetServicesPageAsync(
            new DeliveryServiceFilter { Status = status }, cancellationToken: CancellationToken);

        Assert.Equal(count, page.TotalCount);
    }

    public ValueTask DisposeAsync() => _session.DisposeAsync();

    private static DeliveryServiceRouteItemResponse ItemOf(DeliveryServiceResponse service) =>
        Assert.Single(service.DeliveryServiceRouteItem!);
}
