using System.Text.Json;
using Microsoft.Net.Http.Headers;
using Vtex.Tracking.AspNetCore.Answers;
using Vtex.Tracking.AspNetCore.Bodies;

namespace Vtex.Tracking.AspNetCore.Reading;

/// <summary>The body of a request as JSON. What is read from it must be copied before it is disposed.</summary>
internal sealed class RequestBody : IDisposable
{
    private readonly BodyBytes _bytes;
    private readonly JsonDocument _document;

    private RequestBody(BodyBytes bytes, JsonDocument document) => (_bytes, _document) = (bytes, document);

    public JsonElement RootElement => _document.RootElement;

    /// <exception cref="RefusedException">The body is no JSON, by its type (415) or at all (400), or too large (413).</exception>
    public static async Task<RequestBody> ReadAsync(HttpContext context, long maxBytes)
    {
        if (!IsJson(context.Request))
            throw new RefusedException(Problem.UnsupportedMediaType);
        try
        {
            var bytes = await BodyBytes.ReadAsync(context, maxBytes);
            return Parse(bytes, context.Request.ContentType);
        }
        catch (UnreadableBodyException unreadable)
        {
            throw new RefusedException(Problem.Unreadable(unreadable));
        }
    }

    public void Dispose()
    {
        _document.Dispose();
        _bytes.Dispose();
    }

    private static RequestBody Parse(BodyBytes bytes, string? contentType)
    {
        try
        {
            return new RequestBody(bytes, BodyJson.Parse(bytes.Memory, contentType));
        }
        catch
        {
            bytes.Dispose();
            throw;
        }
    }

    // What has no type is taken for what it should be (chosen).
    private static bool IsJson(HttpRequest request) =>
        string.IsNullOrEmpty(request.ContentType)
        || (MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
                || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase)));
}
