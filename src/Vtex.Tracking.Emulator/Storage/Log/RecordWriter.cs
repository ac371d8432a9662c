using System.Buffers;
using System.Text.Json;

namespace Vtex.Tracking.Emulator.Storage;

/// <summary>
/// Writes records into memory, each with its head. The events of one change make one record, so that a
/// record that is not there in full takes the whole change with it.
/// </summary>
internal sealed class RecordWriter : IBufferWriter<byte>, IDisposable
{
    private const int FirstSize = 4096;
    private const int MaxRetained = 256 * 1024;

    private readonly Utf8JsonWriter _json;
    private byte[] _bytes = new byte[FirstSize];
    private int _length;

    public RecordWriter() => _json = new Utf8JsonWriter(this, EventFormat.WriterOptions);

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    /// <summary>Clears the memory, and releases what a large change needed.</summary>
    public void Clear()
    {
        _json.Reset();
        _length = 0;
        if (_bytes.Length > MaxRetained)
            _bytes = new byte[FirstSize];
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpan(bytes.Length));
        _length += bytes.Length;
    }

    public void Write(LogHeader header)
    {
        var start = Begin();
        JsonSerializer.Serialize(_json, header, LogHeader.JsonType);
        EndLine();
        End(start);
    }

    /// <summary>Writes events as one record.</summary>
    /// <param name="events">The events.</param>
    /// <param name="first">The index of the first event to write.</param>
    /// <param name="count">The number of events to write.</param>
    /// <param name="enough">The number of bytes after which no further event is written.</param>
    /// <returns>The number of events written.</returns>
    public int Write(IReadOnlyList<WorldEvent> events, int first, int count, int enough = int.MaxValue)
    {
        var start = Begin();
        var written = 0;
        while (written < count && _length - start < enough)
        {
            EventFormat.Write(_json, events[first + written++]);
            EndLine();
        }

        End(start);
        return written;
    }

    public void Dispose() => _json.Dispose();

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsSpan(_length);
    }

    private int Begin()
    {
        var start = _length;
        Reserve(RecordHead.Size);
        _length += RecordHead.Size;
        return start;
    }

    private void EndLine()
    {
        _json.Flush();
        _json.Reset();
        Reserve(1);
        _bytes[_length++] = (byte)'\n';
    }

    private void End(int start)
    {
        var record = _bytes.AsSpan(start, _length - start);
        RecordHead.Of(record[RecordHead.Size..]).Write(record);
    }

    private void Reserve(int size)
    {
        var needed = _length + Math.Max(size, 1);
        if (needed > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(needed, 2 * _bytes.Length));
    }
}
