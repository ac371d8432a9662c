using System.Runtime.InteropServices;
using System.Text.Json;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>
/// The body of a request, decompressed: read once, by the first layer that needs it, and given back when the request has
/// ended. A refusal (too large, in an unknown encoding, or cut off) is told by who needs the body itself.
/// </summary>
internal sealed class ReadBody : IDisposable
{
    /// <summary>The largest body that is read, in bytes, after it is decompressed: 32 MiB. Chosen by us.</summary>
    public const int MaxBytes = 32 * 1024 * 1024;

    private readonly BodyBytes? _bytes;
    private readonly UnreadableBodyException? _refusal;

    private ReadBody(BodyBytes? bytes, UnreadableBodyException? refusal) => (_bytes, _refusal) = (bytes, refusal);

    /// <summary>Gets the body; empty when it was refused.</summary>
    public ReadOnlyMemory<byte> Known => _bytes?.Memory ?? default;

    public bool WasRefused => _refusal is not null;

    /// <exception cref="UnreadableBodyException">The body was refused (400, 413, 415, 503).</exception>
    public ReadOnlyMemory<byte> Memory => _refusal is null ? Known : throw _refusal;

    public static async ValueTask<ReadBody> ReadAsync(HttpContext context)
    {
        if (context.Features.Get<ReadBody>() is { } read)
            return read;
        var body = await ReadOnceAsync(context);
        context.Features.Set(body);
        return body;
    }

    /// <summary>Reads the body of a request as JSON.</summary>
    /// <exception cref="UnreadableBodyException">The body was refused, or is not JSON (400).</exception>
    public static async Task<JsonDocument> ReadJsonAsync(HttpContext context) =>
        BodyJson.Parse((await ReadAsync(context)).Memory, context.Request.ContentType);

    /// <summary>Opens the body as a stream.</summary>
    /// <exception cref="UnreadableBodyException">The body was refused (400, 413, 415, 503).</exception>
    public Stream Open() => MemoryMarshal.TryGetArray(Memory, out var lent) && lent.Array is { } array
        ? new MemoryStream(array, lent.Offset, lent.Count, writable: false)
        : Stream.Null;

    public void Dispose() => _bytes?.Dispose();

    private static async Task<ReadBody> ReadOnceAsync(HttpContext context)
    {
        try
        {
            return new ReadBody(await BodyBytes.ReadAsync(context, MaxBytes), null);
        }
        catch (UnreadableBodyException refusal)
        {
            return new ReadBody(null, refusal);
        }
    }
}

/// <summary>Creates lists of faults by the emulator's rules for JSON: names in any case, times in years that answers can show.</summary>
internal static class WireFaults
{
    /// <param name="strict">Whether more is refused than the real system is known to refuse.</param>
    /// <param name="refusesUnknown">Whether unknown fields are refused.</param>
    public static FaultList Create(bool strict = false, bool refusesUnknown = false) =>
        new() { IgnoresCase = true, Years = (1900, 9998), Strict = strict, RefusesUnknown = refusesUnknown };
}
