using System.Net;
using Vtex.Tracking.Client.Tests.Infrastructure;
using Vtex.Tracking.Client.Tests.Telemetry;

namespace Vtex.Tracking.Client.Tests.ShippingNetwork;

public sealed class ShippingNetworkTelemetryTests : IDisposable
{
    private readonly ScriptedServer _server = new();
    private readonly TelemetryListener _apps = new("apps.telemetry.test");
    private readonly TelemetryListener _labels = new("labels.telemetry.test");
    private readonly VtexShippingNetworkClient _network;

    public ShippingNetworkTelemetryTests() => _network = _server.Network(options =>
    {
        options.BaseAddress = new Uri("https://apps.telemetry.test");
        options.LabelsBaseAddress = new Uri("https://labels.telemetry.test");
    });

    public void Dispose()
    {
        _network.Dispose();
        _apps.Dispose();
        _labels.Dispose();
        _server.Dispose();
    }

    [Fact]
    public async Task Each_request_is_an_activity_with_its_template_and_server()
    {
        await _network.NotifyAsync(Carriers.Notification);
        await _network.TrackAsync(["secret-number"]);
        _server.Answer(HttpStatusCode.OK, """{"url":"https://labels.test/1"}""");
        await _network.Labels.CreateAsync("secret-order");

        Assert.Equal(
            [
                "POST /{app_name}/v{app_version}/{account}/{workspace}/notify",
                "POST /{app_name}/v{app_version}/{account}/{workspace}/tracking",
            ],
            _apps.Activities.Select(activity => activity.DisplayName));
        var label = Assert.Single(_labels.Activities);
        Assert.Equal("POST /api/transportation/deliverylabels/{orderId}", label.DisplayName);
        Assert.Equal("CreateDeliveryLabel", label.GetTagItem("vtex.operation"));
        Assert.DoesNotContain(
            _apps.Activities.Append(label).SelectMany(activity => activity.TagObjects),
            tag => tag.Value?.ToString()?.Contains("secret", StringComparison.Ordinal) is true);
    }

    [Fact]
    public async Task Doubts_and_repetitions_are_told()
    {
        _server.Answer(() => Answers.Status(HttpStatusCode.BadGateway));
        await Assert.ThrowsAsync<VtexAmbiguousWriteException>(() => _network.NotifyAsync(Carriers.Notification));
        await Assert.ThrowsAsync<VtexUnexpectedResponseException>(() => _network.TrackAsync(["a"]));

        Assert.Equal([null, 3], _apps.Activities.Select(activity => activity.GetTagItem("http.request.resend_count")));
        Assert.Equal(["502", "502"], _apps.Activities.Select(activity => activity.GetTagItem("error.type")));
    }
}
