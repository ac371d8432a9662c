using System.Text.Json;
using System.Xml;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Decides which bodies stubs get to see: what is too much for their matchers and templates, they do not.</summary>
internal static class RequestBounds
{
    /// <summary>The largest body, in bytes. Chosen by us.</summary>
    public const int MaxBody = 1024 * 1024;

    /// <summary>The largest body for stubs with templates, in bytes. Chosen by us.</summary>
    public const int MaxBodyOfTemplates = 64 * 1024;

    private const int MaxDepth = 64;
    private const int MaxNumber = 100;
    private const int MaxTokens = 200_000;
    private const int MaxFields = 10_000;
    private const int MaxNodes = 2_000; // XPath may compare each with each

    public static bool AreKept(ReadOnlySpan<byte> body, bool hasTemplate)
    {
        if (body.Length > (hasTemplate ? MaxBodyOfTemplates : MaxBody))
            return false;
        var text = body[Spaces(body)..];
        return text switch
        {
            [(byte)'{' or (byte)'[', ..] => IsBoundedJson(text),
            [(byte)'<', ..] => IsBoundedXml(text.ToArray()),
            _ => text.Count((byte)'&') <= MaxFields,
        };
    }

    private static int Spaces(ReadOnlySpan<byte> body)
    {
        var start = body is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        var count = body[start..].IndexOfAnyExcept(" \t\r\n"u8);
        return count < 0 ? body.Length : start + count;
    }

    // Text that only begins like JSON is read by none of the matchers for JSON; it costs WireMock.Net most of all.
    private static bool IsBoundedJson(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text, MappingChecker.ReaderOptions);
        var tokens = 0;
        try
        {
            while (reader.Read())
            {
                if (++tokens > MaxTokens || reader.TokenType == JsonTokenType.Number && reader.ValueSpan.Length > MaxNumber)
                    return false;
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsBoundedXml(byte[] text)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var nodes = 0;
            while (reader.Read())
            {
                nodes += 1 + reader.AttributeCount;
                if (nodes > MaxNodes || reader.Depth > MaxDepth)
                    return false;
            }

            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
