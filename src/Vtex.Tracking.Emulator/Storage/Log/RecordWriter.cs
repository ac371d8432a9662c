using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Vtex.Tracking.Emulator.Storage;

/// <summary>
/// Writes records into memory, each with its head. The events of one change make one record, so that a record that is not
/// there in full takes the whole change with it.
/// </summary>
internal sealed class RecordWriter : IDisposable
{
    private const int FirstSize = 4096;
    private const int MaxRetained = 256 * 1024;

    private readonly Utf8JsonWriter _json;
    private ArrayBufferWriter<byte> _bytes = new(FirstSize);

    public RecordWriter() => _json = new Utf8JsonWriter(_bytes, EventFormat.WriterOptions);

    public ReadOnlyMemory<byte> Written => _bytes.WrittenMemory;

    /// <summary>Clears the memory, and releases what a large change needed.</summary>
    public void Clear()
    {
        if (_bytes.Capacity > MaxRetained)
            _bytes = new ArrayBufferWriter<byte>(FirstSize);
        else
            _bytes.ResetWrittenCount();
        _json.Reset(_bytes);
    }

    public void Write(ReadOnlySpan<byte> bytes) => _bytes.Write(bytes);

    public void Write(LogHeader header)
    {
        var start = Begin();
        JsonSerializer.Serialize(_json, header, LogHeader.JsonType);
        EndLine();
        End(start);
    }

    /// <summary>Writes the time that the clock of the universe was moved to, as a record.</summary>
    public void Write(DateTimeOffset time)
    {
        var start = Begin();
        ClockNote.Write(_bytes, time);
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
        while (written < count && _bytes.WrittenCount - start < enough)
        {
            EventFormat.Write(_json, events[first + written++]);
            EndLine();
        }

        End(start);
        return written;
    }

    public void Dispose() => _json.Dispose();

    private int Begin()
    {
        var start = _bytes.WrittenCount;
        _bytes.GetSpan(RecordHead.Size);
        _bytes.Advance(RecordHead.Size);
        return start;
    }

    private void EndLine()
    {
        _json.Flush();
        _json.Reset();
        _bytes.Write("\n"u8);
    }

    private void End(int start)
    {
        var record = MemoryMarshal.AsMemory(_bytes.WrittenMemory[start..]).Span;
        RecordHead.Of(record[RecordHead.Size..]).Write(record);
    }
}

/// <summary>
/// Writes a universe as one file, in parts: an export, and the beginning of a log. The same universe gives the same bytes,
/// however its events came about.
/// </summary>
internal static class LogImage
{
    private const int EventsPerRecord = 100;
    private const int EnoughBytes = 16 * 1024 * 1024;

    /// <summary>Gets the parts of the file; each is valid until the next is read.</summary>
    /// <param name="universe">The name of the universe.</param>
    /// <param name="options">Its options.</param>
    /// <param name="events">Its events.</param>
    /// <param name="clock">What a clock of its own shows.</param>
    public static IEnumerable<ReadOnlyMemory<byte>> Of(
        string universe, UniverseOptions options, IReadOnlyList<WorldEvent> events, DateTimeOffset? clock = null)
    {
        using var writer = new RecordWriter();
        writer.Write(LogHeader.FirstLine);
        writer.Write(LogHeader.Of(universe, options, events.Count, clock));
        for (var first = 0; first < events.Count;)
        {
            first += writer.Write(events, first, Math.Min(EventsPerRecord, events.Count - first), EnoughBytes);
            yield return writer.Written;
            writer.Clear();
        }

        if (events.Count == 0)
            yield return writer.Written;
    }
}
