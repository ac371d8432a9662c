using System.Text.Json;
using System.Text.Unicode;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>The body of a request as JSON. What is read from it must be copied before it is disposed.</summary>
internal sealed class JsonBody : IDisposable
{
    private readonly RequestBytes _bytes;
    private readonly JsonDocument _document;

    private JsonBody(RequestBytes bytes)
    {
        _bytes = bytes;
        _document = Parse(bytes.Memory);
    }

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public JsonElement RootElement => _document.RootElement;

    /// <exception cref="RequestRefusedException">The body is too large (413) or not JSON (400).</exception>
    public static async Task<JsonBody> ReadAsync(HttpContext context)
    {
        var bytes = await RequestBytes.ReadAsync(context);
        try
        {
            return new JsonBody(bytes);
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

    private static JsonDocument Parse(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Span.StartsWith(ByteOrderMark))
            bytes = bytes[ByteOrderMark.Length..];
        if (bytes.IsEmpty)
            throw Refuse("The body is empty; JSON was expected.");
        if (!Utf8.IsValid(bytes.Span))
            throw Refuse("The body is not valid UTF-8.");

        try
        {
            if (!JsonNames.AreText(bytes.Span))
                throw Refuse("The name of a field holds half of a surrogate pair, which is no character.");
            return JsonDocument.Parse(bytes);
        }
        catch (JsonException exception)
        {
            throw Refuse(
                $"The body is not valid JSON: see line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}.");
        }
    }

    private static RequestRefusedException Refuse(string message) =>
        RequestRefusedException.BadRequest([new Fault("$", message)]);
}
