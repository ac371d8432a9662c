using System.Net;
using System.Text.Json.Nodes;
using Vtex.Tracking.Client.Tests.Infrastructure;

namespace Vtex.Tracking.Client.Tests.ShippingNetwork;

public sealed class TrackTests : IDisposable
{
    private readonly ScriptedServer _server = new();
    private readonly VtexShippingNetworkClient _network;

    public TrackTests()
    {
        _server.Api = (request, _) => Task.FromResult(Answers.Json(KnowAll(request)));
        _network = _server.Network(options => options.TrackingBatchSize = 2);
    }

    public void Dispose()
    {
        _network.Dispose();
        _server.Dispose();
    }

    [Fact]
    public void The_default_batch_is_the_documented_one() =>
        Assert.Equal(500, new VtexShippingNetworkOptions().TrackingBatchSize);

    [Fact]
    public async Task Numbers_go_out_in_batches_one_after_the_other_each_once()
    {
        var result = await _network.TrackAsync(["a", "b", "a", "c", "d", "b", "e"]);

        Assert.Equal(
            ["a b", "c d", "e"],
            _server.Requests.Select(request => string.Join(" ", Asked(request))));
        Assert.All(_server.Requests, request => Assert.Equal(
            (HttpMethod.Post, "/jacaranda-tracking/v1/lojaipe/master/tracking"), (request.Method, request.PathAndQuery)));
        Assert.Equal(["a", "b", "c", "d", "e"], result.Packages.Keys);
        Assert.Empty(result.Missing);
        Assert.Empty(result.Pending);
        Assert.Empty(result.Raw);
    }

    [Fact]
    public async Task For_no_numbers_nothing_is_sent()
    {
        var result = await _network.TrackAsync([]);

        Assert.Empty(result.Packages);
        Assert.Empty(result.Missing);
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task A_number_that_is_left_out_or_null_is_missing_and_one_not_asked_for_is_passed_over()
    {
        _server.Answer(HttpStatusCode.OK, """{"a":{"isDelivered":true},"b":null,"z":{}}""");

        var result = await _network.TrackAsync(["c", "a", "b"]);

        Assert.Equal(["a"], result.Packages.Keys);
        Assert.Equal(["c", "b"], result.Missing);
    }

    [Theory]
    [InlineData(HttpStatusCode.RequestTimeout)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public async Task It_only_asks_and_is_repeated_as_a_read_is(HttpStatusCode status)
    {
        _server.Api = (request, _) => Task.FromResult(
            _server.Requests.Count < 4 ? Answers.Status(status) : Answers.Json(KnowAll(request)));

        var result = await _network.TrackAsync(["a"]);

        Assert.Equal(["a"], result.Packages.Keys);
        Assert.Equal(4, _server.Requests.Count);
        Assert.All(_server.Requests, request => Assert.Equal(["a"], Asked(request)));
        Assert.All(_server.Requests, request => Assert.Equal(Carriers.AppToken, request.Header("X-VTEX-API-AppToken")));
    }

    [Fact]
    public async Task A_lost_connection_is_repeated_also_within_the_body()
    {
        _server.Api = (request, _) => _server.Requests.Count switch
        {
            1 => throw new HttpRequestException("reset"),
            2 => Task.FromResult(new HttpResponseMessage { Content = new StreamContent(new Errors.BreakingStream()) }),
            _ => Task.FromResult(Answers.Json(KnowAll(request))),
        };

        Assert.Single((await _network.TrackAsync(["a"])).Packages);

        Assert.Equal(3, _server.Requests.Count);
    }

    [Fact]
    public async Task What_the_service_asks_to_wait_is_waited()
    {
        var clock = new ManualTimeProvider { Skips = wait => wait == TimeSpan.FromSeconds(17) };
        _server.Api = (request, _) =>
        {
            var answer = _server.Requests.Count > 1
                ? Answers.Json(KnowAll(request))
                : Answers.Status(HttpStatusCode.TooManyRequests);
            answer.Headers.TryAddWithoutValidation("Retry-After", "17");
            return Task.FromResult(answer);
        };
        using var network = _server.Network(options => options.TimeProvider = clock);

        await network.TrackAsync(["a"]);

        Assert.Equal([TimeSpan.FromSeconds(17)], clock.Waits);
    }

    [Fact]
    public async Task A_batch_that_fails_tells_what_was_learned_and_what_is_still_to_be_asked()
    {
        _server.Api = (request, _) => Task.FromResult(_server.Requests.Count switch
        {
            1 => Answers.Json("""{"a":{"isDelivered":true}}"""),
            _ => Answers.Status(HttpStatusCode.Forbidden),
        });

        var exception = await Assert.ThrowsAsync<VtexAuthenticationException>(
            () => _network.TrackAsync(["a", "b", "c", "d", "e"]));

        Assert.Equal(["a"], exception.Partial!.Packages.Keys);
        Assert.Equal(["b"], exception.Partial.Missing);
        Assert.Equal(["c", "d", "e"], exception.Partial.Pending);
        Assert.Equal(2, _server.Requests.Count);
        Assert.Contains("Transportation read only", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Blank_numbers_are_told_by_their_places_and_nothing_is_sent()
    {
        var refusal = await Assert.ThrowsAsync<VtexValidationException>(
            () => _network.TrackAsync(["a", "", " ", null!, "b"]));

        Assert.Equal(
            ["$[1].trackingNumber", "$[2].trackingNumber", "$[3].trackingNumber"],
            refusal.Faults.Select(fault => fault.Path));
        Assert.Equal("GetTrackingEvents", refusal.Operation);
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task Without_validation_blanks_are_the_carriers_business_and_null_is_misuse()
    {
        using var network = _server.Network(options => options.Validation = ValidationMode.Off);

        Assert.Equal([" "], (await network.TrackAsync([" "])).Packages.Keys);
        await Assert.ThrowsAsync<ArgumentException>(() => network.TrackAsync([null!]));
    }

    [Fact]
    public async Task Raw_answers_are_kept_in_order_where_the_options_say_so()
    {
        using var network = _server.Network(options => (options.KeepRawAnswers, options.TrackingBatchSize) = (true, 2));

        var result = await network.TrackAsync(["a", "b", "c"]);

        Assert.Equal(
            ["""{"a":{},"b":{}}""", """{"c":{}}"""],
            result.Raw.Select(raw => System.Text.Encoding.UTF8.GetString(raw.Body.ToArray())));
    }

    [Fact]
    public async Task Nothing_is_remembered()
    {
        await _network.TrackAsync(["a"]);
        await _network.TrackAsync(["a"]);
        Assert.Equal(2, _server.Requests.Count);
    }

    [Fact]
    public async Task Cancellation_stops_between_batches()
    {
        using var cancellation = new CancellationTokenSource();
        _server.Api = async (request, _) =>
        {
            await cancellation.CancelAsync();
            return Answers.Json(KnowAll(request));
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => _network.TrackAsync(["a", "b", "c"], cancellationToken: cancellation.Token));

        Assert.Single(_server.Requests);
    }

    internal static List<string> Asked(RecordedRequest request) =>
        [.. JsonNode.Parse(request.Body!)!.AsArray().Select(item => item!["trackingNumber"]!.GetValue<string>())];

    private static string KnowAll(RecordedRequest request) => new JsonObject(
        Asked(request).Select(number => KeyValuePair.Create(number, (JsonNode?)new JsonObject()))).ToJsonString();
}
