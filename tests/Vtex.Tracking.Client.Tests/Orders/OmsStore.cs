using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Vtex.Tracking.Client.Tests.Infrastructure;

namespace Vtex.Tracking.Client.Tests.Orders;

/// <summary>Specifies how a request goes wrong.</summary>
public enum OmsFault
{
    /// <summary>It never arrives, and nobody can tell.</summary>
    LostBefore,

    /// <summary>It takes effect, and its answer is lost.</summary>
    LostAfter,

    /// <summary>The server fails before it has done anything.</summary>
    ErrorBefore,

    /// <summary>The server fails after it has done it.</summary>
    ErrorAfter,

    /// <summary>It takes effect, but the order shows it only minutes later.</summary>
    Late,

    /// <summary>The server limits the rate of calls.</summary>
    RateLimited,

    /// <summary>The server says that the order has another status.</summary>
    Conflict,

    /// <summary>The server finds no such order.</summary>
    NotFound,
}

/// <summary>A stand-in for a store: external orders by the rules of the seller's flow, and faults where a test wants them.</summary>
internal sealed class OmsStore(ManualTimeProvider clock) : HttpMessageHandler
{
    public static readonly TimeSpan GracePeriod = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<string, StoredOrder> _orders = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _requests = new();

    /// <summary>Gets or sets what goes wrong: by operation and how often it was called, from 1.</summary>
    public Func<string, int, OmsFault?> Fault { get; set; } = (_, _) => null;

    /// <summary>Gets or sets what happens before a request is answered; gets how many there were, from 1.</summary>
    public Action<int> OnRequest { get; set; } = _ => { };

    public IReadOnlyCollection<StoredOrder> Orders => [.. _orders.Values];

    public IReadOnlyList<string> Requests => [.. _requests];

    public int Count(string operation) => _requests.Count(request => request == operation);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var recorded = await RecordedRequest.OfAsync(request);
        var operation = OrdersContract.OperationOf(recorded.Method, recorded.PathAndQuery);
        _requests.Enqueue(operation);
        OnRequest(_requests.Count);
        cancellationToken.ThrowIfCancellationRequested();
        var fault = Fault(operation, Count(operation));
        switch (fault)
        {
            case OmsFault.LostBefore:
                throw new HttpRequestException("The connection broke.");
            case OmsFault.ErrorBefore:
                return Answers.Status(HttpStatusCode.InternalServerError);
            case OmsFault.RateLimited:
                return Answers.Status((HttpStatusCode)429);
            case OmsFault.Conflict:
                return Error(HttpStatusCode.Conflict);
            case OmsFault.NotFound:
                return Error(HttpStatusCode.NotFound);
        }

        var answer = Answer(operation, recorded, isLate: fault == OmsFault.Late);
        return fault switch
        {
            OmsFault.LostAfter => throw new HttpRequestException("The connection broke."),
            OmsFault.ErrorAfter => Answers.Status(HttpStatusCode.InternalServerError),
            _ => answer,
        };
    }

    private HttpResponseMessage Answer(string operation, RecordedRequest request, bool isLate)
    {
        var body = request.Body is { Length: > 0 } text ? JsonNode.Parse(text)! : null;
        if (operation == "PlaceOrder")
            return Place(body!, isLate);
        var id = request.PathAndQuery.Split('?')[0].Split('/')[5];
        if (!_orders.TryGetValue(id, out var order) || clock.GetUtcNow() < order.VisibleAt)
            return Error(HttpStatusCode.NotFound);
        order.MoveOn(clock.GetUtcNow());
        return operation switch
        {
            "GetOrder" => Answers.Json(order.Json().ToJsonString()),
            "FulfillOrder" => order.Fulfill(clock.GetUtcNow() + GracePeriod, isLate ? clock.GetUtcNow().AddMinutes(1) : default),
            "StartHandling" => order.StartHandling(isLate ? clock.GetUtcNow().AddMinutes(1) : default),
            "InvoiceOrder" => order.Invoice(body!, isLate ? clock.GetUtcNow().AddMinutes(1) : default),
            _ => Error(HttpStatusCode.NotFound),
        };
    }

    private HttpResponseMessage Place(JsonNode body, bool isLate)
    {
        var id = $"MKP-{body["marketplaceOrderId"]}";
        var order = _orders.GetOrAdd(id, key => new StoredOrder
        {
            Id = key,
            Total = body["marketplacePaymentValue"]!.GetValue<long>(),
            VisibleAt = isLate ? clock.GetUtcNow().AddMinutes(1) : default,
        });
        order.Placements++;
        return Answers.Json(new JsonObject { ["orderId"] = id, ["status"] = "success" }.ToJsonString());
    }

    private static HttpResponseMessage Error(HttpStatusCode status) =>
        Answers.Text(status, """{"error":{"code":"OMS003","message":"Order status","exception":null}}""", "application/json");
}

/// <summary>An order in the store.</summary>
internal sealed class StoredOrder
{
    private readonly Dictionary<string, long> _invoices = new(StringComparer.Ordinal);
    private DateTimeOffset _graceEnds;
    private DateTimeOffset _shownAt;
    private string _shown = "waiting-ffmt-authorization";

    public required string Id { get; init; }

    public required long Total { get; init; }

    public DateTimeOffset VisibleAt { get; init; }

    public string Status { get; set; } = "waiting-ffmt-authorization";

    public int Placements { get; set; }

    public int Handlings { get; private set; }

    public int Invoicings { get; private set; }

    public IReadOnlyDictionary<string, long> Invoices => _invoices;

    private bool IsShownLate { get; set; }

    public void MoveOn(DateTimeOffset now)
    {
        if (Status == "window-to-cancel" && now >= _graceEnds)
            Status = "ready-for-handling";
        if (Status == "handling" && _invoices.Count > 0 && _invoices.Values.Sum() >= Total)
            Status = "invoiced";
        if (now < _shownAt)
            return;
        IsShownLate = false;
        _shown = Status;
    }

    public HttpResponseMessage Fulfill(DateTimeOffset graceEnds, DateTimeOffset shownAt)
    {
        if (Status == "waiting-ffmt-authorization")
        {
            (Status, _graceEnds) = ("window-to-cancel", graceEnds);
            ShowAt(shownAt);
        }

        return Answers.Text(HttpStatusCode.Created, """{"status":"success"}""", "application/json");
    }

    public HttpResponseMessage StartHandling(DateTimeOffset shownAt)
    {
        if (Status != "ready-for-handling")
            return Answers.Text(HttpStatusCode.Conflict, """{"error":{"code":"OMS003"}}""", "application/json");
        Status = "handling";
        Handlings++;
        ShowAt(shownAt);
        return Answers.Status(HttpStatusCode.NoContent);
    }

    public HttpResponseMessage Invoice(JsonNode body, DateTimeOffset shownAt)
    {
        _invoices[body["invoiceNumber"]!.GetValue<string>()] =
            long.Parse(body["invoiceValue"]!.GetValue<string>(), CultureInfo.InvariantCulture);
        Invoicings++;
        ShowAt(shownAt);
        return Answers.Json("""{"date":"2031-03-01T12:00:00.0000000Z","receipt":"5f0c8a2e7d914b63a1f2d0c4e98b7715"}""");
    }

    public JsonObject Json() => new()
    {
        ["orderId"] = Id,
        ["status"] = _shown,
        ["value"] = Total,
        ["packageAttachment"] = new JsonObject
        {
            ["packages"] = new JsonArray([.. (IsShownLate ? [] : _invoices).Select(invoice => (JsonNode)new JsonObject
            {
                ["invoiceNumber"] = invoice.Key, ["invoiceValue"] = invoice.Value, ["type"] = "Output",
            })]),
        },
    };

    private void ShowAt(DateTimeOffset shownAt)
    {
        (_shownAt, IsShownLate) = (shownAt, shownAt != default);
        if (!IsShownLate)
            _shown = Status;
    }
}
