using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Vtex.Tracking.Client.Tests.Infrastructure;
using Vtex.Tracking.ShippingNetwork.Models;

namespace Vtex.Tracking.Client.Tests.ShippingNetwork;

public sealed class NotifyTests : IDisposable
{
    private const string Answer =
        """{"p-1":{"tracking":{"number":"JAC1BR","url":"https://r.test/JAC1BR"},"notification":{"id":"n-1"}},"p-2":null}""";

    private readonly ScriptedServer _server = new();
    private readonly VtexShippingNetworkClient _network;

    public NotifyTests()
    {
        _server.Answer(HttpStatusCode.OK, Answer);
        _network = _server.Network();
    }

    public void Dispose()
    {
        _network.Dispose();
        _server.Dispose();
    }

    [Fact]
    public async Task The_carriers_answer_comes_by_package_and_what_it_left_out_is_told()
    {
        var result = await _network.NotifyAsync(Carriers.Notify("p-3", "p-1", "p-2"));

        Assert.Equal(["p-1"], result.Packages.Keys);
        Assert.Equal("n-1", result.Packages["p-1"].Notification?.Id);
        Assert.Equal("JAC1BR", result.TrackingNumbers["p-1"]);
        Assert.Equal(["p-3", "p-2"], result.MissingPackageIds);
        Assert.Null(result.Raw);
    }

    [Fact]
    public async Task Packages_that_are_only_described_count_as_well()
    {
        var request = Carriers.Notify("p-1");
        request = request with
        {
            DispatchOrder = request.DispatchOrder with { Packages = [new Package { Id = "p-1" }, new Package { Id = "p-9" }] },
        };

        Assert.Equal(["p-9"], (await _network.NotifyAsync(request)).MissingPackageIds);
    }

    [Fact]
    public async Task A_number_that_was_not_asked_for_is_kept_and_an_answer_without_one_is_no_number()
    {
        _server.Answer(HttpStatusCode.OK, """{"P-1":{"tracking":{"number":"X"}},"p-1":{"tracking":{"number":" "}},"p-2":{}}""");

        var result = await _network.NotifyAsync(Carriers.Notification);

        Assert.Equal(["P-1", "p-1", "p-2"], result.Packages.Keys);
        Assert.Equal(["P-1"], result.TrackingNumbers.Keys);
        Assert.Empty(result.MissingPackageIds);
    }

    [Fact]
    public async Task The_request_goes_to_the_app_with_the_key_and_required_nulls()
    {
        await _network.NotifyAsync(Carriers.Notification);

        var call = Assert.Single(_server.Requests);
        Assert.Equal((HttpMethod.Post, "/jacaranda-tracking/v1/lojaipe/master/notify"), (call.Method, call.PathAndQuery));
        Assert.Equal("vtexappkey-lojaipe-JACARA", call.Header("X-VTEX-API-AppKey"));
        Assert.Equal(Carriers.AppToken, call.Header("X-VTEX-API-AppToken"));
        Assert.Null(call.Header("VtexIdclientAutCookie"));
        Assert.Null(call.Message.Headers.Authorization);
        var body = JsonNode.Parse(call.Body!)!.AsObject();
        Assert.True(body["account"]!.AsObject().TryGetPropertyValue("defaultUrl", out var url) && url is null);
        Assert.False(body["dispatchOrder"]!.AsObject().ContainsKey("packages"));
    }

    [Fact]
    public async Task A_user_token_goes_alone()
    {
        using var network = _server.Network(o => (o.AppKey, o.AppToken, o.UserToken) = ("", "", "eyJ.user.token"));

        await network.NotifyAsync(Carriers.Notification);

        var call = Assert.Single(_server.Requests);
        Assert.Equal("eyJ.user.token", call.Header("VtexIdclientAutCookie"));
        Assert.Null(call.Header("X-VTEX-API-AppKey"));
        Assert.Null(call.Header("X-VTEX-API-AppToken"));
    }

    [Fact]
    public async Task Calls_may_name_another_app_account_and_workspace()
    {
        await _network.NotifyAsync(
            Carriers.Notification,
            new CarrierAddress { AppName = "outra.app", AppVersion = "v2.x", Account = "lojab", Workspace = "dev" });
        await _network.NotifyAsync(Carriers.Notification, new CarrierAddress { Account = "loja#b?" });

        Assert.Equal(
            ["/outra.app/v2.x/lojab/dev/notify", "/jacaranda-tracking/v1/loja%23b%3F/master/notify"],
            _server.Requests.Select(request => request.PathAndQuery));
    }

    [Fact]
    public async Task The_raw_answer_is_kept_where_the_options_say_so()
    {
        using var network = _server.Network(options => options.KeepRawAnswers = true);

        var result = await network.NotifyAsync(Carriers.Notification);

        Assert.Equal(Answer, Encoding.UTF8.GetString(result.Raw!.Body.ToArray()));
        Assert.Equal(HttpStatusCode.OK, result.Raw.Status);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.RequestTimeout)]
    public async Task A_status_that_leaves_it_open_is_told_and_not_repeated(HttpStatusCode status)
    {
        _server.Answer(() => Answers.Status(status));

        var exception = await Assert.ThrowsAsync<VtexAmbiguousWriteException>(
            () => _network.NotifyAsync(Carriers.Notification));

        Assert.Single(_server.Requests);
        Assert.Equal(("NotifyPackages", 1, status), (exception.Operation, exception.Attempts, exception.StatusCode!.Value));
        Assert.Contains("same tracking numbers", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_even_429_is_repeated()
    {
        _server.Answer(() => Answers.Status(HttpStatusCode.TooManyRequests));

        await Assert.ThrowsAsync<VtexRateLimitedException>(() => _network.NotifyAsync(Carriers.Notification));

        Assert.Single(_server.Requests);
    }

    [Fact]
    public async Task A_connection_that_broke_leaves_it_open_and_one_that_was_never_made_does_not()
    {
        _server.Api = (_, _) => throw new HttpRequestException("reset");
        await Assert.ThrowsAsync<VtexAmbiguousWriteException>(() => _network.NotifyAsync(Carriers.Notification));
        Assert.Single(_server.Requests);

        _server.Forget();
        _server.Api = (_, _) => throw new HttpRequestException(
            "refused", new SocketException((int)SocketError.ConnectionRefused));
        var exception = await Assert.ThrowsAsync<VtexTransportException>(
            () => _network.NotifyAsync(Carriers.Notification));
        Assert.Equal((4, 4), (_server.Requests.Count, exception.Attempts));
    }

    [Fact]
    public async Task An_accepted_notification_whose_answer_broke_off_is_in_doubt_for_its_numbers_are_lost()
    {
        _server.Answer(() => new HttpResponseMessage { Content = new StreamContent(new Errors.BreakingStream()) });

        await Assert.ThrowsAsync<VtexAmbiguousWriteException>(() => _network.NotifyAsync(Carriers.Notification));

        Assert.Single(_server.Requests);
    }

    [Theory]
    [InlineData("<html><body>Bem-vindo</body></html>", "text/html", "HTML")]
    [InlineData("""{"p-1":{"tracking":{"num""", "application/json", "JSON that cannot be read")]
    [InlineData("", "application/json", "nothing")]
    [InlineData("null", "application/json", "JSON that cannot be read")]
    [InlineData("[{}]", "application/json", "JSON that cannot be read")]
    [InlineData("""
        "JAC1BR"
        """, "application/json", "JSON that cannot be read")]
    public async Task An_answer_that_is_none_is_unexpected(string body, string mediaType, string words)
    {
        _server.Answer(HttpStatusCode.OK, body, mediaType);

        var exception = await Assert.ThrowsAsync<VtexUnexpectedResponseException>(
            () => _network.NotifyAsync(Carriers.Notification));

        Assert.Equal((HttpStatusCode.OK, 1), (exception.StatusCode!.Value, _server.Requests.Count));
        Assert.Contains(words, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancellation_is_never_wrapped()
    {
        using var cancellation = new CancellationTokenSource();
        _server.Api = async (_, token) =>
        {
            await cancellation.CancelAsync();
            token.ThrowIfCancellationRequested();
            return Answers.Json(Answer);
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => _network.NotifyAsync(Carriers.Notification, cancellationToken: cancellation.Token));
    }
}
