using System.IO.Compression;

namespace Vtex.Tracking.Requests;

/// <summary>
/// A body that is decompressed while it is read. One that was cut off is refused at its end: .NET's streams take the end
/// of their input for the end of the data.
/// </summary>
internal sealed class DecodedBody : ForwardStream
{
    private const int BufferSize = 16 * 1024;
    private const string CutOff = "ends before its compression does: it was cut off. Send all of it.";

    /// <summary>The content of a part that follows a gzip body; no other data ends in it by chance.</summary>
    private static readonly byte[] Mark = [.. "\u0003VtexEndOfBody\u0004"u8];

    private static readonly byte[] MarkMember = Compress(Mark);

    private readonly CompressedInput _input;
    private readonly Stream _decoder;
    private readonly byte[] _mark;
    private readonly byte[] _buffer = new byte[BufferSize];

    private int _start;
    private int _end;

    private DecodedBody(CompressedInput input, Func<Stream, Stream> open, byte[] mark) =>
        (_input, _decoder, _mark) = (input, open(input), mark);

    /// <summary>
    /// Decompresses gzip. Its decoder always asks for one more part, so it gets one that is known: after a part that was cut
    /// off, it would be taken for the rest of that.
    /// </summary>
    public static DecodedBody Gzip(Stream body) => new(
        new CompressedInput(body, MarkMember), input => new GZipStream(input, CompressionMode.Decompress), Mark);

    /// <summary>Decompresses what ends by itself: a decoder that asks for more than there is was at no end.</summary>
    public static DecodedBody SelfDelimited(Stream body, Func<Stream, Stream> open) => new(new CompressedInput(body, default), open, []);

    /// <exception cref="UnreadableBodyException">The body cannot be decompressed, or ends too early (400).</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        // As much as the mark is held back, for it may be the mark.
        while (_end - _start <= _mark.Length)
        {
            if (await FillAsync(cancellationToken))
                continue;
            return IsComplete ? 0 : throw Refuse(CutOff);
        }

        var count = Math.Min(buffer.Length, _end - _start - _mark.Length);
        _buffer.AsMemory(_start, count).CopyTo(buffer);
        _start += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _decoder.Dispose();
        base.Dispose(disposing);
    }

    private bool IsComplete => _mark.Length > 0
        ? _buffer.AsSpan(_start, _end - _start).SequenceEqual(_mark)
        : _input.IsEmpty || !_input.IsBodyRead;

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        try
        {
            var read = await _decoder.ReadAsync(_buffer.AsMemory(_end), cancellationToken);
            _end += read;
            return read > 0;
        }
        catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException)
        {
            throw Refuse(_input.IsBodyRead ? CutOff : "cannot be decompressed as its Content-Encoding says.");
        }
    }

    private static UnreadableBodyException Refuse(string message) => new(StatusCodes.Status400BadRequest, message);

    private static byte[] Compress(byte[] bytes)
    {
        using var result = new MemoryStream();
        using (var gzip = new GZipStream(result, CompressionMode.Compress))
            gzip.Write(bytes);
        return result.ToArray();
    }
}

/// <summary>The bytes of a compressed body, with others behind them, and what the decoder took of them.</summary>
internal sealed class CompressedInput(Stream body, ReadOnlyMemory<byte> appendix) : ForwardStream
{
    private ReadOnlyMemory<byte> _rest = appendix;

    /// <summary>Gets whether the body had no bytes.</summary>
    public bool IsEmpty { get; private set; } = true;

    /// <summary>Gets whether more was asked for than the body has.</summary>
    public bool IsBodyRead { get; private set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!IsBodyRead && await body.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            IsEmpty = false;
            return read;
        }

        IsBodyRead = true;
        var count = Math.Min(buffer.Length, _rest.Length);
        _rest[..count].CopyTo(buffer);
        _rest = _rest[count..];
        return count;
    }
}

/// <summary>A stream that can only be read, from its beginning to its end, and only asynchronously.</summary>
internal abstract class ForwardStream : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Bodies are read asynchronously.");

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }
}
