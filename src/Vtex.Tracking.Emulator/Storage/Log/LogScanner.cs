using System.Buffers;

namespace Vtex.Tracking.Emulator.Storage;

/// <summary>Reads a log in large blocks and finds where its records begin and end.</summary>
internal sealed class LogScanner(Stream stream, LogDamage damage) : IDisposable
{
    private const int BlockSize = 1024 * 1024;

    /// <summary>The largest tail of zeros that a loss of power can explain, in bytes: 1 GiB. Chosen by us.</summary>
    private const long MaxZeros = 1024L * 1024 * 1024;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(BlockSize);
    private int _length;
    private bool _ended;
    private long? _torn;

    /// <summary>Gets the version of the log, once its header is read.</summary>
    public int Version { get; private set; }

    /// <summary>Gets the position of the first byte that belongs to no block yet.</summary>
    public long Position { get; private set; }

    /// <summary>Gets the number of bytes left after the last block: those of an incomplete last record.</summary>
    public long Left => _torn ?? _length;

    /// <summary>Reads the first line and the first record.</summary>
    /// <exception cref="StorageException">The log does not begin as one, or is damaged or incomplete there.</exception>
    public async Task<byte[]> ReadHeaderAsync(CancellationToken cancellationToken)
    {
        await FillAsync(cancellationToken);
        var first = Math.Min(_length, LogHeader.FirstLine.Length);
        Version = LogHeader.VersionOf(_bytes.AsSpan(0, first)) ?? throw damage.NoLog();
        Drop(first);
        if (_length < RecordHead.Size)
            throw damage.Incomplete(Position + _length);
        var size = SizeAt(0) ?? throw damage.At(Position);
        while (size > _length && !_ended)
        {
            Grow(size);
            await FillAsync(cancellationToken);
        }

        return size <= _length ? TakeRecord(size) : throw damage.Incomplete(Position + _length);
    }

    /// <summary>Reads the next records; null when there are no more.</summary>
    /// <exception cref="StorageException">The line ahead of a record is damaged.</exception>
    public async Task<LogBlock?> NextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await FillAsync(cancellationToken);
            var (whole, next) = FindRecords();
            if (whole > 0)
                return Take(whole);
            if (next == 0)
                await CheckTailAsync(cancellationToken);
            if (_ended)
                return null;
            Grow(next);
        }
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_bytes);

    /// <summary>
    /// Finds the number of bytes in whole records, and the size of the record after them as far as it is known; 0 when what
    /// follows cannot be a record.
    /// </summary>
    private (int Whole, int Next) FindRecords()
    {
        var whole = 0;
        while (_length - whole >= RecordHead.Size)
        {
            if (SizeAt(whole) is not { } size)
                return (whole, 0);
            if (size > _length - whole)
                return (whole, size);
            if (_bytes[whole + size - 1] == 0)
                return (whole, 0);
            whole += size;
        }

        return (whole, RecordHead.Size);
    }

    // Line and record; null when the line is none.
    private int? SizeAt(int at) =>
        RecordHead.Read(_bytes.AsSpan(at, RecordHead.Size)) is { } head && head.Length <= RecordHead.MaxRecord - RecordHead.Size
            ? RecordHead.Size + head.Length
            : null;

    /// <summary>
    /// A file that had grown when the power was lost may end in zeros. They stand for the last changes; where anything
    /// else follows, the file is damaged.
    /// </summary>
    private async Task CheckTailAsync(CancellationToken cancellationToken)
    {
        var zeros = (SizeAt(0) ?? RecordHead.Size) - 1;
        var torn = 0L;
        while (_length > 0)
        {
            torn += _length;
            if (torn > MaxZeros || _bytes.AsSpan(zeros, _length - zeros).ContainsAnyExcept((byte)0))
                throw damage.At(Position);
            (_length, zeros) = (0, 0);
            await FillAsync(cancellationToken);
        }

        _torn = torn;
    }

    private LogBlock Take(int whole)
    {
        var block = new LogBlock(_bytes, whole, Position, Version, damage);
        var left = _bytes.AsSpan(whole, _length - whole);
        _bytes = ArrayPool<byte>.Shared.Rent(Math.Max(BlockSize, left.Length));
        left.CopyTo(_bytes);
        _length = left.Length;
        Position += whole;
        return block;
    }

    private byte[] TakeRecord(int size)
    {
        var head = RecordHead.Read(_bytes.AsSpan(0, RecordHead.Size))!.Value;
        var record = _bytes.AsSpan(RecordHead.Size, head.Length).ToArray();
        if (Crc32C.Of(record) != head.Checksum)
            throw damage.At(Position);
        Drop(size);
        return record;
    }

    private void Drop(int count)
    {
        _bytes.AsSpan(count, _length - count).CopyTo(_bytes);
        _length -= count;
        Position += count;
    }

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        while (!_ended && _length < _bytes.Length)
        {
            var read = await stream.ReadAsync(_bytes.AsMemory(_length), cancellationToken);
            _length += read;
            _ended = read == 0;
        }
    }

    // In steps, so that a length alone takes no memory: the bytes have to be there.
    private void Grow(int needed)
    {
        if (needed <= _bytes.Length)
            return;
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(needed, 2L * _bytes.Length));
        _bytes.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
