using System.Buffers;

namespace Vtex.Tracking.Emulator.Storage;

/// <summary>Consecutive whole records of a log; several blocks can be read at the same time.</summary>
/// <param name="Bytes">Rented memory that begins with them.</param>
/// <param name="Length">Their length in bytes.</param>
/// <param name="Position">Their position in the log.</param>
/// <param name="Version">The version of the log.</param>
/// <param name="Damage">Describes what is wrong with the log.</param>
internal sealed record LogBlock(byte[] Bytes, int Length, long Position, int Version, LogDamage Damage)
{
    /// <summary>Checks the records and reads their events. Once only: it gives the memory back.</summary>
    /// <exception cref="StorageException">A record is damaged.</exception>
    public List<WorldEvent> Read()
    {
        try
        {
            var events = new List<WorldEvent>();
            for (var at = 0; at < Length;)
            {
                var record = CheckRecord(at);
                ReadLines(record, Position + at + RecordHead.Size, events);
                at += RecordHead.Size + record.Length;
            }

            return events;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(Bytes);
        }
    }

    /// <summary>Gets the record with the head at a position; the checksum of the head is known to be right.</summary>
    private ReadOnlySpan<byte> CheckRecord(int at)
    {
        var head = RecordHead.Read(Bytes.AsSpan(at, RecordHead.Size))!.Value;
        var record = Bytes.AsSpan(at + RecordHead.Size, head.Length);
        return Crc32C.Of(record) == head.Checksum ? record : throw Damage.At(Position + at);
    }

    private void ReadLines(ReadOnlySpan<byte> record, long position, List<WorldEvent> events)
    {
        while (!record.IsEmpty)
        {
            var end = record.IndexOf((byte)'\n');
            var line = end < 0 ? record : record[..end];
            var happened = ReadLine(line, position);
            if (events.Count > 0 && happened.Sequence != events[^1].Sequence + 1)
                throw Damage.Gap(events[^1].Sequence, happened.Sequence, position);
            events.Add(happened);
            record = end < 0 ? [] : record[(end + 1)..];
            position += line.Length + 1;
        }
    }

    private WorldEvent ReadLine(ReadOnlySpan<byte> line, long position)
    {
        try
        {
            return EventFormat.Read(Version == LogHeader.Version ? line : EventUpgrade.FromVersion1(line));
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            throw Damage.Unreadable(position, failure);
        }
    }
}
