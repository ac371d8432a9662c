using System.Text.Json;
using Microsoft.OpenApi;

namespace Vtex.Tracking.IntegrationTests.Contract;

/// <summary>Holds a body against the content that the contract documents for it.</summary>
internal static class BodyCheck
{
    public static IReadOnlyList<Violation> Run(
        Body body, IDictionary<string, OpenApiMediaType>? content, bool required, Direction direction)
    {
        var place = direction.ToString().ToLowerInvariant();
        if (body.Bytes.IsEmpty)
            return required ? [new Violation(place, "has no body, but the contract documents one")] : [];
        if (content is not { Count: > 0 })
            return [new Violation(place, "has a body, but the contract documents none")];
        if (body.ContentType is null || !content.TryGetValue(body.ContentType, out var media))
        {
            var documented = string.Join(" or ", content.Keys);
            return [new Violation($"{place}.Content-Type", $"is {body.ContentType ?? "missing"}, not {documented}")];
        }

        try
        {
            return SchemaCheck.Run(body.Parse(), media.Schema!, direction, place);
        }
        catch (JsonException)
        {
            return [new Violation(place, "is not JSON")];
        }
    }
}
