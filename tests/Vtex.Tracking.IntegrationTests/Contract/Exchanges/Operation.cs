using System.Globalization;
using Microsoft.OpenApi;

namespace Vtex.Tracking.IntegrationTests.Contract;

/// <summary>An operation of the contract.</summary>
/// <param name="Id">Its <c>operationId</c>.</param>
/// <param name="Method">Its method.</param>
/// <param name="Path">Its path template, from the base path on.</param>
/// <param name="Definition">All the rest.</param>
internal sealed record Operation(string Id, HttpMethod Method, string Path, OpenApiOperation Definition)
{
    public IEnumerable<int> Statuses =>
        Definition.Responses!.Keys.Select(status => int.Parse(status, CultureInfo.InvariantCulture));

    /// <summary>Whether the operation asks for a token; an empty list of its own says that it does not.</summary>
    public bool NeedsToken => Definition.Security is { Count: > 0 };
}
