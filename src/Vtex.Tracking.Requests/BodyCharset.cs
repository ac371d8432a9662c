using System.Text;
using Vtex.Tracking.Reading;

namespace Vtex.Tracking.Requests;

/// <summary>Converts the body of a request to UTF-8, by its first bytes and by the charset of its <c>Content-Type</c>.</summary>
internal static class BodyCharset
{
    private const string Supported = "utf-8, us-ascii, iso-8859-1, iso-8859-15, windows-1252 and utf-16";

    /// <summary>Converts a body. A byte order mark is removed; that the result is valid UTF-8 is not checked.</summary>
    /// <exception cref="UnreadableBodyException">The charset is not supported (415), or the bytes are none of it (400).</exception>
    public static ReadOnlyMemory<byte> ToUtf8(ReadOnlyMemory<byte> body, string? contentType)
    {
        try
        {
            return TextCharset.ToUtf8(body, contentType, out var utf8, strict: true) is null ? utf8 : throw new UnreadableBodyException(
                StatusCodes.Status415UnsupportedMediaType,
                $"has a charset that is not supported. Supported are {Supported}; send Content-Type: application/json; charset=utf-8.");
        }
        catch (DecoderFallbackException)
        {
            throw new UnreadableBodyException(StatusCodes.Status400BadRequest, "is not valid in its charset.");
        }
    }
}
