using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Vtex.Tracking.Emulator.Journal;

/// <summary>A request out of a journal, as it came: nothing is masked here, for matching looks at what was really sent.</summary>
internal sealed class RecordedRequest
{
    private readonly Lazy<JsonElement?> _json;
    private readonly Lazy<Dictionary<string, StringValues>> _query;

    public RecordedRequest(JournalSlot slot)
    {
        var bytes = slot.Bytes[..(slot.HeadLength + slot.BodyLength)];
        Slot = slot with { Bytes = bytes };
        var head = bytes.AsSpan(0, slot.HeadLength);
        Method = Take(ref head);
        Url = Take(ref head);
        ClientIp = Take(ref head) is { Length: > 0 } ip ? ip : null;
        Universe = Take(ref head) is { Length: > 0 } universe ? universe : null;
        var headers = new HeaderDictionary();
        while (!head.IsEmpty)
            headers.Append(Take(ref head), Take(ref head));
        Headers = headers;
        Body = bytes.AsMemory(slot.HeadLength);
        var query = Url.IndexOf('?', StringComparison.Ordinal);
        Path = Uri.UnescapeDataString(query < 0 ? Url : Url[..query]);
        _query = new Lazy<Dictionary<string, StringValues>>(() => QueryHelpers.ParseQuery(query < 0 ? "" : Url[query..]));
        _json = new Lazy<JsonElement?>(ParseJson);
    }

    public JournalSlot Slot { get; }

    public string Method { get; }

    /// <summary>Path and query, percent-encoded.</summary>
    public string Url { get; }

    /// <summary>The path, decoded.</summary>
    public string Path { get; }

    public string? ClientIp { get; }

    public string? Universe { get; }

    public IHeaderDictionary Headers { get; }

    public IReadOnlyDictionary<string, StringValues> Query => _query.Value;

    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>The body without a byte order mark.</summary>
    public ReadOnlySpan<byte> BodyText => Body.Span.StartsWith(Encoding.UTF8.Preamble) ? Body.Span[Encoding.UTF8.Preamble.Length..] : Body.Span;

    /// <summary>The body as JSON; null when it is not JSON, or was cut.</summary>
    public JsonElement? Json => _json.Value;

    private JsonElement? ParseJson()
    {
        try
        {
            return Slot.IsBodyCut || Body.IsEmpty ? null : JsonElement.Parse(BodyText);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Take(ref Span<byte> head)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(head);
        var text = Encoding.UTF8.GetString(head.Slice(sizeof(int), length));
        head = head[(sizeof(int) + length)..];
        return text;
    }
}
