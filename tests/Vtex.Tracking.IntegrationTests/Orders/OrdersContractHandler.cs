using System.Globalization;
using Microsoft.OpenApi;
using Vtex.Tracking.IntegrationTests.Contract;

namespace Vtex.Tracking.IntegrationTests.Orders;

/// <summary>Lets each exchange pass, and throws when its answer breaks the contract of the Orders API.</summary>
internal sealed class OrdersContractHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private static readonly OpenApiDocument Document = ContractFiles.Read("vtex-orders.openapi.json");

    private readonly List<string> _calls = [];

    /// <summary>The operations that were called, each with the status that came, in order.</summary>
    public IReadOnlyList<string> Calls => _calls;

    public static IEnumerable<string> Operations =>
        Document.Paths.SelectMany(path => path.Value.Operations!.Values).Select(operation => operation.OperationId!);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var operation = Find(request.Method, request.RequestUri!.AbsolutePath);
        var response = await base.SendAsync(request, cancellationToken);
        var status = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
        lock (_calls)
            _calls.Add($"{operation.OperationId} {status}");
        if (!operation.Responses!.TryGetValue(status, out var documented))
            throw new InvalidOperationException($"{operation.OperationId} answered {status}, which the contract does not list.");
        await response.Content.LoadIntoBufferAsync(cancellationToken);
        var violations = BodyCheck.Run(
            await Body.ReadAsync(response.Content, cancellationToken), documented.Content,
            required: documented.Content is { Count: > 0 }, Direction.Response);
        if (violations.Count > 0)
            throw new InvalidOperationException($"{operation.OperationId} {status}:\n{string.Join('\n', violations)}");
        return response;
    }

    private static OpenApiOperation Find(HttpMethod method, string path)
    {
        var segments = path.Split('/');
        return Document.Paths
            .Where(entry => entry.Key.Split('/') is var template && template.Length == segments.Length
                && template.Zip(segments).All(pair => pair.First is ['{', ..] || pair.First == pair.Second))
            .Select(entry => entry.Value.Operations!.GetValueOrDefault(method))
            .OfType<OpenApiOperation>()
            .Single();
    }
}
