namespace Vtex.Tracking.Emulator.Journal;

/// <summary>
/// The latest requests, up to a number of them and a number of bytes, and how many were dropped. What comes in is copied
/// into room that is used again and again: a list of objects would make every request outlive a garbage collection, which
/// costs more than all the rest of the journal.
/// </summary>
internal sealed class JournalRing(int size, int maxBytes, ByteBudget? budget = null)
{
    private const int FirstSlots = 16;
    private const int PartOfRing = 4;

    private readonly Lock _gate = new();
    private readonly JournalArena _arena = new(maxBytes, budget);
    private JournalSlot[] _slots = [];
    private long _first;
    private long _next;
    private long _dropped;

    /// <summary>Takes a request in, at the cost of the oldest ones when there is no room.</summary>
    /// <param name="request">Number, time and what is missing; the rest is set here.</param>
    /// <param name="head">Its head.</param>
    /// <param name="body">Its body.</param>
    /// <returns>Where it is, for <see cref="Complete"/>; -1 when there is no room for it at all.</returns>
    public long Add(JournalSlot request, ReadOnlySpan<byte> head, ReadOnlySpan<byte> body)
    {
        // One request must not drive all the others out.
        var most = maxBytes / PartOfRing;
        lock (_gate)
        {
            var kept = body[..Math.Clamp(most - head.Length, 0, body.Length)];
            if (head.Length > most || !TryMakeRoom(head.Length + kept.Length, out request.Offset))
            {
                _dropped++;
                return -1;
            }

            head.CopyTo(_arena.Slice(request.Offset, head.Length));
            kept.CopyTo(_arena.Slice(request.Offset + head.Length, kept.Length));
            (request.HeadLength, request.BodyLength) = (head.Length, kept.Length);
            request.IsBodyCut |= kept.Length < body.Length;
            At(_next) = request;
            return _next++;
        }
    }

    /// <summary>Notes how a request was answered, if it is still here.</summary>
    public void Complete(long place, AnsweredBy by, string? name, int status, TimeSpan took)
    {
        lock (_gate)
        {
            if (place < _first || place >= _next)
                return;
            ref var slot = ref At(place);
            (slot.By, slot.Name, slot.Status, slot.Took) = (by, name, status, took);
        }
    }

    /// <summary>Copies all that is here, oldest first, with the number of those that were dropped.</summary>
    public JournalSnapshot Read()
    {
        lock (_gate)
        {
            var all = new List<RecordedRequest>((int)(_next - _first));
            for (var place = _first; place < _next; place++)
            {
                ref var slot = ref At(place);
                all.Add(new RecordedRequest(slot, _arena.Slice(slot.Offset, slot.Length).ToArray()));
            }

            return new JournalSnapshot(all, _dropped);
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _first = _next;
            _dropped = 0;
            Array.Clear(_slots); // lets go of the names
        }
    }

    /// <summary>Ends the journal: its bytes are free for others.</summary>
    public void Release()
    {
        Clear();
        lock (_gate)
            _arena.Release();
    }

    private ref JournalSlot At(long place) => ref _slots[place % _slots.Length];

    private void Drop()
    {
        _first++;
        _dropped++;
    }

    private bool TryMakeRoom(int length, out int offset)
    {
        MakeRoomForSlot();
        while (!_arena.TryTake(length, _first < _next ? At(_first).Offset : null, out offset))
        {
            if (_arena.TryGrow(length, Move))
                continue;
            if (_first == _next)
                return false;
            Drop();
        }

        return true;
    }

    private void MakeRoomForSlot()
    {
        var count = (int)(_next - _first);
        if (count == size)
            Drop();
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
