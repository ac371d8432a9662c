using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Vtex.Tracking.AspNetCore.Tests.Infrastructure;

namespace Vtex.Tracking.AspNetCore.Tests.Telemetry;

public sealed class TelemetryTests
{
    private const string Numbers = """[{"trackingNumber":"A"},{"trackingNumber":"B"}]""";

    [Fact]
    public async Task A_call_that_is_answered_is_told_of()
    {
        using var telemetry = new TelemetryListener("answered");
        await using var server = await CarrierServer.StartAsync();

        await server.PostAsync("/my-app/v1.x/answered/teste/tracking", Numbers);
        await server.PostAsync("/my-app/1/answered/teste/notify", ShippingContract.Notify(["a", "b", "c"]).ToJsonString());

        Assert.Equal(
            ["vtex.carrier.tracking_numbers 2", "vtex.carrier.requests 1 tracking answered",
             "vtex.carrier.packages 3", "vtex.carrier.requests 1 notify answered"],
            telemetry.Measurements);
        Assert.Equal(["carrier tracking", "carrier notify"], telemetry.Activities.Select(activity => activity.DisplayName));
        var activity = telemetry.Activities.First();
        Assert.Equal((ActivityKind.Internal, ActivityStatusCode.Unset), (activity.Kind, activity.Status));
        Assert.Equal(
            new Dictionary<string, object?>
            {
                ["vtex.operation"] = "tracking",
                ["vtex.app"] = "my-app",
                ["vtex.app.version"] = "1.x",
                ["vtex.account"] = "answered",
                ["vtex.workspace"] = "teste",
                ["vtex.asked"] = 2,
                ["vtex.answered"] = 2,
                ["vtex.outcome"] = "answered",
            },
            activity.TagObjects.ToDictionary());
        Assert.Equal(
            [(200, LogLevel.Debug, "tracking of answered: answered 2 of 2."), (200, LogLevel.Debug, "notify of answered: answered 3 of 3.")],
            server.Log.Entries);
    }

    [Fact]
    public async Task A_call_that_is_not_valid_is_told_of_by_the_places_of_its_faults_alone()
    {
        using var telemetry = new TelemetryListener("invalid");
        await using var server = await CarrierServer.StartAsync();

        await server.PostAsync("/my-app/v1/invalid/master/tracking", """[{"trackingNumber":["52998224725"]},7]""");

        Assert.Equal(["vtex.carrier.requests 1 tracking invalid"], telemetry.Measurements);
        var activity = Assert.Single(telemetry.Activities);
        Assert.Equal(("invalid", "400"), (activity.GetTagItem("vtex.outcome"), activity.GetTagItem("error.type")));
        Assert.Equal(
            [(202, LogLevel.Warning, "tracking of invalid: refused with 400. Faults at: $[0].trackingNumber, $[1]")], server.Log.Entries);
    }

    [Fact]
    public async Task A_carrier_that_fails_is_an_error()
    {
        using var telemetry = new TelemetryListener("failed");
        await using var server = await CarrierServer.StartAsync();
        server.Carrier.Track = (_, _) => throw new TimeoutException("the database");

        await server.PostAsync("/my-app/v1/failed/master/tracking", Numbers);

        Assert.Equal(["vtex.carrier.tracking_numbers 2", "vtex.carrier.requests 1 tracking failed"], telemetry.Measurements);
        var activity = Assert.Single(telemetry.Activities);
        Assert.Equal((ActivityStatusCode.Error, "System.TimeoutException"), (activity.Status, activity.GetTagItem("error.type")));
    }

    [Theory]
    [InlineData(CarrierAccess.Unauthorized, "unauthorized", 401)]
    [InlineData(CarrierAccess.Forbidden, "forbidden", 403)]
    public async Task Who_may_not_call_writes_no_account_into_the_measurements(CarrierAccess access, string outcome, int status)
    {
        var account = "stranger-" + outcome;
        using var telemetry = new TelemetryListener(account);
        await using var server = await CarrierServer.StartAsync(options => options.Authorize = _ => new(access));

        await server.PostAsync($"/my-app/v1/{account}/master/tracking", Numbers);

        Assert.Empty(telemetry.Measurements);
        Assert.Equal(outcome, Assert.Single(telemetry.Activities).GetTagItem("vtex.outcome"));
        Assert.Equal(
            [(203, LogLevel.Warning, $"tracking of {account}: refused with {status} for its credentials.")], server.Log.Entries);
    }
}
