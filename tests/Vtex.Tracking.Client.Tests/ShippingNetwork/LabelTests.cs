using System.Net;
using Vtex.Tracking.Client.Tests.Infrastructure;

namespace Vtex.Tracking.Client.Tests.ShippingNetwork;

public sealed class LabelTests : IDisposable
{
    private readonly ScriptedServer _server = new();
    private readonly ManualTimeProvider _clock = new();
    private readonly VtexShippingNetworkClient _network;

    public LabelTests()
    {
        _server.Answer(HttpStatusCode.OK, """{"url":"https://labels.test/9f4c.pdf?key=abc"}""");
        _network = _server.Network(options => options.TimeProvider = _clock);
    }

    public void Dispose()
    {
        _network.Dispose();
        _server.Dispose();
    }

    [Fact]
    public async Task Labels_have_an_address_that_lives_five_days()
    {
        var label = await _network.Labels.CreateAsync("00-1043250000187-01");

        Assert.Equal(new Uri("https://labels.test/9f4c.pdf?key=abc"), label.Url);
        Assert.Equal(_clock.GetUtcNow() + TimeSpan.FromDays(5), label.ExpiresAt);
        Assert.DoesNotContain("9f4c", label.ToString(), StringComparison.Ordinal);
        var call = Assert.Single(_server.Requests);
        Assert.Equal(
            (HttpMethod.Post, "/api/transportation/deliverylabels/00-1043250000187-01?an=lojaipe"),
            (call.Method, call.PathAndQuery));
        Assert.Equal(Carriers.AppToken, call.Header("X-VTEX-API-AppToken"));
        Assert.Null(call.Body);
    }

    [Fact]
    public async Task A_call_may_name_another_account_and_the_options_keep_the_raw_answer()
    {
        using var network = _server.Network(options => options.KeepRawAnswers = true);

        var label = await network.Labels.CreateAsync("a&?", "loja&b");

        Assert.Equal("/api/transportation/deliverylabels/a%26%3F?an=loja%26b", _server.Requests[0].PathAndQuery);
        Assert.Equal(HttpStatusCode.OK, label.Raw!.Status);
    }

    [Theory]
    [InlineData("", "lojaipe")]
    [InlineData("a/b", "lojaipe")]
    [InlineData("..", "lojaipe")]
    [InlineData("a", "")]
    [InlineData("a", "b/c")]
    public async Task What_is_no_segment_is_refused(string orderId, string account)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => _network.Labels.CreateAsync(orderId, account));

        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task A_missing_account_is_told()
    {
        using var network = _server.Network(options => options.Account = null);

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => network.Labels.CreateAsync("a"));

        Assert.Contains("missing", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_package_in_the_wrong_state_is_explained()
    {
        _server.Answer(HttpStatusCode.BadRequest, """{"error":"invoiced"}""");

        var exception = await Assert.ThrowsAsync<VtexRequestRejectedException>(() => _network.Labels.CreateAsync("a"));

        Assert.Contains("notified first", exception.Message, StringComparison.Ordinal);
        Assert.Contains("invoiced", exception.ResponseBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_order_is_explained()
    {
        _server.Answer(() => Answers.Status(HttpStatusCode.NotFound));

        var exception = await Assert.ThrowsAsync<VtexNotFoundException>(() => _network.Labels.CreateAsync("a"));

        Assert.Contains("00-", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_label_in_doubt_is_not_issued_again()
    {
        _server.Answer(() => Answers.Status(HttpStatusCode.InternalServerError));

        var exception = await Assert.ThrowsAsync<VtexAmbiguousWriteException>(() => _network.Labels.CreateAsync("a"));

        Assert.Single(_server.Requests);
        Assert.Contains("labels may have been issued", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_odd_value_beside_the_address_costs_nothing_and_is_told()
    {
        var deep = new string('[', 70) + new string(']', 70);
        _server.Answer(HttpStatusCode.OK, $$"""{"x":{{deep}},"url":"https://labels.test/9f4c.pdf"}""");

        var label = await _network.Labels.CreateAsync("a");

        Assert.Equal(new Uri("https://labels.test/9f4c.pdf"), label.Url);
        Assert.Equal("$.x", Assert.Single(label.UnreadableValues).Path);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"url":null}""")]
    [InlineData("""{"url":"/9f4c.pdf"}""")]
    [InlineData("""{"url":"javascript:alert(1)"}""")]
    [InlineData("""{"url":"file:///etc/passwd"}""")]
    public async Task An_answer_without_an_address_is_unexpected(string body)
    {
        _server.Answer(HttpStatusCode.OK, body);

        var exception = await Assert.ThrowsAsync<VtexUnexpectedResponseException>(
            () => _network.Labels.CreateAsync("a"));

        Assert.Equal(
            ("CreateDeliveryLabel", HttpStatusCode.OK, 1),
            (exception.Operation, exception.StatusCode!.Value, exception.Attempts));
    }
}
