using System.Buffers;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>The body of a request in a borrowed array; dispose gives it back.</summary>
internal sealed class RequestBytes : IDisposable
{
    /// <summary>The largest body that is read, in bytes: 32 MiB. Chosen by us.</summary>
    public const int MaxBytes = 32 * 1024 * 1024;

    private const int UsualBytes = 4 * 1024;

    private byte[] _bytes = [];
    private int _length;
    private ReadOnlyMemory<byte> _shared;

    private RequestBytes()
    {
    }

    public ReadOnlyMemory<byte> Memory => _shared.IsEmpty ? _bytes.AsMemory(0, _length) : _shared;

    /// <summary>Bytes that somebody else has borrowed and gives back.</summary>
    public static RequestBytes Of(ReadOnlyMemory<byte> shared) => new() { _shared = shared };

    /// <exception cref="RequestRefusedException">The body is too large (413).</exception>
    public static ValueTask<RequestBytes> ReadAsync(HttpContext context) =>
        context.Features.Get<ReadBody>() is { } read ? ValueTask.FromResult(read.Share()) : ReadNowAsync(context);

    private static async ValueTask<RequestBytes> ReadNowAsync(HttpContext context)
    {
        var body = new RequestBytes { _bytes = ArrayPool<byte>.Shared.Rent(UsualBytes) };
        try
        {
            await body.FillAsync(context.Request.Body, context.Request.ContentLength, context.RequestAborted);
            return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (_bytes.Length > 0)
            ArrayPool<byte>.Shared.Return(_bytes);
        (_bytes, _length, _shared) = ([], 0, default);
    }

    // A body that is as long as announced is complete, without asking once more.
    private async Task FillAsync(Stream stream, long? announced, CancellationToken cancellationToken)
    {
        while (_length != announced
            && await stream.ReadAsync(_bytes.AsMemory(_length), cancellationToken) is > 0 and var read)
        {
            _length += read;
            if (_length > MaxBytes)
                throw TooLarge();
            if (_length == _bytes.Length)
                Grow();
        }
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(_bytes.Length * 2);
        _bytes.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }

    private static RequestRefusedException TooLarge() => new(new Problem
    {
        Title = "The body is too large.",
        Status = StatusCodes.Status413PayloadTooLarge,
        Detail = $"At most {MaxBytes} bytes are read. Send the services in several requests.",
    });
}
