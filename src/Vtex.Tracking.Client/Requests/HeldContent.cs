using System.Net;

namespace Vtex.Tracking.Requests;

/// <summary>
/// The body of a success on its way through handlers of others. What they read of it is kept, and what they close stays
/// open, until the call is over: one of them may ask for a repetition, is refused, and leaves the SDK with this answer.
/// </summary>
internal sealed class HeldContent : HttpContent
{
    private readonly HttpContent _received;
    private HeldStream? _stream;
    private bool _isClosed;
    private bool _isReopened;
    private bool _isReleased;

    private HeldContent(HttpContent received, HttpContent headers)
    {
        _received = received;
        CopyHeaders(headers, this);
    }

    /// <summary>Takes the place of an answer's content.</summary>
    /// <returns>Null when there is none.</returns>
    public static HeldContent? Of(HttpResponseMessage response)
    {
        if (response.Content is not { } received)
            return null;
        var held = new HeldContent(received, received);
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
        return new HeldContent(_received, this) { _stream = stream, _isReleased = true };
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

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        var body = await OpenAsync(CancellationToken.None).ConfigureAwait(false);
        await body.CopyToAsync(stream).ConfigureAwait(false);
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
        _stream ??= new HeldStream(await _received.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false))
        {
            IsHeld = !_isReleased,
        };
}

/// <summary>A stream that can be read again from its beginning as long as it is held. Closing it has no effect.</summary>
internal sealed class HeldStream(Stream received) : Stream
{
    private readonly MemoryStream _kept = new();
    private int _position;

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

    private int TakeKept(Span<byte> buffer)
    {
        var kept = _kept.GetBuffer().AsSpan(0, (int)_kept.Length).Slice(_position);
        var count = Math.Min(kept.Length, buffer.Length);
        kept.Slice(0, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    private int Keep(ReadOnlySpan<byte> read)
    {
        if (!IsHeld)
            return read.Length;
        _kept.Write(read.ToArray(), 0, read.Length);
        _position += read.Length;
        return read.Length;
    }
}
