namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>
/// The bytes of a journal: one array, written round and round. It grows to its limit and no further, and as it holds no
/// references, a full one costs the garbage collector nothing.
/// </summary>
internal sealed class JournalArena(int maxBytes)
{
    private const int FirstBytes = 4 * 1024;

    private byte[] _bytes = [];
    private int _end;

    public bool CanGrow => _bytes.Length < maxBytes;

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

    /// <summary>Takes a larger array; the caller moves what is still needed with <paramref name="move"/>, oldest first.</summary>
    public void Grow(int needed, Func<byte[], byte[], int> move)
    {
        var size = Math.Max(FirstBytes, _bytes.Length);
        while (size < needed + (long)_bytes.Length && size < maxBytes)
            size = (int)Math.Min(2L * size, maxBytes);
        var larger = new byte[Math.Min(size, maxBytes)];
        _end = move(_bytes, larger);
        _bytes = larger;
    }
}
