using System.Collections.Concurrent;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Journal;

/// <summary>
/// The journals of an emulator: that of all requests, and those of single universes, which come with the first request
/// and go with the universe.
/// </summary>
internal sealed class JournalRegistry
{
    private const int MaxUniverses = 10_000;
    private const int BytesPerRequest = 4 * 1024;
    private const int LeastBytes = 4 * 1024 * 1024;
    private const int MostBytes = 1024 * 1024 * 1024;
    private const long UniverseBytes = 64 * 1024 * 1024;

    private readonly ConcurrentDictionary<string, JournalRing> _ofUniverses = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> _begun = new(StringComparer.Ordinal);
    private readonly ByteBudget _budget;
    private readonly int _ringBytes;
    private long _numbers;
    private long _withoutJournal;

    public JournalRegistry(int size)
    {
        Size = size;
        _ringBytes = (int)Math.Clamp((long)size * BytesPerRequest, LeastBytes, MostBytes);
        _budget = new ByteBudget(Math.Max(UniverseBytes, 4L * _ringBytes));
        All = new JournalRing(Math.Max(size, 1), _ringBytes);
    }

    /// <summary>The number of requests that each journal holds.</summary>
    public int Size { get; }

    public bool IsOn => Size > 0;

    public JournalRing All { get; }

    /// <summary>Takes the number of the next request, from 1.</summary>
    public long NextNumber() => Interlocked.Increment(ref _numbers);

    /// <summary>
    /// Gets the journal of the universe of a request; null when it has none. A universe that does not exist gets none by
    /// being named.
    /// </summary>
    public JournalRing? Open(RequestScope scope)
    {
        if (scope.UniverseName is not { } name)
            return null;
        if (_ofUniverses.TryGetValue(name, out var ring))
            return ring;
        if (scope.Universe is null && !scope.MayCreate)
            return null;
        if (_ofUniverses.Count < MaxUniverses)
            return _ofUniverses.GetOrAdd(name, _ => new JournalRing(Size, _ringBytes, _budget));
        Interlocked.Increment(ref _withoutJournal);
        return null;
    }

    /// <summary>Reads the journal of a universe, or of all requests.</summary>
    /// <exception cref="InvalidOperationException">The journal is off.</exception>
    public JournalSnapshot Read(string? universe)
    {
        // That a journal which is off has recorded nothing says nothing about what came.
        if (!IsOn)
            throw new InvalidOperationException("The journal is off: JournalSize is 0.");
        if (universe is null)
            return All.Read();
        var read = _ofUniverses.TryGetValue(universe, out var ring) ? ring.Read() : new JournalSnapshot([], Interlocked.Read(ref _withoutJournal));
        return _begun.TryGetValue(universe, out var began) ? read with { Began = began } : read;
    }

    public void Clear(string? universe)
    {
        if (universe is null)
            All.Clear();
        else if (_ofUniverses.TryGetValue(universe, out var ring))
            ring.Clear();
        if (universe is not null)
            _begun.TryRemove(universe, out _);
    }

    /// <summary>
    /// Drops the journal of a universe that was deleted or reset: it begins anew with the universe. Those of before are in the
    /// journal of all.
    /// </summary>
    public void Forget(string universe)
    {
        if (!_ofUniverses.TryRemove(universe, out var ring))
            return;
        ring.Release();
        if (_begun.Count < MaxUniverses)
            _begun[universe] = Interlocked.Read(ref _numbers);
    }
}
