using System.Globalization;
using Microsoft.OpenApi;
using Vtex.Tracking.IntegrationTests.Contract;

namespace Vtex.Tracking.Simulation.Checking;

/// <summary>Holds an exchange against the contract of the API that it is with.</summary>
internal static class ContractCheck
{
    private static readonly Lazy<List<(string[] Template, HttpMethod Method, OpenApiOperation Operation)>> Orders = new(() =>
    [
        .. from path in ContractFiles.Read("vtex-orders.openapi.json").Paths
           from operation in path.Value.Operations!
           select (path.Key.Split('/'), operation.Key, operation.Value),
    ]);

    /// <summary>Finds the first way in which an exchange breaks its contract.</summary>
    public static Violation? Run(Exchange exchange)
    {
        var violations = exchange.Uri.AbsolutePath.StartsWith("/api/", StringComparison.Ordinal)
            ? OfOrders(exchange)
            : ExchangeCheck.Run(TrackingContract.Instance, exchange);
        return violations.Count > 0 ? violations[0] : null;
    }

    private static IReadOnlyList<Violation> OfOrders(Exchange exchange)
    {
        var segments = exchange.Uri.AbsolutePath.Split('/');
        var operation = Orders.Value.Find(entry => entry.Method == exchange.Method && entry.Template.Length == segments.Length
            && entry.Template.Zip(segments).All(pair => pair.First is ['{', ..] || pair.First == pair.Second)).Operation;
        if (operation is null)
            return [new Violation("path", "is not in the contract")];
        if (!operation.Responses!.TryGetValue(exchange.Status.ToString(CultureInfo.InvariantCulture), out var documented))
            return [new Violation("response.status", "is not documented")];
        var isRefused = exchange.Status is >= 400 and < 500;
        return
        [
            .. isRefused ? [] : BodyCheck.Run(exchange.RequestBody, operation.RequestBody?.Content, operation.RequestBody?.Required ?? false, Direction.Request),
            .. BodyCheck.Run(exchange.ResponseBody, documented.Content, documented.Content is { Count: > 0 }, Direction.Response),
        ];
    }
}
