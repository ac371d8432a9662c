using System.Buffers;
using Vtex.Tracking.Reading;

namespace Vtex.Tracking.Transport;

/// <summary>The body of an answer, whole, in a borrowed array. Give it back by disposing.</summary>
/// <remarks>Whole, because an answer that turns out not to be JSON is wanted for the error report.</remarks>
internal sealed class PooledBody : IDisposable
{
    private const int UsualSize = 16 * 1024;
    private const int LargestTrustedSize = 1024 * 1024;

    /// <summary>The runtime's limit; more than any limit of an answer.</summary>
    private const int LargestArray = 0x7FFFFFC7;

    private byte[] _buffer;
    private int _length;

    private PooledBody(int size) => _buffer = ArrayPool<byte>.Shared.Rent(size);

    /// <summary>The bytes without the mark that some servers put before UTF-8.</summary>
    public ReadOnlyMemory<byte> Bytes
    {
        get
        {
            var bytes = _buffer.AsMemory(0, _length);
            return bytes.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes.Slice(3) : bytes;
        }
    }

    /// <summary>Whether there was more than allowed. What was read by then is there.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Whether it came compressed, though not asked for, and is decompressed now.</summary>
    public bool WasCompressed { get; private set; }

    /// <summary>What it is compressed with, where that cannot be undone.</summary>
    public string? UnreadableCoding { get; private set; }

    /// <summary>A body of nothing, where what came is of no interest.</summary>
    public static PooledBody Empty() => new(0);

    /// <param name="content">What to read.</param>
    /// <param name="limit">How many bytes to read at most.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<PooledBody> ReadAsync(HttpContent? content, int limit, CancellationToken cancellationToken)
    {
        // One byte more than announced, so that the read which finds the end needs no larger array.
        var size = content?.Headers.ContentLength is { } announced
            ? (int)Math.Min(announced, LargestTrustedSize - 1) + 1
            : UsualSize;
        var body = new PooledBody(size);
        try
        {
            if (content is not null)
                await body.FillAsync(content, limit, cancellationToken).ConfigureAwait(false);
            return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    /// <summary>Decompresses the body if it is compressed.</summary>
    /// <param name="contentEncoding">How it says it is.</param>
    /// <param name="limit">How many bytes to make of it at most.</param>
    /// <exception cref="IOException">The body breaks off.</exception>
    public void Decompress(string? contentEncoding, int limit)
    {
        var result = ContentCoding.Decompress(_buffer.AsMemory(0, _length), contentEncoding, limit);
        if (result.Coding is null || IsCut)
            return;
        if (result.Failure is DecompressionFailure.Incomplete)
            throw new IOException($"The answer, compressed with {result.Coding}, ends too early.");
        WasCompressed = result.Bytes is not null;
        IsCut = result.Failure is DecompressionFailure.TooLong;
        UnreadableCoding = WasCompressed || IsCut ? null : result.Coding;
        if (result.Bytes is { } bytes)
            Replace(bytes);
        else if (IsCut)
            _length = 0;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _length = 0;
    }

    private async Task FillAsync(HttpContent content, int limit, CancellationToken cancellationToken)
    {
        using var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        while (true)
        {
            if (_length == _buffer.Length)
                Grow();
            var read = await stream.ReadAsync(_buffer.AsMemory(_length), cancellationToken).ConfigureAwait(false);
            if (read == 0)
                return;
            _length += read;
            if (_length > limit)
            {
                _length = limit;
                IsCut = true;
                return;
            }
        }
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(_buffer.Length * 2L, LargestArray));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }

    private void Replace(byte[] bytes)
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = ArrayPool<byte>.Shared.Rent(bytes.Length);
        _length = bytes.Length;
        bytes.CopyTo(_buffer, 0);
    }
}
