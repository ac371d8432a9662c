namespace Vtex.Tracking.IntegrationTests.Contract;

/// <summary>A request and its answer, as they went over the wire.</summary>
internal sealed record Exchange
{
    public required HttpMethod Method { get; init; }

    public required Uri Uri { get; init; }

    public required bool HasBearerToken { get; init; }

    public required Body RequestBody { get; init; }

    public required int Status { get; init; }

    public required Body ResponseBody { get; init; }

    public override string ToString() => $"{Method} {Uri.PathAndQuery} → {Status}";
}
