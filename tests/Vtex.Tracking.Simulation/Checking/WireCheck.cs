using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Vtex.Tracking.IntegrationTests.Contract;

namespace Vtex.Tracking.Simulation.Checking;

/// <summary>Holds one exchange between a client and the emulator against the model.</summary>
internal sealed partial class WireCheck
{
    private readonly SimulatedWorld _world;
    private readonly ClientProcess _client;
    private readonly WireRequest _request;
    private readonly List<string> _invoices;
    private readonly bool _isTwice;
    private readonly bool _isDistorted;
    private readonly int _number = -1;

    public WireCheck(SimulatedWorld world, ClientProcess client, WireRequest request, bool isTwice, bool isLate)
    {
        (_world, _client, _request, _isTwice) = (world, client, request, isTwice);
        _isDistorted = world.Emulator.HasFaults;
        _invoices = request.Method == HttpMethod.Post && request.IsWrite ? InvoicesOf(request.Body) : [];
        // What arrives when its sender has given it up is in no order with what the sender did next.
        if (request.Method == HttpMethod.Get && !isLate && !IsOfOrders)
            _number = Arrive();
    }

    private bool IsOfOrders => _request.Path.StartsWith("/api/", StringComparison.Ordinal);

    private UniverseModel Universe => _client.Universe;

    private TimeSpan Now => _world.Clock.GetUtcNow() - WorldPlan.Start;

    /// <summary>The emulator ended before it answered.</summary>
    public void Died() => Universe.InDoubt(_invoices);

    public void Answered(Delivery delivery)
    {
        _world.Trace($"answered: {(int)delivery.Status} {_request.Method} {_request.Path}");
        if (_invoices.Count > 0 && delivery.IsSuccess)
            Universe.Created(_invoices, _isTwice);
        if (_number >= 0 && delivery.IsSuccess)
            _client.Group.Answered(_number, delivery.Body, IsEmpty(delivery));
        if (_isDistorted || _world.Emulator.HasFaults || Universe.Current is not { Failure: null } || _world.Planted == PlantedFault.ForeignToken)
            return;
        CheckForm(delivery);
        Universe.Check();
        if (Predict() is { } expected && expected != Seen(delivery))
            _world.Break($"{_request.Method} {_request.Path} is answered {Seen(delivery)}, not {expected}");
    }

    private void CheckForm(Delivery delivery)
    {
        var exchange = new Exchange
        {
            Method = _request.Method,
            Uri = _request.Address,
            HasBearerToken = Array.Exists(_request.Headers, header => header.Name == "Authorization"),
            RequestBody = new Body(Type(_request.Headers), _request.Body),
            Status = (int)delivery.Status,
            ResponseBody = new Body(Type(delivery.Headers), delivery.Body),
        };
        if (ContractCheck.Run(exchange) is { } violation)
            _world.Break($"{exchange} breaks the contract: {violation}");
    }

    private static string? Type((string Name, string Value)[] headers) =>
        Array.Find(headers, header => header.Name == "Content-Type").Value?.Split(';')[0];

    private static List<string> InvoicesOf(byte[] body) =>
        [.. Invoice().Matches(Encoding.UTF8.GetString(body)).Select(match => match.Groups["invoice"].Value)];

    [GeneratedRegex("\"invoiceOrderOfService\":\"(?<invoice>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Invoice();

    private int Arrive()
    {
        if (!_isTwice && _world.Plan.Mode != CallBudgetMode.Off && !_client.IsDead
            && _client.Group.FindForbidding(_request.Path, Now) is { } earlier)
            _world.Break($"client {_client.Number} calls {_request.Path} again, {Now - earlier:c} after a call that forbids it");
        return _client.Group.Arrived(_request.Path, Now);
    }

    // The status, and what the answer holds: the status of the service, or the number of those that match.
    private string? Predict()
    {
        if (IsOfOrders)
            return null;
        if (_request.IsLogin)
            return "200";
        if (_request.IsWrite)
            return _invoices.Count > 0 ? "200" : null;
        if (_request.Address.AbsolutePath is "/receiver/services" or "/receiver/services/")
            return $"200 {Number(Universe.Services.Count)}";
        if (_request.Address.Query.StartsWith("?invoice=", StringComparison.Ordinal))
            return $"200 {Number(Universe.Services.Values.Count(service => service.Invoice == Uri.UnescapeDataString(_request.Address.Query["?invoice=".Length..])))}";
        var last = _request.Address.Segments[^1];
        if (!int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return null;
        return Universe.Services.TryGetValue(id, out var found) ? $"200 {found.Invoice} {Word(found.Status)}" : "404";
    }

    private string Seen(Delivery delivery)
    {
        var status = Number((int)delivery.Status);
        if (_request.Method != HttpMethod.Get || !delivery.IsSuccess)
            return status;
        using var json = JsonDocument.Parse(delivery.Body);
        var root = json.RootElement;
        if (root.TryGetProperty("totalCount", out var total))
            return $"{status} {Number(total.GetInt32())}";
        if (root.TryGetProperty("data", out var data))
            return $"{status} {Number(data.GetArrayLength())}";
        return $"{status} {root.GetProperty("invoiceOrderOfService").GetString()} {root.GetProperty("deliveryServiceStatus").GetProperty("description").GetString()}";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static bool IsEmpty(Delivery delivery) =>
        !Encoding.UTF8.GetString(delivery.Body).Contains("idDeliveryService", StringComparison.Ordinal);

    private static string Word(ServiceStatus status) => status switch
    {
        ServiceStatus.Active => "Ativo",
        ServiceStatus.Routed => "Roteirizado",
        ServiceStatus.InProgress => "Em Andamento",
        ServiceStatus.Paused => "Pausado",
        ServiceStatus.Delivered => "Realizado",
        ServiceStatus.NotDelivered => "Não Realizado",
        ServiceStatus.CancelledByBackOffice => "Cancelado pelo BackOffice",
        ServiceStatus.CancelledByCustomer => "Cancelado pelo Cliente",
        _ => "Retornado ao Remetente",
    };
}
