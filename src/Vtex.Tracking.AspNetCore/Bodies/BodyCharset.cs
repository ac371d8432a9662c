using System.Text;
using Microsoft.Net.Http.Headers;

namespace Vtex.Tracking.AspNetCore.Bodies;

/// <summary>Turns a body into UTF-8, by its byte order mark and by the charset of its <c>Content-Type</c>.</summary>
internal static class BodyCharset
{
    private const string Supported = "utf-8, us-ascii, iso-8859-1, iso-8859-15, windows-1252 and utf-16";
    private const int Windows1252 = 1252;
    private const int Latin9 = 28605;

    private static readonly UnicodeEncoding Utf16 = new(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16BigEndian = new(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);

    /// <summary>The body in UTF-8, without a byte order mark. Whether it is valid UTF-8 is not checked.</summary>
    /// <exception cref="UnreadableBodyException">The charset is not supported (415), or the bytes are none of it (400).</exception>
    public static ReadOnlyMemory<byte> ToUtf8(ReadOnlyMemory<byte> body, string? contentType)
    {
        // The mark is part of the bytes and wins over what a header says of them, as in browsers.
        return body.Span switch
        {
            [0xEF, 0xBB, 0xBF, ..] => body[3..],
            [0xFF, 0xFE, ..] => Convert(body[2..], Utf16),
            [0xFE, 0xFF, ..] => Convert(body[2..], Utf16BigEndian),
            _ => Declared(contentType, body.Span) is { } charset ? Convert(body, charset) : body,
        };
    }

    /// <summary>The encoding that a header names; null for UTF-8, and when it names none.</summary>
    private static Encoding? Declared(string? contentType, ReadOnlySpan<byte> body)
    {
        if (contentType?.Contains("charset", StringComparison.OrdinalIgnoreCase) != true || !MediaTypeHeaderValue.TryParse(contentType, out var type))
            return null;
        var name = HeaderUtilities.RemoveQuotes(type.Charset).ToString();
        return string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant() switch
        {
            "" or "utf8" or "usascii" or "ascii" => null,
            // Browsers read Latin-1 as Windows-1252, which has letters where Latin-1 has controls.
            "iso88591" or "latin1" or "l1" or "windows1252" or "cp1252" => CodePagesEncodingProvider.Instance.GetEncoding(Windows1252),
            "iso885915" or "latin9" => CodePagesEncodingProvider.Instance.GetEncoding(Latin9),
            "utf16" => body is [0, ..] ? Utf16BigEndian : Utf16,
            "utf16le" => Utf16,
            "utf16be" => Utf16BigEndian,
            _ => throw new UnreadableBodyException(
                StatusCodes.Status415UnsupportedMediaType,
                $"has a charset that is not supported. Supported are {Supported}; send Content-Type: application/json; charset=utf-8."),
        };
    }

    private static ReadOnlyMemory<byte> Convert(ReadOnlyMemory<byte> body, Encoding charset)
    {
        try
        {
            return Encoding.UTF8.GetBytes(charset.GetString(body.Span));
        }
        catch (DecoderFallbackException)
        {
            throw new UnreadableBodyException(StatusCodes.Status400BadRequest, "is not valid UTF-16.");
        }
    }
}
