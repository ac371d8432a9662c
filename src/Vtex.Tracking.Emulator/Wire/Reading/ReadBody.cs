using System.Runtime.InteropServices;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>
/// The body of a request that was read before the request reached the wire; as a feature of the request, so that it is
/// read once. When it was too large, the wire still says so itself, where it would have read it.
/// </summary>
internal sealed class ReadBody : IDisposable
{
    private readonly RequestBytes? _bytes;
    private readonly RequestRefusedException? _refusal;

    private ReadBody(RequestBytes? bytes, RequestRefusedException? refusal) => (_bytes, _refusal) = (bytes, refusal);

    /// <summary>What was read; nothing when it was too large.</summary>
    public ReadOnlyMemory<byte> Memory => _bytes?.Memory ?? default;

    /// <summary>Gets whether the body was too large to be read.</summary>
    public bool WasTooLarge => _refusal is not null;

    /// <summary>Reads the body of a request and leaves it with the request.</summary>
    public static async Task<ReadBody> ReadAsync(HttpContext context)
    {
        var body = await ReadOnceAsync(context);
        context.Features.Set(body);
        return body;
    }

    /// <exception cref="RequestRefusedException">The body was too large (413).</exception>
    public RequestBytes Share() => _refusal is null ? RequestBytes.Of(Memory) : throw _refusal;

    /// <summary>What was read as a stream, for who knows streams only.</summary>
    /// <exception cref="RequestRefusedException">The body was too large (413).</exception>
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
        catch (RequestRefusedException refusal)
        {
            return new ReadBody(null, refusal);
        }
    }
}
