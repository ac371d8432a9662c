using NSubstitute;
using Vtex.Tracking.Client.Tests.Infrastructure;
using Vtex.Tracking.Client.Tests.ShippingNetwork;
using Vtex.Tracking.Models;
using Vtex.Tracking.ShippingNetwork.Models;

namespace Vtex.Tracking.Client.Tests.Faking;

/// <summary>Users test their own code without a server: they make answers, and put their own client in ours' place.</summary>
public sealed class FakedClientTests
{
    [Fact]
    public async Task The_client_can_be_substituted_answers_and_lists_included()
    {
        var tracking = Substitute.For<IVtexTrackingClient>();
        tracking.Services.GetAsync(7, Arg.Any<CallOptions?>(), Arg.Any<CancellationToken>()).Returns(Delivered(7));
        tracking.Services.ListAsync(Arg.Any<DeliveryServiceFilter?>(), Arg.Any<CallOptions?>(), Arg.Any<CancellationToken>())
            .Returns(DeliveryServiceList.FromPages(
                [new DeliveryServicePage { Data = [Delivered(1), Delivered(2)] }, new DeliveryServicePage { Data = [Delivered(2)] }]));
        tracking.Services.GetPageAsync(Arg.Any<DeliveryServiceFilter?>(), 2, Arg.Any<CallOptions?>(), Arg.Any<CancellationToken>())
            .Returns(new DeliveryServicePage { Page = 2, PageSize = 25, TotalCount = 26, Data = [Delivered(26)] });

        var one = await tracking.Services.GetAsync(7);
        var all = await tracking.Services.ListAsync().Select(service => service.IdDeliveryService).ToListAsync();
        var page = await tracking.Services.GetPageAsync(page: 2);
        await tracking.Services.CreateAsync(Samples.Service);

        Assert.True(one.DeliveryServiceStatus?.Description == DeliveryServiceStatus.Done);
        Assert.Equal([1, 2], all);
        Assert.Equal(26, Assert.Single(page.Data!).IdDeliveryService);
        await tracking.Services.Received(1).CreateAsync(
            Arg.Is<DeliveryService>(service => service.ShipperCustomer.PostalCode == "01310-100"),
            Arg.Any<CancellationToken>());
    }

    [Fact]
    public async Task Every_error_can_be_provoked()
    {
        var tracking = Substitute.For<IVtexTrackingClient>();
        tracking.Services.GetAsync(404, Arg.Any<CallOptions?>(), Arg.Any<CancellationToken>()).Returns(Task.FromException<DeliveryServiceResponse>(
            new VtexNotFoundException("gone") { Operation = "GetDeliveryServiceById" }));
        tracking.Routes.CreateAsync(Samples.Route, Arg.Any<CancellationToken>()).Returns(Task.FromException<WriteResult>(
            new VtexValidationException("faulty") { Faults = [new VtexRequestFault { Path = "$", Message = "?" }] }));

        await Assert.ThrowsAsync<VtexNotFoundException>(() => tracking.Services.GetAsync(404));
        var refusal = await Assert.ThrowsAsync<VtexValidationException>(() => tracking.Routes.CreateAsync(Samples.Route));
        Assert.Single(refusal.Faults);
    }

    [Fact]
    public void The_factory_of_clients_can_be_substituted()
    {
        var tracking = Substitute.For<IVtexTrackingClient>();
        var factory = Substitute.For<IVtexTrackingClientFactory>();
        factory.GetClient("loja-a").Returns(tracking);

        Assert.Same(tracking, factory.GetClient("loja-a"));
    }

    [Fact]
    public async Task The_client_of_Shipping_Network_can_be_substituted()
    {
        var network = Substitute.For<IVtexShippingNetworkClient>();
        network.TrackAsync(Arg.Any<IEnumerable<string>>(), Arg.Any<CarrierAddress?>(), Arg.Any<CancellationToken>())
            .Returns(new TrackResult
            {
                Packages = new Dictionary<string, PackageTracking> { ["a"] = new() { IsDelivered = true } },
                Missing = ["b"],
            });
        network.NotifyAsync(Carriers.Notification, Arg.Any<CarrierAddress?>(), Arg.Any<CancellationToken>())
            .ReturnsForAnyArgs(Task.FromException<NotifyResult>(new VtexAmbiguousWriteException("who knows")));
        network.Labels.CreateAsync("o-1", Arg.Any<string?>(), Arg.Any<CancellationToken>())
            .Returns(new DeliveryLabel { Url = new Uri("https://labels.test/1"), ExpiresAt = DateTimeOffset.UnixEpoch });

        Assert.True((await network.TrackAsync(["a", "b"])).Packages["a"].IsDelivered);
        await Assert.ThrowsAsync<VtexAmbiguousWriteException>(() => network.NotifyAsync(Carriers.Notification));
        Assert.Equal("labels.test", (await network.Labels.CreateAsync("o-1")).Url.Host);
        var failure = new VtexNotFoundException("gone") { Partial = await network.TrackAsync([]) };
        Assert.Equal(["b"], failure.Partial.Missing);
    }

    private static DeliveryServiceResponse Delivered(int id) => new()
    {
        IdDeliveryService = id,
        DeliveryServiceStatus = new() { Description = DeliveryServiceStatus.Done },
    };
}
