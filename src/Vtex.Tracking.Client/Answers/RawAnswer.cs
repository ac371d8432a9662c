using System.Net;

namespace Vtex.Tracking;

/// <summary>An answer as it came over the wire, before it was made into a model.</summary>
/// <remarks>Not cleaned of anything: bodies hold personal data, so mind where you log them.</remarks>
public sealed class RawAnswer
{
    /// <summary>The HTTP status.</summary>
    public required HttpStatusCode Status { get; init; }

    /// <summary>
    /// The headers by name, whatever the case; several values of one are joined by a comma. An answer from a shared
    /// store has only its <c>Content-Type</c>, <c>Date</c>, <c>ETag</c> and <c>Last-Modified</c> (chosen).
    /// </summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>
    /// The body's bytes, without the mark that some servers put before UTF-8, and decompressed if they were compressed.
    /// They are in the charset that the <c>Content-Type</c> names. Where the service answered 404 for an
    /// empty list: the text that an error would show.
    /// </summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The status and nothing more: the rest may be personal.</summary>
    public override string ToString() => $"HTTP {(int)Status}";
}
