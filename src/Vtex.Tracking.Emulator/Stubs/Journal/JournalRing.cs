namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>
/// The latest requests, up to a number of them and a number of bytes. What comes in is copied into room that is used
/// again and again: a list of objects would make every request outlive a garbage collection, which costs more than all
/// the rest of the journal.
/// </summary>
internal sealed class JournalRing(int size, int maxBytes = JournalRing.DefaultMaxBytes)
{
    public const int DefaultMaxBytes = 4 * 1024 * 1024;

    private const int FirstSlots = 16;
    private const int PartOfRing = 4;

    private readonly Lock _gate = new();
    private readonly JournalArena _arena = new(maxBytes);
    private JournalSlot[] _slots = [];
    private long _first;
    private long _next;

    /// <summary>Takes a request in, at the cost of the oldest ones when there is no room.</summary>
    /// <returns>Where it is, for <see cref="Complete"/>; -1 when its head alone is too large for this ring.</returns>
    public long Add(long number, DateTimeOffset received, ReadOnlySpan<byte> head, ReadOnlySpan<byte> body)
    {
        // One request must not drive all the others out.
        var most = maxBytes / PartOfRing;
        if (head.Length > most)
            return -1;
        var kept = body[..Math.Min(body.Length, most - head.Length)];
        lock (_gate)
        {
            MakeRoomForSlot();
            var offset = MakeRoomForBytes(head.Length + kept.Length);
            head.CopyTo(_arena.Slice(offset, head.Length));
            kept.CopyTo(_arena.Slice(offset + head.Length, kept.Length));
            At(_next) = new JournalSlot
            {
                Number = number,
                Offset = offset,
                HeadLength = head.Length,
                BodyLength = kept.Length,
                IsCut = kept.Length < body.Length,
                Received = received,
            };
            return _next++;
        }
    }

    /// <summary>Notes how a request ended, if it is still here.</summary>
    public void Complete(long place, JournalOutcome outcome)
    {
        lock (_gate)
        {
            if (place >= _first && place < _next)
                At(place).Outcome = outcome;
        }
    }

    /// <summary>All that is here, oldest first, as a copy.</summary>
    public List<RecordedRequest> Read()
    {
        lock (_gate)
        {
            var all = new List<RecordedRequest>((int)(_next - _first));
            for (var place = _first; place < _next; place++)
            {
                ref var slot = ref At(place);
                if (!slot.IsRemoved)
                    all.Add(new RecordedRequest(slot, _arena.Slice(slot.Offset, slot.Length).ToArray()));
            }

            return all;
        }
    }

    public void Remove(IReadOnlySet<long> numbers)
    {
        lock (_gate)
        {
            for (var place = _first; place < _next; place++)
            {
                if (numbers.Contains(At(place).Number))
                    At(place).IsRemoved = true;
            }
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _first = _next;
            Array.Clear(_slots); // lets go of the stubs that answered
        }
    }

    private ref JournalSlot At(long place) => ref _slots[place % _slots.Length];

    private void MakeRoomForSlot()
    {
        var count = (int)(_next - _first);
        if (count == size)
            _first++;
        else if (count == _slots.Length)
            GrowSlots(Math.Min(size, Math.Max(FirstSlots, count * 2)));
    }

    private void GrowSlots(int length)
    {
        var larger = new JournalSlot[length];
        for (var place = _first; place < _next; place++)
            larger[place % length] = At(place);
        _slots = larger;
    }

    private int MakeRoomForBytes(int length)
    {
        while (true)
        {
            if (_arena.TryTake(length, _first < _next ? At(_first).Offset : null, out var offset))
                return offset;
            if (_arena.CanGrow)
                _arena.Grow(length, Move);
            else
                _first++;
        }
    }

    private int Move(byte[] from, byte[] to)
    {
        var end = 0;
        for (var place = _first; place < _next; place++)
        {
            ref var slot = ref At(place);
            from.AsSpan(slot.Offset, slot.Length).CopyTo(to.AsSpan(end));
            slot.Offset = end;
            end += slot.Length;
        }

        return end;
    }
}
