using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Vtex.Tracking.Emulator.Storage;

/// <summary>Reads a log: its header, then its events, some blocks ahead on other threads.</summary>
internal sealed class LogReader(Stream stream, LogDamage damage) : IDisposable
{
    private readonly LogScanner _scanner = new(stream, damage);
    private long _latest;
    private long _atHeader;

    /// <summary>Gets the end of the last whole record, once all events are read.</summary>
    public long End => _scanner.Position;

    /// <summary>Gets a value that says that the log is of an earlier version, once its header is read.</summary>
    public bool IsOld => _scanner.Version != LogHeader.Version;

    /// <summary>
    /// Gets the time that a clock of the universe's own had at the end, once all events are read; null in a log of an earlier
    /// version to which nothing was appended.
    /// </summary>
    public DateTimeOffset? Clock { get; private set; }

    /// <summary>Gets the incomplete record after it, once all events are read.</summary>
    public TornTail? Torn => _scanner.Left == 0 ? null : new TornTail(End, _scanner.Left);

    /// <exception cref="StorageException">The log is damaged or incomplete there, or of a newer version.</exception>
    public async Task<LogHeader> ReadHeaderAsync(CancellationToken cancellationToken)
    {
        var record = await _scanner.ReadHeaderAsync(cancellationToken);
        try
        {
            EventFormat.CheckNulls(record);
            var header = JsonSerializer.Deserialize(record, LogHeader.JsonType) ?? throw damage.NoLog();
            (Clock, _atHeader) = (header.Clock, header.Events);
            return header;
        }
        catch (Exception failure) when (failure is not (OutOfMemoryException or StorageException))
        {
            throw damage.Unreadable(LogHeader.FirstLine.Length, failure);
        }
    }

    /// <summary>Reads the events, in order and in portions.</summary>
    /// <exception cref="StorageException">The log is damaged; the portions before were not.</exception>
    public async IAsyncEnumerable<IReadOnlyList<WorldEvent>> ReadEventsAsync(
        long atLeast, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var ahead = new Queue<(LogBlock Block, Task<LogPortion> Portion)>();
        StorageException? ending = null;
        while (ending is null)
        {
            var (block, failure) = await NextAsync(cancellationToken);
            ending = failure;
            if (block is null)
                break;
            ahead.Enqueue((block, Task.Run(block.Read, cancellationToken)));
            if (ahead.Count > Environment.ProcessorCount)
                yield return await TakeAsync(ahead.Dequeue());
        }

        while (ahead.TryDequeue(out var next))
            yield return await TakeAsync(next);
        if (ending is not null)
            throw ending;
        if (_latest < atLeast)
            throw damage.Incomplete(End);
    }

    public void Dispose() => _scanner.Dispose();

    // What is damaged further on is told after what comes before it: that may be damaged, too.
    private async Task<(LogBlock? Block, StorageException? Failure)> NextAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await _scanner.NextAsync(cancellationToken), null);
        }
        catch (StorageException failure)
        {
            return (null, failure);
        }
    }

    private async Task<IReadOnlyList<WorldEvent>> TakeAsync((LogBlock Block, Task<LogPortion> Portion) next)
    {
        var (events, noted) = await next.Portion;
        if (noted is null && events.Count > 0 && events[^1].Sequence > _atHeader)
            noted = events[^1].At;
        Clock = noted ?? Clock;
        if (events.Count == 0)
            return events;
        if (events[0].Sequence != _latest + 1)
            throw damage.Gap(_latest, events[0].Sequence, next.Block.Position);
        _latest = events[^1].Sequence;
        return events;
    }
}
