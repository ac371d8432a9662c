using Microsoft.Net.Http.Headers;
using Vtex.Tracking.AspNetCore.Answers;

namespace Vtex.Tracking.AspNetCore.Reading;

/// <summary>Reads the body of a request as JSON.</summary>
internal static class RequestBody
{
    /// <exception cref="RefusedException">The body is no JSON by its type (415).</exception>
    /// <exception cref="UnreadableBodyException">It is no JSON (400), too large (413), or in an unknown encoding (415).</exception>
    public static async Task<JsonBody> ReadAsync(HttpContext context, long maxBytes)
    {
        if (!IsJson(context.Request))
            throw new RefusedException(Problems.UnsupportedMediaType);
        var bytes = await BodyBytes.ReadAsync(context, maxBytes);
        return JsonBody.Parse(bytes, bytes.Memory, context.Request.ContentType);
    }

    // What has no type is taken for what it should be (chosen).
    private static bool IsJson(HttpRequest request) =>
        string.IsNullOrEmpty(request.ContentType)
        || (MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
                || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase)));
}
