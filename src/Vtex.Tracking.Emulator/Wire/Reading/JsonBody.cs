using System.Text.Json;
using Vtex.Tracking.AspNetCore.Bodies;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>The body of a request as JSON. What is read from it must be copied before it is disposed.</summary>
internal sealed class JsonBody : IDisposable
{
    private readonly RequestBytes _bytes;
    private readonly JsonDocument _document;

    private JsonBody(RequestBytes bytes, JsonDocument document) => (_bytes, _document) = (bytes, document);

    public JsonElement RootElement => _document.RootElement;

    /// <exception cref="RequestRefusedException">The body is too large (413), compressed or encoded in an unknown way (415), or not JSON (400).</exception>
    public static async Task<JsonBody> ReadAsync(HttpContext context) =>
        Parse(context, await RequestBytes.ReadAsync(context));

    /// <summary>The body; null when there is none.</summary>
    /// <inheritdoc cref="ReadAsync"/>
    public static async Task<JsonBody?> ReadIfAnyAsync(HttpContext context)
    {
        // Whether there is one shows when it is read: over HTTP/2 no header needs to say so.
        var bytes = await RequestBytes.ReadAsync(context);
        if (!bytes.Memory.IsEmpty)
            return Parse(context, bytes);
        bytes.Dispose();
        return null;
    }

    public void Dispose()
    {
        _document.Dispose();
        _bytes.Dispose();
    }

    private static JsonBody Parse(HttpContext context, RequestBytes bytes)
    {
        try
        {
            return new JsonBody(bytes, BodyJson.Parse(bytes.Memory, context.Request.ContentType));
        }
        catch (UnreadableBodyException unreadable)
        {
            bytes.Dispose();
            throw RequestRefusedException.Unreadable(unreadable);
        }
    }
}
