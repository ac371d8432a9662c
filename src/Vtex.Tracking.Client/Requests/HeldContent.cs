using System.Net;

namespace Vtex.Tracking.Requests;

/// <summary>
/// The body of a success on its way through handlers of others. What they read of it is kept, and what they close stays
/// open, until the call is over: one of them may ask for a repetition, is refused, and leaves the SDK with this answer.
/// </summary>
internal sealed class HeldContent : HttpContent
{
    private readonly HttpContent _received;
    private readonly int _limit;
    private HeldStream? _stream;
    private bool _isClosed;
    private bool _isReopened;
    private bool _isReleased;

    private HeldContent(HttpContent received, HttpContent headers, int limit)
    {
        (_received, _limit) = (received, limit);
        CopyHeaders(headers, this);
    }

    /// <summary>Takes the place of an answer's content.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="limit">The number of bytes that an answer may have; a byte more is kept, to know one that is longer.</param>
    /// <returns>Null when there is none.</returns>
    public static HeldContent? Of(HttpResponseMessage response, int limit)
    {
        if (response.Content is not { } received)
            return null;
        var held = new HeldContent(received, received, limit);
        response.Content = held;
        return held;
    }

    /// <summary>Lets the body be read from its beginning, whatever handlers have read of it.</summary>
    public void Rewind() => _stream?.Rewind();

    /// <summary>Creates a content with the whole body, in the place of this one that handlers may close even later.</summary>
    public async Task<HttpContent> ReopenAsync(CancellationToken cancellationToken)
    {
        var stream = await OpenAsync(cancellationToken).ConfigureAwait(false);
        stream.Rewind();
        _isReopened = true;
        return new HeldContent(_received, this, _limit) { _stream = stream, _isReleased = true };
    }

    /// <summary>Ends the keeping: no handler is left that could ask again.</summary>
    public void Release()
    {
        _isReleased = true;
        if (_stream is not null)
            _stream.IsHeld = false;
        if (_isClosed && !_isReopened)
            _received.Dispose();
    }

    protected override async Task<Stream> CreateContentReadStreamAsync() =>
        await OpenAsync(CancellationToken.None).ConfigureAwait(false);

    /// <remarks>Writes no more than shows that an answer is too long: a handler that buffers it would keep the rest.</remarks>
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        var body = await OpenAsync(CancellationToken.None).ConfigureAwait(false);
        var portion = new byte[16 * 1024];
        for (long rest = _limit + 1L; rest > 0;)
        {
            var read = await body.ReadAsync(portion.AsMemory(0, (int)Math.Min(portion.Length, rest)), CancellationToken.None).ConfigureAwait(false);
            if (read == 0)
                return;
            await stream.WriteAsync(portion.AsMemory(0, read), CancellationToken.None).ConfigureAwait(false);
            rest -= read;
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        _isClosed = true;
        if (disposing && _isReleased && !_isReopened)
            _received.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Copies headers as they came, also those that are not quite right.</summary>
    private static void CopyHeaders(HttpContent from, HttpContent to)
    {
#if NET
        foreach (var header in from.Headers.NonValidated)
#else
        foreach (var header in from.Headers)
#endif
            to.Headers.TryAddWithoutValidation(header.Key, header.Value);
    }

    private async Task<HeldStream> OpenAsync(CancellationToken cancellationToken) =>
        _stream ??= new HeldStream(await _received.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false), _limit)
        {
            IsHeld = !_isReleased,
        };
}

/// <summary>A stream that can be read again from its beginning as long as it is held. Closing it has no effect.</summary>
/// <remarks>No more is kept than shows that an answer is too long; behind that, it cannot be read again.</remarks>
internal sealed class HeldStream(Stream received, int limit) : Stream
{
    private readonly MemoryStream _kept = new();
    private long _position;
    private long _length;

    public bool IsHeld { get; set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public void Rewind() => _position = 0;

    public override int Read(byte[] buffer, int offset, int count) =>
        TakeKept(buffer.AsSpan(offset, count)) is > 0 and var kept
            ? kept
            : Keep(buffer.AsSpan(offset, received.Read(buffer, offset, count)));

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        TakeKept(buffer.AsSpan(offset, count)) is > 0 and var kept
            ? kept
            : Keep(buffer.AsSpan(offset, await received.ReadAsync(buffer.AsMemory(offset, count), cancellationToken).ConfigureAwait(false)));

#if NET
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (TakeKept(buffer.Span) is > 0 and var kept)
            return kept;
        var read = await received.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        return Keep(buffer.Span[..read]);
    }
#endif

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <exception cref="IOException">What was read before is to be read again, and was not kept.</exception>
    private int TakeKept(Span<byte> buffer)
    {
        if (_position >= _kept.Length && _position < _length)
            throw new IOException(FormattableString.Invariant($"The answer has more than {limit} bytes, which are not kept to be read again."));
        var kept = _kept.GetBuffer().AsSpan(0, (int)_kept.Length).Slice((int)Math.Min(_position, _kept.Length));
        var count = Math.Min(kept.Length, buffer.Length);
        kept.Slice(0, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    private int Keep(ReadOnlySpan<byte> read)
    {
        var room = IsHeld ? (int)Math.Min(read.Length, limit + 1L - _kept.Length) : 0;
        _kept.Write(read.Slice(0, room).ToArray(), 0, room);
        _position += read.Length;
        _length += read.Length;
        return read.Length;
    }
}
