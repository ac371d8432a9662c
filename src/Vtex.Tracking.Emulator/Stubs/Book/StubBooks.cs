using System.Collections.Concurrent;
using Vtex.Tracking.Emulator.World;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>
/// The books of stubs and the journals of an emulator: those that hold for all requests, and those of single universes.
/// A universe gets its own when it is first needed, and loses them when it is deleted or made anew.
/// </summary>
internal sealed class StubBooks
{
    private readonly ulong _seed;
    private readonly int _journalSize;
    private readonly StubCensus _census = new();
    private readonly ConcurrentDictionary<string, UniverseStubs> _ofUniverses = new(StringComparer.Ordinal);
    private long _requests;

    public StubBooks(ulong seed, int journalSize, MappingFolder? folder, IEnumerable<string> proxyHosts)
    {
        _seed = seed;
        _journalSize = journalSize;
        Folder = folder;
        Options = new StubOptions
        {
            FilesFolder = folder?.Files,
            ProxyHosts = proxyHosts.ToHashSet(StringComparer.OrdinalIgnoreCase),
        };
        Default = Make(null);
    }

    /// <summary>What holds for all.</summary>
    public UniverseStubs Default { get; }

    /// <summary>Where stubs are loaded from and saved to; null when there is no folder.</summary>
    public MappingFolder? Folder { get; }

    /// <summary>What answers may reach.</summary>
    public StubOptions Options { get; }

    public bool HasJournal => _journalSize > 0;

    public bool HasStubs => _census.HasAny;

    public bool HasStubsOfUniverses => _census.HasAnyOfUniverses;

    /// <summary>What a universe has of its own, or else what holds for all.</summary>
    public UniverseStubs OpenOrDefault(string? universe) => universe is null ? Default : Open(universe);

    /// <summary>The same to look at: a name that is only asked for is not kept.</summary>
    public UniverseStubs FindOrDefault(string? universe) => universe is null ? Default : Find(universe) ?? Make(universe);

    public UniverseStubs Open(string universe) => _ofUniverses.GetOrAdd(universe, Make);

    public UniverseStubs? Find(string universe) => _ofUniverses.GetValueOrDefault(universe);

    /// <summary>Drops what a universe has: it is gone, or begins anew.</summary>
    public void Forget(string universe)
    {
        if (_ofUniverses.TryRemove(universe, out var gone))
            gone.Book.Clear();
    }

    /// <summary>The number of a request that comes in, from 1.</summary>
    public long Count() => Interlocked.Increment(ref _requests);

    private UniverseStubs Make(string? universe) => new(
        new StubBook(_census, ofUniverse: universe is not null),
        HasJournal ? new JournalRing(_journalSize) : null,
        StableHash.Mix(_seed, StableHash.Of(universe ?? "")));
}
