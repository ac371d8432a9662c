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
    public LogPortion Read()
    {
        try
        {
            var events = new List<WorldEvent>();
            DateTimeOffset? noted = null;
            for (var at = 0; at < Length;)
            {
                var record = CheckRecord(at);
                noted = ReadLines(record, Position + at + RecordHead.Size, events);
                at += RecordHead.Size + record.Length;
            }

            return new LogPortion(events, noted);
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

    // Returns the time of a note about the clock, where one is last.
    private DateTimeOffset? ReadLines(ReadOnlySpan<byte> record, long position, List<WorldEvent> events)
    {
        DateTimeOffset? noted = null;
        while (!record.IsEmpty)
        {
            var end = record.IndexOf((byte)'\n');
            var line = end < 0 ? record : record[..end];
            (var happened, noted) = ReadLine(line, position);
            if (happened is not null && events.Count > 0 && happened.Sequence != events[^1].Sequence + 1)
                throw Damage.Gap(events[^1].Sequence, happened.Sequence, position);
            if (happened is not null)
                events.Add(happened);
            record = end < 0 ? [] : record[(end + 1)..];
            position += line.Length + 1;
        }

        return noted;
    }

    private (WorldEvent? Happened, DateTimeOffset? Noted) ReadLine(ReadOnlySpan<byte> line, long position)
    {
        try
        {
            if (ClockNote.IsOne(line))
                return (null, ClockNote.Read(line));
            return (EventFormat.Read(Version == LogHeader.Version ? line : EventUpgrade.FromVersion1(line)), null);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            throw Damage.Unreadable(position, failure);
        }
    }
}

/// <summary>What a part of a log holds.</summary>
/// <param name="Events">The events.</param>
/// <param name="Noted">The time to which the clock was moved after them, where that was noted.</param>
internal sealed record LogPortion(List<WorldEvent> Events, DateTimeOffset? Noted);
