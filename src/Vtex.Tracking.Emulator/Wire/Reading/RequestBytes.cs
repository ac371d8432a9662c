using System.Runtime.InteropServices;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>The body of a request, decompressed, in a borrowed array; dispose gives it back.</summary>
internal sealed class RequestBytes : IDisposable
{
    /// <summary>The largest body that is read, in bytes, after it is decompressed: 32 MiB. Chosen by us.</summary>
    public const int MaxBytes = 32 * 1024 * 1024;

    private readonly BodyBytes? _own;

    private RequestBytes(BodyBytes? own, ReadOnlyMemory<byte> memory) => (_own, Memory) = (own, memory);

    public ReadOnlyMemory<byte> Memory { get; }

    /// <summary>Bytes that somebody else has borrowed and gives back.</summary>
    public static RequestBytes Of(ReadOnlyMemory<byte> shared) => new(null, shared);

    /// <exception cref="UnreadableBodyException">The body is too large (413) or cannot be decompressed (400, 415).</exception>
    public static async ValueTask<RequestBytes> ReadAsync(HttpContext context)
    {
        if (context.Features.Get<ReadBody>() is { } read)
            return read.Share();
        var own = await BodyBytes.ReadAsync(context, MaxBytes);
        return new RequestBytes(own, own.Memory);
    }

    public void Dispose() => _own?.Dispose();
}

/// <summary>
/// The body of a request that was read before the request reached the wire; as a feature of the request, so that it is
/// read once. When it was refused, the wire still says so itself, where it would have read it.
/// </summary>
internal sealed class ReadBody : IDisposable
{
    private readonly RequestBytes? _bytes;
    private readonly UnreadableBodyException? _refusal;

    private ReadBody(RequestBytes? bytes, UnreadableBodyException? refusal) => (_bytes, _refusal) = (bytes, refusal);

    /// <summary>Gets the body; empty when it was refused.</summary>
    public ReadOnlyMemory<byte> Memory => _bytes?.Memory ?? default;

    /// <summary>Gets whether the body was refused: too large, in an unknown encoding, or cut off.</summary>
    public bool WasRefused => _refusal is not null;

    /// <summary>Reads the body of a request and leaves it with the request.</summary>
    public static async Task<ReadBody> ReadAsync(HttpContext context)
    {
        var body = await ReadOnceAsync(context);
        context.Features.Set(body);
        return body;
    }

    /// <exception cref="UnreadableBodyException">The body was refused (400, 413, 415, 503).</exception>
    public RequestBytes Share() => _refusal is null ? RequestBytes.Of(Memory) : throw _refusal;

    /// <summary>Opens the body as a stream.</summary>
    /// <exception cref="UnreadableBodyException">The body was refused (400, 413, 415, 503).</exception>
    public Stream Open()
    {
        using var bytes = Share();
        return MemoryMarshal.TryGetArray(bytes.Memory, out var lent) && lent.Array is { } array
            ? new MemoryStream(array, lent.Offset, lent.Count, writable: false)
            : Stream.Null;
    }

    public void Dispose() => _bytes?.Dispose();

    private static async Task<ReadBody> ReadOnceAsync(HttpContext context)
    {
        try
        {
            return new ReadBody(await RequestBytes.ReadAsync(context), null);
        }
        catch (UnreadableBodyException refusal)
        {
            return new ReadBody(null, refusal);
        }
    }
}
