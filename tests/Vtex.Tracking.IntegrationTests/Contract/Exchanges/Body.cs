using System.Text.Json;

namespace Vtex.Tracking.IntegrationTests.Contract;

/// <summary>The body of a request or an answer.</summary>
internal sealed record Body(string? ContentType, ReadOnlyMemory<byte> Bytes)
{
    public static async Task<Body> ReadAsync(HttpContent? content, CancellationToken cancellationToken)
    {
        if (content is null)
            return new Body(null, default);
        await content.LoadIntoBufferAsync(cancellationToken);
        var bytes = await content.ReadAsByteArrayAsync(cancellationToken);
        return new Body(content.Headers.ContentType?.MediaType, bytes);
    }

    /// <exception cref="JsonException">The body is not JSON.</exception>
    public JsonElement Parse()
    {
        using var document = JsonDocument.Parse(Bytes);
        return document.RootElement.Clone();
    }
}
