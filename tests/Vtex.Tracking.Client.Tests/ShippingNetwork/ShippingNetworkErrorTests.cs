using System.Net;
using Vtex.Tracking.Client.Tests.Infrastructure;

namespace Vtex.Tracking.Client.Tests.ShippingNetwork;

public sealed class ShippingNetworkErrorTests : IDisposable
{
    private readonly ScriptedServer _server = new();
    private readonly VtexShippingNetworkClient _network;

    public ShippingNetworkErrorTests() => _network = _server.Network();

    public void Dispose()
    {
        _network.Dispose();
        _server.Dispose();
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, typeof(VtexRequestRejectedException))]
    [InlineData(HttpStatusCode.Unauthorized, typeof(VtexAuthenticationException))]
    [InlineData(HttpStatusCode.Forbidden, typeof(VtexAuthenticationException))]
    [InlineData(HttpStatusCode.NotFound, typeof(VtexNotFoundException))]
    [InlineData(HttpStatusCode.TooManyRequests, typeof(VtexRateLimitedException))]
    [InlineData(HttpStatusCode.Found, typeof(VtexUnexpectedResponseException))]
    public async Task A_status_makes_the_error_of_its_kind(HttpStatusCode status, Type type)
    {
        _server.Answer(status, "por favor não");

        var notify = await Assert.ThrowsAnyAsync<VtexException>(() => _network.NotifyAsync(Carriers.Notification));
        var track = await Assert.ThrowsAnyAsync<VtexException>(() => _network.TrackAsync(["a"]));
        var label = await Assert.ThrowsAnyAsync<VtexException>(() => _network.Labels.CreateAsync("a"));

        Assert.All([notify, track, label], exception => Assert.Equal(
            (type, status, "por favor não"), (exception.GetType(), exception.StatusCode!.Value, exception.ResponseBody)));
        Assert.Equal(
            ["NotifyPackages", "GetTrackingEvents", "CreateDeliveryLabel"],
            new[] { notify, track, label }.Select(exception => exception.Operation));
    }

    [Fact]
    public async Task A_missing_right_is_named()
    {
        _server.Answer(() => Answers.Status(HttpStatusCode.Forbidden));

        var exception = await Assert.ThrowsAsync<VtexAuthenticationException>(
            () => _network.NotifyAsync(Carriers.Notification));

        Assert.Contains("\"Transportation read only\"", exception.Message, StringComparison.Ordinal);
        Assert.Single(_server.Requests);
    }

    [Fact]
    public async Task Refused_credentials_are_named_and_not_tried_again()
    {
        _server.Answer(() => Answers.Status(HttpStatusCode.Unauthorized));

        var exception = await Assert.ThrowsAsync<VtexAuthenticationException>(() => _network.TrackAsync(["a"]));

        Assert.Contains("UserToken, which lives 24 hours", exception.Message, StringComparison.Ordinal);
        Assert.Null(exception.RetryAt);
        Assert.Single(_server.Requests);
    }

    [Theory]
    [InlineData("https://apps.test")]
    [InlineData("https://proxy.test/vtex/apps/")]
    public async Task An_app_that_is_not_there_is_named(string baseAddress)
    {
        _server.Answer(() => Answers.Status(HttpStatusCode.NotFound));
        using var network = _server.Network(options => options.BaseAddress = new Uri(baseAddress));

        var exception = await Assert.ThrowsAsync<VtexNotFoundException>(() => network.TrackAsync(["a"]));

        Assert.Contains(
            "no app jacaranda-tracking in version v1 for the account lojaipe and the workspace master",
            exception.Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.OK)]
    public async Task No_secret_gets_out(HttpStatusCode status)
    {
        var body = $$"""{"message":"key vtexappkey-lojaipe-JACARA, token {{Carriers.AppToken}}, CPF 529.982.247-25"}x""";
        _server.Answer(status, body);

        var exception = await Assert.ThrowsAnyAsync<VtexException>(() => _network.NotifyAsync(Carriers.Notification));

        var text = exception + exception.ResponseBody;
        Assert.Contains("[redacted]", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Carriers.AppToken, text, StringComparison.Ordinal);
        Assert.DoesNotContain("JACARA", text, StringComparison.Ordinal);
        Assert.DoesNotContain("529.982", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_users_token_does_not_get_out_either()
    {
        using var network = _server.Network(o => (o.AppKey, o.AppToken, o.UserToken) = ("", "", "u5er-token"));
        _server.Answer(HttpStatusCode.BadRequest, "u5er-token has expired");

        var exception = await Assert.ThrowsAsync<VtexRequestRejectedException>(() => network.TrackAsync(["a"]));

        Assert.DoesNotContain("u5er", exception + exception.ResponseBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_that_an_app_names_are_told()
    {
        _server.Answer(
            HttpStatusCode.BadRequest,
            """{"errors":[{"path":"$.dispatchOrder.id","message":"is unknown"}]}""",
            "application/problem+json");

        var exception = await Assert.ThrowsAsync<VtexRequestRejectedException>(
            () => _network.NotifyAsync(Carriers.Notification));

        Assert.Equal("$.dispatchOrder.id", Assert.Single(exception.Faults).Path);
    }
}
