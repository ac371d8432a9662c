using System.Text;
using System.Text.RegularExpressions;

namespace Vtex.Tracking.Emulator.World.Invoices;

/// <summary>Decodes the bytes of an XML document by its byte order mark or its declaration.</summary>
internal static partial class NfeText
{
    private const int DeclarationBytes = 200;

    // What it has beyond ISO-8859-1 are control characters there, which no invoice has.
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <returns>The text; null when the declared encoding is none that is read.</returns>
    public static string? Decode(ReadOnlySpan<byte> document)
    {
        if (document.StartsWith(Encoding.UTF8.Preamble))
            return Utf8(document[Encoding.UTF8.Preamble.Length..]);
        if (document.StartsWith(Encoding.Unicode.Preamble))
            return Encoding.Unicode.GetString(document[Encoding.Unicode.Preamble.Length..]);
        if (document.StartsWith(Encoding.BigEndianUnicode.Preamble))
            return Encoding.BigEndianUnicode.GetString(document[Encoding.BigEndianUnicode.Preamble.Length..]);
        var head = Encoding.Latin1.GetString(document[..Math.Min(document.Length, DeclarationBytes)]);
        return Declaration().Match(head) is { Success: true } match ? Declared(document, match.Groups["name"].Value) : Utf8(document);
    }

    private static string? Declared(ReadOnlySpan<byte> document, string name) => name.ToUpperInvariant() switch
    {
        "UTF-8" or "UTF8" or "US-ASCII" or "ASCII" => Utf8(document),
        "UTF-16" => Utf8(document), // what declares it in single bytes has no others
        "ISO-8859-1" or "ISO8859-1" or "ISO_8859-1" or "LATIN1" or "LATIN-1" or "WINDOWS-1252" or "CP1252" => Windows1252.GetString(document),
        _ => null,
    };

    // Programs that write ISO-8859-1 and declare UTF-8 are common.
    private static string Utf8(ReadOnlySpan<byte> document)
    {
        try
        {
            return StrictUtf8.GetString(document);
        }
        catch (DecoderFallbackException)
        {
            return Windows1252.GetString(document);
        }
    }

    [GeneratedRegex("""^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["'](?<name>[\w.:-]+)["']""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Declaration();
}
