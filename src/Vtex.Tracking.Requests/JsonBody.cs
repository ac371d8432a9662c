using System.Text.Json;

namespace Vtex.Tracking.Requests;

/// <summary>The body of a request as JSON. What is read from it must be copied before it is disposed.</summary>
internal sealed class JsonBody : IDisposable
{
    private readonly IDisposable _owner;
    private readonly JsonDocument _document;

    private JsonBody(IDisposable owner, JsonDocument document) => (_owner, _document) = (owner, document);

    public JsonElement RootElement => _document.RootElement;

    /// <summary>Parses bytes, and disposes their owner with the result, or at once when they are not JSON.</summary>
    /// <exception cref="UnreadableBodyException">They are not JSON (400), or in a charset that is not supported (415).</exception>
    public static JsonBody Parse(IDisposable owner, ReadOnlyMemory<byte> bytes, string? contentType)
    {
        try
        {
            return new JsonBody(owner, BodyJson.Parse(bytes, contentType));
        }
        catch
        {
            owner.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _document.Dispose();
        _owner.Dispose();
    }
}
