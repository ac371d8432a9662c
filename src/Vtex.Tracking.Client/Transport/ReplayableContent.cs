using System.Net.Http.Headers;

namespace Vtex.Tracking.Transport;

/// <summary>
/// A JSON body that is kept as bytes, so that a request can be repeated: a content that was sent once may be disposed
/// by then, and .NET Framework always does so.
/// </summary>
internal sealed class ReplayableContent : ByteArrayContent
{
    private static readonly MediaTypeHeaderValue MediaType = new("application/json");

    private readonly byte[] _json;

    public ReplayableContent(byte[] json)
        : base(json)
    {
        _json = json;
        Headers.ContentType = MediaType;
    }

    /// <summary>The bytes as they are sent.</summary>
    public ReadOnlyMemory<byte> Json => _json;

    public ReplayableContent Copy() => new(_json);
}
