using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.Logging;
using Vtex.Tracking.Client.Tests.DependencyInjection;
using Vtex.Tracking.Client.Tests.Infrastructure;
using Vtex.Tracking.Telemetry;

namespace Vtex.Tracking.Client.Tests.Telemetry;

public sealed class TelemetryTests : IDisposable
{
    private const string Host = "telemetry.test";

    private readonly ScriptedServer _server = new();
    private readonly TelemetryListener _telemetry = new(Host);
    private readonly CollectingLoggerProvider _log = new();
    private readonly ILoggerFactory _logging;
    private readonly VtexTrackingClient _tracking;

    public TelemetryTests()
    {
        _logging = LoggerFactory.Create(builder => builder.SetMinimumLevel(LogLevel.Trace).AddProvider(_log));
        var options = ScriptedServer.Options();
        options.BaseAddress = new Uri($"https://{Host}:8443/receiver/");
        options.LoggerFactory = _logging;
        _tracking = new VtexTrackingClient(options, _server);
    }

    public void Dispose()
    {
        _tracking.Dispose();
        _logging.Dispose();
        _log.Dispose();
        _telemetry.Dispose();
        _server.Dispose();
    }

    [Fact]
    public async Task An_operation_is_an_activity_of_an_HTTP_client()
    {
        using var outer = new Activity("outer").Start();

        await _tracking.Services.GetAsync(7);

        var activity = _telemetry.Activities.Single(activity => activity.OperationName.StartsWith("GET", StringComparison.Ordinal));
        Assert.Equal(("GET /services/{idDeliveryService}", ActivityKind.Client), (activity.DisplayName, activity.Kind));
        Assert.Equal(outer.SpanId, activity.ParentSpanId);
        Assert.Equal(ActivityStatusCode.Unset, activity.Status);
        Assert.Equal(
            new Dictionary<string, object?>
            {
                ["vtex.operation"] = "GetDeliveryServiceById",
                ["http.request.method"] = "GET",
                ["url.template"] = "/services/{idDeliveryService}",
                ["server.address"] = Host,
                ["server.port"] = 8443,
                ["http.response.status_code"] = 200,
            },
            activity.TagObjects.ToDictionary());
        Assert.Contains(_telemetry.Activities, activity => activity.DisplayName == "POST /auth");
    }

    [Fact]
    public async Task A_failure_is_named_with_its_resends()
    {
        _server.Answer(() => Answers.Status(HttpStatusCode.BadGateway));
        await Assert.ThrowsAsync<VtexUnexpectedResponseException>(() => _tracking.Services.GetAsync(7));
        _server.Api = (_, _) => throw new HttpRequestException("reset");
        await Assert.ThrowsAsync<VtexTransportException>(() => _tracking.Services.GetAsync(7));

        var activities = _telemetry.Activities.Where(activity => activity.DisplayName != "POST /auth").ToList();
        Assert.Equal(["502", "Vtex.Tracking.VtexTransportException"], activities.Select(a => a.GetTagItem("error.type")));
        Assert.Equal([502, null], activities.Select(a => a.GetTagItem("http.response.status_code")));
        Assert.All(activities, activity => Assert.Equal(3, activity.GetTagItem("http.request.resend_count")));
        Assert.All(activities, activity => Assert.Equal(ActivityStatusCode.Error, activity.Status));
    }

    [Fact]
    public async Task Durations_carry_the_attributes_of_their_operation()
    {
        await _tracking.Services.GetAsync(7);

        var (_, _, tags) = Assert.Single(_telemetry.Measurements, measurement =>
            measurement.Instrument == "vtex.tracking.operation.duration"
            && Equals(measurement.Tags["server.address"], Host)
            && Equals(measurement.Tags["vtex.operation"], "GetDeliveryServiceById"));
        Assert.Equal(200, tags["http.response.status_code"]);
        Assert.Equal("/services/{idDeliveryService}", tags["url.template"]);
        Assert.DoesNotContain("error.type", tags.Keys);
    }

    [Fact]
    public async Task Retries_renewals_and_doubtful_writes_are_counted_and_logged()
    {
        var calls = 0;
        _server.Answer(() => Answers.Status(
            Interlocked.Increment(ref calls) == 1 ? HttpStatusCode.Unauthorized : HttpStatusCode.BadGateway));

        await Assert.ThrowsAsync<VtexUnexpectedResponseException>(() => _tracking.Services.GetAsync(7));
        await Assert.ThrowsAsync<VtexAmbiguousWriteException>(() => _tracking.Services.CreateAsync(Samples.Service));

        Assert.Contains(_telemetry.Measurements, m =>
            m.Instrument == "vtex.tracking.retries" && Equals(m.Tags["error.type"], "502"));
        Assert.Contains(_telemetry.Measurements, m =>
            m.Instrument == "vtex.tracking.token.renewals" && Equals(m.Tags["vtex.outcome"], "issued"));
        Assert.Contains(_telemetry.Measurements, m =>
            m.Instrument == "vtex.tracking.ambiguous_writes" && Equals(m.Tags["vtex.operation"], "CreateDeliveryServices"));
        Assert.Contains("GetDeliveryServiceById failed (502) and is repeated in 00:00:00", _log.Text, StringComparison.Ordinal);
        Assert.Contains("The service refused the token", _log.Text, StringComparison.Ordinal);
        Assert.Contains("CreateDeliveryServices failed (502) and may have taken effect", _log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_budget_can_count_what_it_saves()
    {
        ClientMetrics.CacheHit("memory", account: null);
        ClientMetrics.BudgetRefusal(account: null);

        Assert.Contains(_telemetry.Measurements, m =>
            m.Instrument == "vtex.tracking.cache.hits" && Equals(m.Tags["vtex.cache.source"], "memory"));
        Assert.Contains(_telemetry.Measurements, m => m.Instrument == "vtex.tracking.budget.refusals");
    }

    [Fact]
    public async Task Nothing_secret_personal_or_from_a_query_is_told()
    {
        var service = Samples.Service with
        {
            ShipperCustomer = Samples.Service.ShipperCustomer with
            {
                Email = "clark_kent@examplemail.com",
                Cpf = "61266367080",
            },
        };
        _server.Answer(HttpStatusCode.InternalServerError, "token-1 61266367080 clark_kent@examplemail.com");
        await Assert.ThrowsAnyAsync<VtexException>(() => _tracking.Services.FindByInvoiceAsync("secret-invoice"));
        await Assert.ThrowsAnyAsync<VtexException>(() => _tracking.Services.CreateAsync(service));

        var told = _log.Text
            + string.Concat(_telemetry.Activities.SelectMany(a => a.TagObjects.Select(tag => $"{tag}").Append(a.DisplayName)))
            + string.Concat(_telemetry.Measurements.SelectMany(m => m.Tags.Select(tag => $"{tag}")));
        Assert.All(
            ["token-1", ScriptedServer.Password, "expedicao", "clark_kent", "61266367080", "secret-invoice"],
            secret => Assert.DoesNotContain(secret, told, StringComparison.Ordinal));
    }
}
