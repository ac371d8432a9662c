using Microsoft.OpenApi;

namespace Vtex.Tracking.IntegrationTests.Contract;

/// <summary>Finds the examples of a contract's requests and answers.</summary>
internal static class ContractExamples
{
    public static IEnumerable<ContractExample> In(OpenApiDocument document) =>
        from path in document.Paths
        from operation in path.Value.Operations!
        from example in In(operation.Value)
        select example;

    private static IEnumerable<ContractExample> In(OpenApiOperation operation) =>
        In($"{operation.OperationId} request", operation.RequestBody?.Content, Direction.Request).Concat(
            operation.Responses!.SelectMany(response =>
                In($"{operation.OperationId} {response.Key}", response.Value.Content, Direction.Response)));

    private static IEnumerable<ContractExample> In(
        string place, IDictionary<string, OpenApiMediaType>? content, Direction direction) =>
        from media in content?.Values ?? []
        from example in (media.Examples?.Values.Select(named => named.Value) ?? []).Append(media.Example)
        where example is not null
        select new ContractExample(place, example, media.Schema!, direction);
}
