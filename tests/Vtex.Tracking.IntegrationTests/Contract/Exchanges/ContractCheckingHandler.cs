using System.Collections.Concurrent;

namespace Vtex.Tracking.IntegrationTests.Contract;

/// <summary>
/// Stands between a client and a server and lets no exchange pass that breaks the contract. Remembers all that passed.
/// </summary>
internal sealed class ContractCheckingHandler : DelegatingHandler
{
    private readonly ConcurrentQueue<Exchange> _exchanges = [];

    /// <summary>For a chain that is put together elsewhere, as by dependency injection.</summary>
    public ContractCheckingHandler()
    {
    }

    public ContractCheckingHandler(HttpMessageHandler inner)
        : base(inner)
    {
    }

    /// <summary>All exchanges so far, those that broke the contract too, in the order of their answers.</summary>
    public IReadOnlyList<Exchange> Exchanges => [.. _exchanges];

    /// <summary>How often an operation was called.</summary>
    public int CallsOf(string operationId) => Seen.Count(seen => seen.OperationId == operationId);

    /// <summary>The operations that were called, each with the status that came.</summary>
    public IEnumerable<(string OperationId, int Status)> Seen =>
        from exchange in _exchanges
        let match = TrackingContract.Instance.Find(exchange.Method, exchange.Uri)
        where match is not null
        select (match.Operation.Id, exchange.Status);

    /// <exception cref="ContractViolationException">The exchange breaks the contract.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var requestBody = await Body.ReadAsync(request.Content, cancellationToken);
        var response = await base.SendAsync(request, cancellationToken);
        var exchange = new Exchange
        {
            Method = request.Method,
            Uri = request.RequestUri!,
            HasBearerToken = request.Headers.Authorization is { Scheme: "Bearer", Parameter.Length: > 0 },
            RequestBody = requestBody,
            Status = (int)response.StatusCode,
            ResponseBody = await Body.ReadAsync(response.Content, cancellationToken),
        };

        _exchanges.Enqueue(exchange);
        var violations = ExchangeCheck.Run(TrackingContract.Instance, exchange);
        return violations.Count == 0 ? response : throw new ContractViolationException(exchange, violations);
    }
}
