using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Vtex.Tracking.IntegrationTests.Contract;

namespace Vtex.Tracking.IntegrationTests.Sdk;

/// <summary>
/// In place of VTEX: notes where requests break the contract, and answers with the contract's own examples.
/// </summary>
internal sealed class ShippingNetworkContractHandler : HttpMessageHandler
{
    private static readonly JsonNode Contract = JsonNode.Parse(ContractFiles.ReadText(ShippingNetworkContract.FileName))!;

    private static readonly HashSet<string> AllCredentials =
        [.. ShippingNetworkContract.CredentialHeaders.SelectMany(headers => headers)];

    public List<string> Operations { get; } = [];

    public List<Violation> Violations { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var match = ShippingNetworkContract.Find(request.Method, request.RequestUri!);
        if (match is null)
        {
            Violations.Add(new("path", $"{request.RequestUri} is not in the contract"));
            return new(HttpStatusCode.NotFound);
        }

        Operations.Add(match.Operation.Id);
        var documented = match.Operation.Definition.RequestBody;
        Violations.AddRange(ParameterCheck.Run(match, request.RequestUri!));
        Violations.AddRange(BodyCheck.Run(
            await Body.ReadAsync(request.Content, cancellationToken),
            documented?.Content,
            documented?.Required ?? false,
            Direction.Request));
        Violations.AddRange(CheckServer(match.Operation, request.RequestUri!));
        Violations.AddRange(CheckCredentials(request));
        return new HttpResponseMessage { Content = new StringContent(Example(match.Operation), Encoding.UTF8, "application/json") };
    }

    private static IEnumerable<Violation> CheckServer(Operation operation, Uri uri)
    {
        var server = ShippingNetworkContract.Server(operation);
        if (server.Authority != uri.Authority || server.Scheme != uri.Scheme)
            yield return new("server", $"{uri.Authority} is not {server.Authority}");
    }

    private static IEnumerable<Violation> CheckCredentials(HttpRequestMessage request)
    {
        var sent = request.Headers.Select(header => header.Key).Intersect(AllCredentials).Order(StringComparer.Ordinal).ToList();
        if (!ShippingNetworkContract.CredentialHeaders.Any(headers => headers.Order(StringComparer.Ordinal).SequenceEqual(sent)))
            yield return new("credentials", $"[{string.Join(", ", sent)}] is no way to authenticate");
        if (request.Headers.Authorization is not null)
            yield return new("credentials", "has an Authorization, which the contract does not know");
    }

    private static string Example(Operation operation) => Contract["paths"]![operation.Path]!["post"]!["responses"]!["200"]![
        "content"]!["application/json"]!["example"]!.ToJsonString();
}
