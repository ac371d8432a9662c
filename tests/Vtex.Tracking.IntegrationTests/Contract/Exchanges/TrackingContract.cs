using Microsoft.OpenApi;

namespace Vtex.Tracking.IntegrationTests.Contract;

/// <summary>The contract of the Tracking API, with the legacy names of its paths.</summary>
internal sealed class TrackingContract
{
    public const string FileName = "vtex-tracking.openapi.json";

    private static readonly Lazy<TrackingContract> Shared = new(() => new TrackingContract(ContractFiles.Read(FileName)));

    private readonly OpenApiDocument _document;

    private TrackingContract(OpenApiDocument document)
    {
        _document = document;
        BasePath = new Uri(document.Servers![0].Url!).AbsolutePath.TrimEnd('/');
        Operations =
        [
            .. from path in document.Paths
               from operation in path.Value.Operations!
               select new Operation(operation.Value.OperationId!, operation.Key, path.Key, operation.Value),
        ];
    }

    public static TrackingContract Instance => Shared.Value;

    public string BasePath { get; }

    public IReadOnlyList<Operation> Operations { get; }

    public IOpenApiSchema Schema(string name) => _document.Components!.Schemas![name];

    /// <summary>The operation that a request asks for, and the values in its path; null when there is none.</summary>
    public OperationMatch? Find(HttpMethod method, Uri uri)
    {
        if (!uri.AbsolutePath.StartsWith(BasePath + "/", StringComparison.Ordinal))
            return null;

        var path = LegacyNames.Translate(uri.AbsolutePath[BasePath.Length..]);
        // A path that is spelt out wins over one with a value in it: services/routes is no service id.
        return Operations
            .Where(operation => operation.Method == method)
            .Select(operation => OperationMatch.Try(operation, path))
            .OfType<OperationMatch>()
            .MinBy(match => match.PathValues.Count);
    }
}
