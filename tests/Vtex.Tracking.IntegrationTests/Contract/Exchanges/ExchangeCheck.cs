using System.Globalization;

namespace Vtex.Tracking.IntegrationTests.Contract;

/// <summary>Holds a request and its answer against the contract.</summary>
internal static class ExchangeCheck
{
    public static IReadOnlyList<Violation> Run(TrackingContract contract, Exchange exchange)
    {
        if (contract.Find(exchange.Method, exchange.Uri) is not { } match)
            return [new Violation("path", "is not in the contract")];

        var response = CheckResponse(match.Operation, exchange);
        // A request that breaks the contract may be sent, to see it refused; but it must be refused.
        return IsRefused(exchange.Status) ? [.. response] : [.. CheckRequest(match, exchange), .. response];
    }

    private static IEnumerable<Violation> CheckRequest(OperationMatch match, Exchange exchange)
    {
        var operation = match.Operation;
        foreach (var violation in ParameterCheck.Run(match, exchange.Uri))
            yield return violation;

        var (body, documented) = (exchange.RequestBody, operation.Definition.RequestBody);
        foreach (var violation in BodyCheck.Run(body, documented?.Content, documented?.Required ?? false, Direction.Request))
            yield return violation;

        if (operation.NeedsToken && !exchange.HasBearerToken)
            yield return new Violation("request.Authorization", "has no bearer token");
        if (!operation.NeedsToken && exchange.HasBearerToken)
            yield return new Violation("request.Authorization", "has a bearer token, but the operation needs none");
    }

    private static IReadOnlyList<Violation> CheckResponse(Operation operation, Exchange exchange)
    {
        var status = exchange.Status.ToString(CultureInfo.InvariantCulture);
        if (!operation.Definition.Responses!.TryGetValue(status, out var documented))
            return [new Violation("response.status", $"{status} is not documented for {operation.Id}")];
        var content = documented.Content;
        return BodyCheck.Run(exchange.ResponseBody, content, content is { Count: > 0 }, Direction.Response);
    }

    private static bool IsRefused(int status) => status is >= 400 and < 500;
}
