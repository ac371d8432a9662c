using System.Text;

namespace Vtex.Tracking.Reading;

/// <summary>Converts a body from the charset that it declares, or that its first bytes give away, to UTF-8.</summary>
internal static class TextCharset
{
    private const string Parameter = "charset";

    private static readonly UTF32Encoding BigEndianUtf32 = new(bigEndian: true, byteOrderMark: true);

    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads the charset out of a Content-Type, also out of one that is not quite right.</summary>
    /// <returns>The name as it stands there, without quotes; null when there is none.</returns>
    public static string? Of(string? contentType)
    {
        var at = contentType?.IndexOf(Parameter, StringComparison.OrdinalIgnoreCase) ?? -1;
        if (at < 0)
            return null;
        var rest = contentType!.AsSpan(at + Parameter.Length).TrimStart();
        if (rest.IsEmpty || rest[0] != '=')
            return null;
        rest = rest.Slice(1);
        var end = rest.IndexOfAny(';', ',');
        var name = (end < 0 ? rest : rest.Slice(0, end)).Trim([' ', '\t', '"', '\'']);
        return name.IsEmpty ? null : name.ToString();
    }

    /// <param name="body">The bytes as they came.</param>
    /// <param name="contentType">The Content-Type as it came.</param>
    /// <param name="utf8">The same in UTF-8, without a byte order mark.</param>
    /// <param name="strict">Whether bytes that are none of a charset of several bytes end it; otherwise they become U+FFFD.</param>
    /// <returns>The name of the charset when it is not supported; null when all is well.</returns>
    /// <exception cref="DecoderFallbackException">The bytes are none of the charset.</exception>
    public static string? ToUtf8(ReadOnlyMemory<byte> body, string? contentType, out ReadOnlyMemory<byte> utf8, bool strict = false)
    {
        utf8 = body;
        var span = body.Span;
        if (span.StartsWith(Utf8Mark))
        {
            utf8 = body.Slice(Utf8Mark.Length);
            return null;
        }

        if (Guess(span) is { } guess)
        {
            utf8 = Decoded(body, guess, strict);
            return null;
        }

        if (Of(contentType) is not { } name || IsUtf8(name))
            return null;
        if (SingleByteCharset.Of(Key(name)) is { } charset)
            utf8 = charset.ToUtf8(span);
        else if (Other(name) is { } encoding)
            utf8 = IsWide(encoding) && !HasZero(span) ? body : Decoded(body, encoding, strict);
        else
            return name;
        return null;
    }

    /// <summary>Marks, and the zero bytes that all JSON has in UTF-16 and UTF-32: its first character is of ASCII.</summary>
    private static Encoding? Guess(ReadOnlySpan<byte> body)
    {
        if (body.Length < 2)
            return null;
        var (first, second) = (body[0], body[1]);
        var (third, fourth) = body.Length < 4 ? ((byte)1, (byte)1) : (body[2], body[3]);
        return (first, second, third, fourth) switch
        {
            (0xFF, 0xFE, 0, 0) or (not 0, 0, 0, 0) => Encoding.UTF32,
            (0, 0, 0xFE, 0xFF) or (0, 0, 0, not 0) => BigEndianUtf32,
            (0xFF, 0xFE, _, _) or (not 0, 0, not 0, _) => Encoding.Unicode,
            (0xFE, 0xFF, _, _) or (0, not 0, 0, _) => Encoding.BigEndianUnicode,
            (0, not 0, _, _) when body.Length < 4 => Encoding.BigEndianUnicode,
            _ => null,
        };
    }

    private static bool IsWide(Encoding encoding) => encoding is UnicodeEncoding or UTF32Encoding;

    /// <summary>Returns whether a body may be in UTF-16 or UTF-32 at all; many a declared one is in UTF-8.</summary>
    private static bool HasZero(ReadOnlySpan<byte> body) => body.Slice(0, Math.Min(4, body.Length)).IndexOf((byte)0) >= 0;

    private static byte[] Decoded(ReadOnlyMemory<byte> body, Encoding encoding, bool strict)
    {
        if (strict)
            encoding = Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        var text = encoding.GetString(body.ToArray());
        return Encoding.UTF8.GetBytes(text.Length > 0 && text[0] == '\uFEFF' ? text.Substring(1) : text);
    }

    /// <summary>Returns whether a charset is UTF-8 or a part of it.</summary>
    private static bool IsUtf8(string name) =>
        string.Equals(name, "utf-8", StringComparison.OrdinalIgnoreCase)
        || Key(name) is "utf8" or "utf8mb4" or "unicode11utf8" or "utf8sig" or "usascii" or "ascii" or "ansix341968" or "iso646us";

    private static Encoding? Other(string name)
    {
        switch (Key(name))
        {
            case "utf16" or "utf16le" or "ucs2" or "unicode" or "iso10646ucs2":
                return Encoding.Unicode;
            case "utf16be" or "unicodefffe":
                return Encoding.BigEndianUnicode;
            case "utf32" or "utf32le" or "ucs4" or "iso10646ucs4":
                return Encoding.UTF32;
            case "utf32be":
                return BigEndianUtf32;
            // Not safe, and not JSON's.
            case "utf7" or "unicode11utf7":
                return null;
        }

        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>The name without what spellings differ in.</summary>
    private static string Key(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var character in name)
        {
            if (character is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
                key.Append(character);
            else if (character is >= 'A' and <= 'Z')
                key.Append((char)(character + ('a' - 'A')));
        }

        return key.ToString();
    }
}
