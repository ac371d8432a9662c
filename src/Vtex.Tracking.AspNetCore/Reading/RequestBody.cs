using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Net.Http.Headers;
using Vtex.Tracking.AspNetCore.Answers;

namespace Vtex.Tracking.AspNetCore.Reading;

/// <summary>The body of a request as JSON. What is read from it must be copied before it is disposed.</summary>
internal sealed class RequestBody : IDisposable
{
    private readonly RequestBytes _bytes;
    private readonly JsonDocument _document;

    private RequestBody(RequestBytes bytes)
    {
        _bytes = bytes;
        _document = Parse(bytes.Memory);
    }

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public JsonElement RootElement => _document.RootElement;

    /// <exception cref="RefusedException">The body is no JSON, by its type (415) or at all (400), or too large (413).</exception>
    public static async Task<RequestBody> ReadAsync(HttpContext context, long maxBytes)
    {
        if (!IsJson(context.Request))
            throw new RefusedException(Problem.UnsupportedMediaType);
        var bytes = await RequestBytes.ReadAsync(context, maxBytes);
        try
        {
            return new RequestBody(bytes);
        }
        catch
        {
            bytes.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _document.Dispose();
        _bytes.Dispose();
    }

    // What has no type is taken for what it should be (chosen).
    private static bool IsJson(HttpRequest request)
    {
        if (string.IsNullOrEmpty(request.ContentType))
            return true;
        return request.HasJsonContentType()
            && MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && (!type.Charset.HasValue
                || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Span.StartsWith(ByteOrderMark))
            bytes = bytes[ByteOrderMark.Length..];
        if (bytes.IsEmpty)
            throw Refuse("is empty; JSON was expected.");
        if (!Utf8.IsValid(bytes.Span))
            throw Refuse("is not valid UTF-8.");

        try
        {
            if (!PropertyNames.AreText(bytes.Span))
                throw Refuse("has a property whose name holds half of a surrogate pair, which is no character.");
            return JsonDocument.Parse(bytes);
        }
        catch (JsonException exception)
        {
            throw Refuse(string.Create(
                CultureInfo.InvariantCulture,
                $"is not valid JSON: see line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}."));
        }
    }

    private static RefusedException Refuse(string message) => new(Problem.BadRequest(new Fault("$", message)));
}
