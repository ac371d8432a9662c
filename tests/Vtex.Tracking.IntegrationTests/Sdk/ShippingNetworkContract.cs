using System.Text.RegularExpressions;
using Microsoft.OpenApi;
using Vtex.Tracking.IntegrationTests.Contract;

namespace Vtex.Tracking.IntegrationTests.Sdk;

/// <summary>The contract of Shipping Network. Its paths have parameters within segments, and its operations two servers.</summary>
internal static class ShippingNetworkContract
{
    public const string FileName = "vtex-shipping-network.openapi.json";

    private static readonly OpenApiDocument Document = ContractFiles.Read(FileName);

    public static IReadOnlyList<Operation> Operations { get; } =
    [
        .. from path in Document.Paths
           from operation in path.Value.Operations!
           select new Operation(operation.Value.OperationId!, operation.Key, path.Key, operation.Value),
    ];

    /// <summary>The operation at an address, with the values in its path; null when there is none.</summary>
    public static OperationMatch? Find(HttpMethod method, Uri uri) => Operations
        .Where(operation => operation.Method == method)
        .Select(operation => (Operation: operation, Match: Pattern(operation.Path).Match(uri.AbsolutePath)))
        .Where(found => found.Match.Success)
        .Select(found => new OperationMatch(found.Operation, found.Match.Groups.Values.Skip(1).ToDictionary(
            value => value.Name, value => Uri.UnescapeDataString(value.Value), StringComparer.Ordinal)))
        .SingleOrDefault();

    /// <summary>The address of the server that an operation is to be called at.</summary>
    public static Uri Server(Operation operation) =>
        new((Document.Paths[operation.Path].Servers is { Count: > 0 } own ? own : Document.Servers!)[0].Url!);

    /// <summary>The headers of each of the ways to authenticate.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> CredentialHeaders { get; } =
    [
        .. Document.Security!.Select(requirement =>
            requirement.Keys.Select(scheme => scheme.Name!).Order(StringComparer.Ordinal).ToList()),
    ];

    private static Regex Pattern(string template) => new(
        $"^{Regex.Replace(template, "[{](?<name>[^}]+)[}]", "(?<${name}>[^/]+)", RegexOptions.None, TimeSpan.FromSeconds(1))}$",
        RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1));
}
