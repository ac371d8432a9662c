using System.Net;
using System.Text.Json;
using Vtex.Tracking.Client.Tests.Infrastructure;
using Vtex.Tracking.Models;

namespace Vtex.Tracking.Client.Tests.Resilience;

/// <summary>A create in doubt is looked for before it is repeated.</summary>
public sealed class VerifiedCreationTests : IDisposable
{
    private readonly ScriptedServer _server = new();
    private readonly ManualTimeProvider _clock = new();
    private readonly List<JsonElement> _kept = [];
    private readonly VtexTrackingClient _verifying;
    private readonly VtexTrackingClient _tracking;

    public VerifiedCreationTests()
    {
        var options = ScriptedServer.Options(_clock);
        options.Resilience.OnAmbiguousFailure = AmbiguousFailureAction.Verify;
        _verifying = new VtexTrackingClient(options, _server);
        options.Resilience.OnAmbiguousFailure = AmbiguousFailureAction.VerifyThenRetry;
        _tracking = new VtexTrackingClient(options, _server);
        // The time to settle passes at once; limits of time do not.
        _clock.Skips = wait => wait > TimeSpan.FromSeconds(100) && wait < TimeSpan.FromSeconds(200);
    }

    private IEnumerable<RecordedRequest> Creates => _server.Calls.Where(call => call.Method == HttpMethod.Post);

    private IEnumerable<RecordedRequest> Lookups => _server.Calls.Where(call => call.Method == HttpMethod.Get);

    public void Dispose()
    {
        _tracking.Dispose();
        _verifying.Dispose();
    }

    [Fact]
    public async Task Verified_alone_what_is_found_has_succeeded()
    {
        Serve(firstTakesEffect: true);

        await _verifying.Services.CreateAsync([Service("1"), Service("2")]);

        Assert.Single(Creates);
    }

    [Fact]
    public async Task Verified_alone_what_is_not_found_is_never_created_again()
    {
        Serve(firstTakesEffect: false);

        var exception = await Assert.ThrowsAsync<VtexAmbiguousWriteException>(
            () => _verifying.Services.CreateAsync([Service("1"), Service("2")]));

        Assert.Contains("of 2 services, 2 cannot be found, or not yet", exception.Message, StringComparison.Ordinal);
        Assert.Single(Creates);
        Assert.Equal(6, Lookups.Count());
    }

    [Fact]
    public async Task A_lookup_that_lags_is_waited_for()
    {
        Serve(firstTakesEffect: true);
        var serve = _server.Api;
        _server.Api = (request, cancellationToken) => request.Method == HttpMethod.Get && Lookups.Count() < 3
            ? Task.FromResult(Answers.Status(HttpStatusCode.NotFound))
            : serve(request, cancellationToken);

        await _verifying.Services.CreateAsync(Service("1"));

        Assert.Single(Creates);
        Assert.Equal(3, Lookups.Count());
    }

    [Fact]
    public async Task A_server_that_acts_within_the_time_to_settle_is_not_asked_twice()
    {
        Serve(firstTakesEffect: true);
        var serve = _server.Api;
        _server.Api = (request, cancellationToken) => request.Method == HttpMethod.Get && _clock.Waits.Count == 0
            ? Task.FromResult(Answers.Status(HttpStatusCode.NotFound))
            : serve(request, cancellationToken);

        await _tracking.Services.CreateAsync(Service("1"));

        Assert.Single(Creates);
        Assert.Equal([TimeSpan.FromMinutes(2)], _clock.Waits);
    }

    [Fact]
    public async Task What_took_effect_is_not_repeated()
    {
        Serve(firstTakesEffect: true);

        await _tracking.Services.CreateAsync([Service("1"), Service("2")]);

        Assert.Single(Creates);
        Assert.Equal(2, Lookups.Count());
        Assert.Equal(2, _kept.Count);
    }

    [Fact]
    public async Task What_took_no_effect_is_repeated()
    {
        Serve(firstTakesEffect: false);

        await _tracking.Services.CreateAsync([Service("1"), Service("2")]);

        Assert.Equal(2, Creates.Count());
        Assert.Equal(2, _kept.Count);
    }

    [Fact]
    public async Task Only_what_is_missing_is_repeated()
    {
        Serve(firstTakesEffect: true, keep: services => services.Take(1));

        await _tracking.Services.CreateAsync([Service("1"), Service("2"), Service("3")]);

        Assert.Equal(["1", "2", "3"], _kept.Select(service => service.GetProperty("invoiceOrderOfService").GetString()));
        Assert.DoesNotContain("\"1\"", Creates.Last().Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_of_the_same_invoice_and_series_count_as_many()
    {
        Serve(firstTakesEffect: true);

        await _tracking.Services.CreateAsync([Service("1"), Service("1")]);

        Assert.Single(Creates);
        Assert.Equal(2, _kept.Count);
    }

    [Fact]
    public async Task Fewer_than_were_sent_leave_it_in_doubt()
    {
        Serve(firstTakesEffect: true, keep: services => services.Take(1));

        await AssertInDoubtAsync(Service("1"), Service("1"));
    }

    [Fact]
    public async Task Own_ids_tell_services_of_one_invoice_apart()
    {
        Serve(firstTakesEffect: true, keep: services => services.Take(1));

        await _tracking.Services.CreateAsync(
            [Service("1") with { IdExternal = "a" }, Service("1") with { IdExternal = "b" }]);

        Assert.Equal(["a", "b"], _kept.Select(service => service.GetProperty("idExternal").GetString()));
    }

    [Fact]
    public async Task An_own_id_that_not_all_have_tells_nothing_apart()
    {
        Serve(firstTakesEffect: true, keep: services => services.Take(1));

        await AssertInDoubtAsync(Service("1") with { IdExternal = "a" }, Service("1"));
    }

    [Fact]
    public async Task An_older_service_of_the_same_invoice_is_another()
    {
        await CreateEarlierAsync(TimeSpan.FromDays(3));
        Serve(firstTakesEffect: false);

        await _tracking.Services.CreateAsync(Service("1"));

        Assert.Equal(2, _kept.Count);
    }

    [Fact]
    public async Task One_that_is_only_a_little_older_leaves_it_in_doubt()
    {
        await CreateEarlierAsync(TimeSpan.FromHours(2));
        Serve(firstTakesEffect: false);

        await AssertInDoubtAsync(Service("1"));
    }

    [Fact]
    public async Task Without_an_invoice_it_stays_in_doubt()
    {
        Serve(firstTakesEffect: false);

        await AssertInDoubtAsync(Service("1"), Samples.Service);

        Assert.Empty(Lookups);
    }

    [Fact]
    public async Task A_lookup_that_fails_leaves_it_in_doubt()
    {
        _server.Api = (request, _) => Task.FromResult(Answers.Status(
            request.Method == HttpMethod.Get ? HttpStatusCode.Forbidden : HttpStatusCode.BadGateway));

        await AssertInDoubtAsync(Service("1"));
    }

    [Fact]
    public async Task Doubt_again_and_again_ends_with_the_attempts()
    {
        _server.Api = (request, _) => Task.FromResult(Answers.Status(
            request.Method == HttpMethod.Get ? HttpStatusCode.NotFound : HttpStatusCode.BadGateway));

        await Assert.ThrowsAsync<VtexAmbiguousWriteException>(() => _tracking.Services.CreateAsync(Service("1")));

        Assert.Equal((4, 12), (Creates.Count(), Lookups.Count()));
    }

    private static DeliveryService Service(string invoice) =>
        Samples.Service with { InvoiceOrderOfService = invoice, InvoiceOrderOfServiceSerie = "A" };

    private async Task AssertInDoubtAsync(params DeliveryService[] services)
    {
        var exception = await Assert.ThrowsAsync<VtexAmbiguousWriteException>(
            () => _tracking.Services.CreateAsync(services));

        Assert.Contains("could not be verified", exception.Message, StringComparison.Ordinal);
        Assert.Equal("CreateDeliveryServices", exception.Operation);
        Assert.Single(Creates);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.InternalServerError)]
    public async Task The_requests_of_all_rounds_are_counted(HttpStatusCode last)
    {
        Serve(firstTakesEffect: false);
        var serve = _server.Api;
        _server.Api = (request, cancellationToken) => request.Method == HttpMethod.Post && Creates.Count() > 1
            ? Task.FromResult(Answers.Status(last))
            : serve(request, cancellationToken);

        var exception = await Assert.ThrowsAnyAsync<VtexException>(() => _tracking.Services.CreateAsync(Service("1")));

        Assert.Equal((Creates.Count(), last), (exception.Attempts, exception.StatusCode));
        Assert.True(exception.Attempts > 1);
    }

    private async Task CreateEarlierAsync(TimeSpan before)
    {
        Serve(firstTakesEffect: true, answersAll: true);
        await _tracking.Services.CreateAsync(Service("1"));
        _clock.Advance(before);
        // Only what follows counts.
        Assert.Single(Creates);
        _server.Forget();
    }

    /// <summary>A service that keeps what it is given, but whose answer to the first create is lost.</summary>
    private void Serve(
        bool firstTakesEffect,
        Func<IEnumerable<JsonElement>, IEnumerable<JsonElement>>? keep = null,
        bool answersAll = false)
    {
        var creates = 0;
        _server.Api = (request, _) =>
        {
            if (request.Method == HttpMethod.Get)
                return Task.FromResult(Page(Uri.UnescapeDataString(request.PathAndQuery.Split('=')[1])));

            var services = JsonElement.Parse(request.Body!).EnumerateArray().Select(Created);
            var isFirst = ++creates == 1;
            if (!isFirst || firstTakesEffect)
                _kept.AddRange(isFirst && keep is not null ? keep(services) : services);
            return isFirst && !answersAll
                ? throw new HttpRequestException("reset")
                : Task.FromResult(Answers.Status(HttpStatusCode.OK));
        };
    }

    private JsonElement Created(JsonElement service)
    {
        var members = service.EnumerateObject()
            .Where(member => member.Value.ValueKind == JsonValueKind.String && member.Name != "deliveryServiceType")
            .ToDictionary(member => member.Name, member => member.Value.GetString());
        members["created"] = _clock.GetUtcNow().ToString("O", System.Globalization.CultureInfo.InvariantCulture);
        return JsonSerializer.SerializeToElement(members);
    }

    private HttpResponseMessage Page(string invoice)
    {
        var data = _kept.Where(service => service.GetProperty("invoiceOrderOfService").GetString() == invoice).ToList();
        return data.Count == 0
            ? Answers.Status(HttpStatusCode.NotFound)
            : Answers.Json(JsonSerializer.Serialize(new { page = 1, pageSize = 25, totalCount = data.Count, data }));
    }
}
