using System.Net;
using Vtex.Tracking.Models;

namespace Vtex.Tracking.IntegrationTests.Sdk;

public sealed class RefusalTests : IAsyncDisposable
{
    private readonly SdkSession _session = new();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_service_that_does_not_exist_is_not_found()
    {
        var failure = await Assert.ThrowsAsync<VtexNotFoundException>(
            () => _session.Client.Services.GetAsync(404, CancellationToken));

        Assert.Equal(HttpStatusCode.NotFound, failure.StatusCode);
        Assert.Equal("GetDeliveryServiceById", failure.Operation);
    }

    [Fact]
    public async Task A_wrong_password_is_refused_and_the_call_not_sent()
    {
        await _session.Client.Services.GetPageAsync(cancellationToken: CancellationToken);
        var intruder = _session.Connect(password: "guessed");

        await Assert.ThrowsAsync<VtexAuthenticationException>(
            () => intruder.Services.GetPageAsync(cancellationToken: CancellationToken));

        Assert.Equal(["Login 200", "GetDeliveryServicesByCreatedDate 200", "Login 401"], _session.Calls);
    }

    [Fact]
    public async Task All_faults_of_a_request_are_told_with_their_places_and_nothing_is_created()
    {
        var good = Model.FilledService("good");
        var bad = good with
        {
            DeliveryServiceType = new string('x', 12),
            ShipperCustomer = good.ShipperCustomer with { PostalCode = "01310-200 ", State = "São Paulo" },
        };

        var failure = await Assert.ThrowsAsync<VtexRequestRejectedException>(
            () => _session.Client.Services.CreateAsync([good, bad], CancellationToken));

        string[] expected = ["$[1].deliveryServiceType", "$[1].shipperCustomer.postalCode", "$[1].shipperCustomer.state"];
        Assert.Equal(expected, failure.Faults.Select(fault => fault.Path).Order(StringComparer.Ordinal));
        Assert.All(failure.Faults, fault => Assert.Contains("characters", fault.Message, StringComparison.Ordinal));
        Assert.Empty((await _session.Client.Services.GetPageAsync(cancellationToken: CancellationToken)).Data!);
    }

    [Fact]
    public async Task The_faults_of_a_route_are_told_too()
    {
        var route = Model.FilledRoute("good");
        var bad = route with
        {
            DeliveryServiceRoute = route.DeliveryServiceRoute with { Carrier = new Carrier { Username = "" } },
        };

        var failure = await Assert.ThrowsAsync<VtexRequestRejectedException>(
            () => _session.Client.Routes.CreateAsync(bad, CancellationToken));

        Assert.Equal("$[0].deliveryServiceRoute.carrier.username", Assert.Single(failure.Faults).Path);
    }

    [Fact]
    public async Task A_span_of_days_that_is_too_long_is_told_by_the_name_of_its_parameter()
    {
        var filter = new DeliveryServiceFilter { From = new BrasiliaDay(2031, 3, 1), To = new BrasiliaDay(2031, 4, 1) };

        var failure = await Assert.ThrowsAsync<VtexRequestRejectedException>(
            () => _session.Client.Services.GetPageAsync(filter, cancellationToken: CancellationToken));

        Assert.Equal("dateEnd", Assert.Single(failure.Faults).Path);
    }

    public ValueTask DisposeAsync() => _session.DisposeAsync();
}
