using System.Runtime.InteropServices;
using Vtex.Tracking.Emulator.World.Facts;
using Vtex.Tracking.Emulator.World.Messages;
using Vtex.Tracking.Emulator.World.Messaging;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.World.Reports;

/// <summary>
/// Counts the messages that the outbox keeps. It is made when it is first asked for, and then follows the outbox: what is new, what is no
/// longer kept, and what was confirmed meanwhile. It takes eight bytes for each message.
/// </summary>
internal sealed class MessageIndex
{
    private const int MaxChanged = 10_000;

    private readonly Dictionary<MessageKey, int> _counts = [];
    private readonly PriorityQueue<long, long> _unconfirmed = new();
    private readonly List<long> _changed = [];
    private OutboxState? _outbox;
    private object? _parties;
    private MessageKey[] _keys = [];
    private long _first;
    private long _last;
    private DateTimeOffset _now;

    public IEnumerable<(MessageKey Key, int Count)> Counts => _counts.Select(count => (count.Key, count.Value));

    /// <summary>The numbers of the messages that are kept, in rising order, each with its key.</summary>
    public IEnumerable<(long Number, MessageKey Key)> All
    {
        get
        {
            for (var number = _first; number <= _last; number++)
            {
                if (_keys[PlaceOf(number)] is var key && key != default)
                    yield return (number, key);
            }
        }
    }

    public void Refresh(ReportContext context)
    {
        var outbox = context.State.Messages.Outbox;
        if (outbox != _outbox || context.Facts.Parties != _parties || context.Now < _now)
            Begin(outbox, context.Facts.Parties);
        _now = context.Now;
        Forget(outbox.First);
        Grow(outbox.Count);
        while (_last < outbox.Last)
        {
            _last++;
            Look(context, _last, outbox.Find(_last));
        }

        while (_unconfirmed.TryPeek(out var number, out var ticks) && ticks <= _now.UtcTicks)
        {
            _unconfirmed.Dequeue();
            Renew(context, number);
        }

        _changed.ForEach(number => Renew(context, number));
        _changed.Clear();
    }

    private void Begin(OutboxState outbox, object parties)
    {
        if (outbox != _outbox)
            outbox.Changed = Note;
        (_outbox, _parties, _first, _last) = (outbox, parties, outbox.First, outbox.First - 1);
        _counts.Clear();
        _unconfirmed.Clear();
        _changed.Clear();
    }

    // When too much has changed since somebody asked, all is counted anew.
    private void Note(long number)
    {
        if (_changed.Count < MaxChanged)
            _changed.Add(number);
        else
            _parties = null;
    }

    private void Forget(long first)
    {
        for (; _first < first; _first++)
        {
            if (_first <= _last)
                Count(_keys[PlaceOf(_first)], -1);
        }

        _last = Math.Max(_last, _first - 1);
    }

    // Places are those of the largest number of messages so far, so that none falls on another one.
    private void Grow(int size)
    {
        if (size <= _keys.Length)
            return;
        var (before, old) = (_keys, _keys.Length);
        _keys = new MessageKey[Math.Max(size, old * 2)];
        for (var number = _first; number <= _last; number++)
            _keys[PlaceOf(number)] = before[(int)(number % old)];
    }

    private void Renew(ReportContext context, long number)
    {
        if (number < _first || number > _last)
            return;
        Count(_keys[PlaceOf(number)], -1);
        Look(context, number, context.State.Messages.Outbox.Find(number));
    }

    private void Look(ReportContext context, long number, OutboxEntry? entry)
    {
        if (entry?.Occasion.Service is not { } service)
        {
            _keys[PlaceOf(number)] = default; // what goes to a driver is in no report
            return;
        }

        var outcome = MessageOutcome.Of(entry, context.State.Options);
        if (outcome.Confirmed is { } confirmed && confirmed > _now)
            _unconfirmed.Enqueue(entry.Number, confirmed.UtcTicks);

        // The carrier is that of the occasion: a service that another one delivers since then does not take its messages along.
        var key = new MessageKey(
            BrasiliaTime.DayOf(entry.Occasion.At).DayNumber, context.Facts.PlaceOf(service, entry.Occasion.Driver), entry.Occasion.Event,
            entry.Channel, StatusOf(outcome, _now));
        _keys[PlaceOf(number)] = key;
        Count(key, 1);
    }

    public static MessageStatus StatusOf(MessageOutcome outcome, DateTimeOffset now) =>
        outcome.Failure is not null ? MessageStatus.Failed : outcome.Confirmed <= now ? MessageStatus.Delivered : MessageStatus.Sent;

    private void Count(MessageKey key, int change)
    {
        if (key == default)
            return;
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, key, out _);
        count += change;
        if (count == 0)
            _counts.Remove(key);
    }

    private int PlaceOf(long number) => (int)(number % _keys.Length);
}

/// <summary>What reports count messages by, in one number; 0 for a message that they leave out.</summary>
internal readonly record struct MessageKey(ulong Bits)
{
    public MessageKey(int day, int party, MessageEvent about, MessageChannel channel, MessageStatus status)
        : this(((ulong)day << 30) | ((ulong)party << 6) | ((ulong)about << 3) | ((ulong)channel << 2) | (ulong)status)
    {
    }

    public int Day => (int)(Bits >> 30);

    public int Party => (int)(Bits >> 6) & (FactKey.MaxParties - 1);

    public MessageEvent Event => (MessageEvent)((Bits >> 3) & 7);

    public MessageChannel Channel => (MessageChannel)((Bits >> 2) & 1);

    public MessageStatus Status => (MessageStatus)(Bits & 3);
}
