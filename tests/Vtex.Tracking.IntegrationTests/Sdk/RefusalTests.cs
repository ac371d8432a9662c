using System.Net;
using Vtex.Tracking.Models;

namespace Vtex.Tracking.IntegrationTests.Sdk;

public sealed class RefusalTests : IAsyncDisposable
{
    private readonly SdkSession _session = new();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    /// <summary>A client that lets the service find the faults.</summary>
    private VtexTrackingClient Unchecked => _session.Connect(validation: ValidationMode.Off);

    [Fact]
    public async Task A_service_that_does_not_exist_is_not_found()
    {
        var failure = await Assert.ThrowsAsync<VtexNotFoundException>(
            () => _session.Client.Services.GetAsync(404, cancellationToken: CancellationToken));

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
            () => Unchecked.Services.CreateAsync([good, bad], CancellationToken));

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
            () => Unchecked.Routes.CreateAsync(bad, CancellationToken));

        Assert.Equal("$[0].deliveryServiceRoute.carrier.username", Assert.Single(failure.Faults).Path);
    }

    public ValueTask DisposeAsync() => _session.DisposeAsync();
}
