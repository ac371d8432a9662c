namespace Vtex.Tracking.Emulator.Journal;

/// <summary>
/// The latest requests, up to a number of them and a number of bytes, and how many were dropped. A request is copied into
/// the array of the one whose place it takes: new arrays would outlive a garbage collection each, which costs more than all
/// the rest of the journal.
/// </summary>
internal sealed class JournalRing(int size, int maxBytes, ByteBudget? budget = null)
{
    private const int FirstSlots = 16;
    private const int PartOfRing = 4;
    private const int Step = 256;

    private readonly Lock _gate = new();
    private JournalSlot[] _slots = [];
    private bool _isReleased;
    private int _bytes;
    private long _first;
    private long _next;
    private long _dropped;

    /// <summary>Takes a request in, at the cost of the oldest ones when there is no room.</summary>
    /// <param name="request">Number, time and what is missing; the rest is set here.</param>
    /// <param name="head">Its head.</param>
    /// <param name="body">Its body.</param>
    /// <returns>Its place, for <see cref="Complete"/>; -1 when there is no room for it at all.</returns>
    public long Add(JournalSlot request, ReadOnlySpan<byte> head, ReadOnlySpan<byte> body)
    {
        // One request must not drive all the others out.
        var most = maxBytes / PartOfRing;
        lock (_gate)
        {
            var stored = body[..Math.Clamp(most - head.Length, 0, body.Length)];
            if (head.Length > most || _isReleased || !TryMakeRoom(head.Length + stored.Length))
            {
                _dropped++;
                return -1;
            }

            ref var slot = ref At(_next);
            request.Bytes = slot.Bytes;
            head.CopyTo(request.Bytes);
            stored.CopyTo(request.Bytes.AsSpan(head.Length));
            (request.HeadLength, request.BodyLength) = (head.Length, stored.Length);
            request.IsBodyCut |= stored.Length < body.Length;
            slot = request;
            return _next++;
        }
    }

    /// <summary>Notes how a request was answered, if it is still here.</summary>
    public void Complete(long place, AnsweredBy by, string? name, int status, TimeSpan took, string? notice = null)
    {
        lock (_gate)
        {
            if (place < _first || place >= _next)
                return;
            ref var slot = ref At(place);
            (slot.By, slot.Name, slot.Status, slot.Took, slot.Notice) = (by, name, status, took, notice);
        }
    }

    /// <summary>Copies all that is here, oldest first, with the number of those that were dropped.</summary>
    public JournalSnapshot Read()
    {
        lock (_gate)
        {
            var all = new List<RecordedRequest>((int)(_next - _first));
            for (var place = _first; place < _next; place++)
                all.Add(new RecordedRequest(At(place)));
            return new JournalSnapshot(all, _dropped);
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            budget?.Give(_bytes);
            (_slots, _bytes, _first, _dropped) = ([], 0, _next, 0);
        }
    }

    /// <summary>Ends the journal: its bytes are free for others.</summary>
    public void Release()
    {
        lock (_gate)
        {
            Clear();
            _isReleased = true;
        }
    }

    private ref JournalSlot At(long place) => ref _slots[place % _slots.Length];

    private bool TryMakeRoom(int length)
    {
        var count = (int)(_next - _first);
        if (count == size)
            Drop();
        else if (count == _slots.Length)
            GrowSlots(Math.Min(size, Math.Max(FirstSlots, count * 2)));

        if (At(_next).Bytes is { } bytes && bytes.Length >= length && bytes.Length <= (2 * length) + Step)
            return true;
        Free(ref At(_next));
        var needed = (length / Step + 1) * Step;
        while (_bytes + needed > maxBytes || budget?.TryTake(needed) == false)
        {
            if (_first == _next)
                return false;
            Free(ref At(_first));
            Drop();
        }

        At(_next).Bytes = new byte[needed];
        _bytes += needed;
        return true;
    }

    private void Drop()
    {
        _first++;
        _dropped++;
    }

    private void Free(ref JournalSlot slot)
    {
        var length = slot.Bytes?.Length ?? 0;
        _bytes -= length;
        budget?.Give(length);
        slot.Bytes = null!;
    }

    private void GrowSlots(int length)
    {
        var larger = new JournalSlot[length];
        for (var place = _first; place < _next; place++)
            larger[place % length] = At(place);
        _slots = larger;
    }
}

/// <summary>A request in a journal: a struct in an array that is used again and again.</summary>
internal struct JournalSlot
{
    /// <summary>The number of the request in the emulator, from 1, in the order of arrival.</summary>
    public long Number;

    /// <summary>Its head and body, at the beginning of an array that may be longer.</summary>
    public byte[] Bytes;

    public int HeadLength;

    public int BodyLength;

    public bool IsBodyCut;

    public bool AreHeadersCut;

    /// <summary>On the clock of its universe.</summary>
    public DateTimeOffset Received;

    public AnsweredBy By;

    /// <summary>The name of the fault or stub that answered.</summary>
    public string? Name;

    /// <summary>The status of the answer; 0 while there is none, or when the connection failed instead.</summary>
    public int Status;

    /// <summary>In real time.</summary>
    public TimeSpan Took;

    /// <summary>What a strict universe would have refused, as the header of the answer says it; null when there is nothing.</summary>
    public string? Notice;
}

/// <summary>The contents of a journal at one moment.</summary>
/// <param name="Requests">The requests, oldest first.</param>
/// <param name="Dropped">The number of those that came since the journal was cleared and are not among them.</param>
internal sealed record JournalSnapshot(IReadOnlyList<RecordedRequest> Requests, long Dropped)
{
    /// <summary>Gets the number of the latest request before the universe was reset or deleted; null when it was not.</summary>
    public long? Began { get; init; }
}

/// <summary>A number of bytes that several journals share.</summary>
internal sealed class ByteBudget(long bytes)
{
    private long _left = bytes;

    public bool TryTake(int count)
    {
        if (Interlocked.Add(ref _left, -count) >= 0)
            return true;
        Give(count);
        return false;
    }

    public void Give(int count) => Interlocked.Add(ref _left, count);
}
