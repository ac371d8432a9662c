using Vtex.Tracking.AspNetCore.Bodies;

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

    /// <exception cref="RequestRefusedException">The body is too large (413) or cannot be decompressed (400, 415).</exception>
    public static async ValueTask<RequestBytes> ReadAsync(HttpContext context)
    {
        if (context.Features.Get<ReadBody>() is { } read)
            return read.Share();
        try
        {
            var own = await BodyBytes.ReadAsync(context, MaxBytes);
            return new RequestBytes(own, own.Memory);
        }
        catch (UnreadableBodyException unreadable)
        {
            throw RequestRefusedException.Unreadable(unreadable);
        }
    }

    public void Dispose() => _own?.Dispose();
}
