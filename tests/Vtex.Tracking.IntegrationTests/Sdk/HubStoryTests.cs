using System.Net;
using Vtex.Tracking.Emulator;

namespace Vtex.Tracking.IntegrationTests.Sdk;

/// <summary>All parts on one clock: the emulator's hub, the sample carrier behind a socket, and the SDK beside them.</summary>
public sealed class HubStoryTests
{
    private const string Order = "00-1043250000187-01";

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_order_is_notified_labelled_polled_and_delivered_by_the_sample_carrier()
    {
        await using var emulator = await TrackingEmulator.StartAsync(cancellationToken: CancellationToken);
        await using var carrier = Jacaranda.Site.Build(["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default=None"], emulator.Clock);
        await carrier.StartAsync(CancellationToken);
        var address = new Uri(carrier.Urls.Single());
        var hub = emulator.GetOrCreateUniverse("lojaipe").Hub;
        hub.RegisterCarrier(new CarrierApp { Name = "jacaranda-tracking", BaseAddress = address });

        var package = (await hub.InvoiceAsync(new HubOrder { OrderId = Order }, CancellationToken))[0];
        Assert.Equal(HubPackageState.LabelIssued, package.State);

        using var network = Connect(emulator, address);
        var label = await network.Labels.CreateAsync(Order, cancellationToken: CancellationToken);
        using var http = new HttpClient();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(http, label.Url));
        await emulator.Clock.AdvanceAsync(TimeSpan.FromHours(51), CancellationToken);
        Assert.Equal(HubPackageState.LabelIssued, hub.GetPackage(package.Id).State);
        await emulator.Clock.AdvanceAsync(TimeSpan.FromHours(6), CancellationToken);

        Assert.Equal(HubPackageState.Delivered, hub.GetPackage(package.Id).State);
        Assert.Equal(1 + 52, hub.Journal.Count);
        Assert.All(hub.Journal, entry => Assert.StartsWith("answered 200 with", entry.Words, StringComparison.Ordinal));
        var tracked = (await network.TrackAsync([package.TrackingNumber!], cancellationToken: CancellationToken)).Packages.Values.Single();
        Assert.Equal((true, hub.GetPackage(package.Id).DeliveredDate), (tracked.IsDelivered, tracked.DeliveredDate));

        await emulator.Clock.AdvanceAsync(TimeSpan.FromDays(3), CancellationToken);
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(http, label.Url));
    }

    private static VtexShippingNetworkClient Connect(TrackingEmulator emulator, Uri carrier) => new(new VtexShippingNetworkOptions
    {
        BaseAddress = carrier,
        LabelsBaseAddress = emulator.BaseAddress,
        AppName = "jacaranda-tracking",
        AppVersion = "1",
        Account = "lojaipe",
        AppKey = "vtexappkey-lojaipe-ABCDEF",
        AppToken = "segredo",
        TimeProvider = emulator.Clock,
    });

    private static async Task<HttpStatusCode> StatusAsync(HttpClient http, Uri address)
    {
        using var answer = await http.GetAsync(address, CancellationToken);
        return answer.StatusCode;
    }
}
