namespace Vtex.Tracking.Emulator.Journal;

/// <summary>
/// The bytes of a journal: one array, written round and round. It grows to its limit and no further, and as it holds no
/// references, a full one costs the garbage collector nothing.
/// </summary>
/// <param name="maxBytes">The limit.</param>
/// <param name="budget">What all journals together may take; null for no limit but the own one.</param>
internal sealed class JournalArena(int maxBytes, ByteBudget? budget)
{
    private const int FirstBytes = 4 * 1024;

    private int _maxBytes = maxBytes;
    private byte[] _bytes = [];
    private int _end;

    public Span<byte> Slice(int offset, int length) => _bytes.AsSpan(offset, length);

    /// <summary>Finds room behind what was written last.</summary>
    /// <param name="length">How much.</param>
    /// <param name="oldest">Where the oldest bytes that are still needed begin; null when there are none.</param>
    /// <param name="offset">Where the room begins.</param>
    public bool TryTake(int length, int? oldest, out int offset)
    {
        offset = oldest is null ? 0 : _end;
        var limit = _bytes.Length;
        if (oldest is { } first && _end <= first)
            limit = first;
        else if (offset + length > limit && oldest is { } start)
            (offset, limit) = (0, start);

        if (offset + length > limit)
            return false;
        _end = offset + length;
        return true;
    }

    /// <summary>Takes a larger array, if it may; the caller moves what is still needed with <paramref name="move"/>, oldest first.</summary>
    public bool TryGrow(int needed, Func<byte[], byte[], int> move)
    {
        long size = Math.Max(FirstBytes, _bytes.Length);
        while (size < needed + (long)_bytes.Length && size < _maxBytes)
            size *= 2;
        size = Math.Min(size, _maxBytes);
        var more = (int)size - _bytes.Length;
        if (more <= 0 || budget?.TryTake(more) == false)
            return false;
        var larger = new byte[size];
        _end = move(_bytes, larger);
        _bytes = larger;
        return true;
    }

    /// <summary>Gives its bytes back to the budget; it must not be written to any more.</summary>
    public void Release()
    {
        budget?.Give(_bytes.Length);
        _bytes = [];
        _maxBytes = 0;
    }
}
