using System.Text;
using Vtex.Tracking.AspNetCore.Tests.Infrastructure;

namespace Vtex.Tracking.AspNetCore.Tests.Calls;

/// <summary>The handler for those who have a router of their own.</summary>
public sealed class HandlerTests
{
    private readonly ScriptedCarrier _carrier = new();
    private readonly VtexCarrierAppHandler _handler;

    public HandlerTests() => _handler = new VtexCarrierAppHandler(_carrier, new CarrierAppOptions { AllowAnonymous = true });

    [Fact]
    public async Task It_needs_nothing_but_route_values()
    {
        var answer = await BareHandler.RunAsync(_handler.TrackAsync, """[{"trackingNumber":"A"}]"""u8.ToArray(), context =>
            context.Request.RouteValues["version"] = "v7");

        Assert.Equal((200, """{"A":{"isDelivered":false}}"""), (answer.Status, answer.Text));
        Assert.Equal(("app", "7"), (_carrier.Query!.Address.App, _carrier.Query.Address.Version));

        var notify = Encoding.UTF8.GetBytes(ShippingContract.NotifyExample().ToJsonString());
        Assert.Equal(200, (await BareHandler.RunAsync(_handler.NotifyAsync, notify)).Status);
    }

    [Fact]
    public async Task Without_a_route_value_it_says_which()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => BareHandler.RunAsync(
            _handler.TrackAsync, [], context => context.Request.RouteValues.Remove("workspace")));
        Assert.Contains("'workspace'", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Limits_are_positive(int limit)
    {
        var options = new CarrierAppOptions();
        Assert.Throws<ArgumentOutOfRangeException>(() => options.MaxBodyBytes = limit);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.MaxPackages = limit);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.MaxTrackingNumbers = limit);
    }
}
