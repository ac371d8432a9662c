using System.Text;
using System.Text.Json;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>A part of a request that value patterns look at.</summary>
internal sealed class MatchValue
{
    private readonly ReadOnlyMemory<byte>? _bytes;
    private volatile bool _parsed;
    private JsonElement? _json;

    /// <param name="text">The text; null when the part is absent.</param>
    /// <param name="now">When the request came.</param>
    /// <param name="bytes">The bytes, when they are more than the text in UTF-8.</param>
    public MatchValue(string? text, DateTimeOffset now, ReadOnlyMemory<byte>? bytes = null) =>
        (Text, Now, _bytes) = (text, now, bytes);

    public string? Text { get; }

    public DateTimeOffset Now { get; }

    public ReadOnlySpan<byte> Bytes => _bytes is { } bytes ? bytes.Span : Encoding.UTF8.GetBytes(Text ?? "");

    /// <summary>The text as JSON; null when it is none.</summary>
    public JsonElement? Json
    {
        get
        {
            if (!_parsed)
            {
                _json = Text is not null && JsonText.TryParse(Encoding.UTF8.GetBytes(Text), out var json) ? json : null;
                _parsed = true;
            }

            return _json;
        }
    }
}
