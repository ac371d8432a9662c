namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>What the stub layer keeps for one universe, or for all: stubs, their settings, and the journal.</summary>
/// <param name="book">The stubs.</param>
/// <param name="journal">The journal; null when it is off.</param>
/// <param name="seed">Ids for stubs that bring none come from here.</param>
internal sealed class UniverseStubs(StubBook book, JournalRing? journal, ulong seed)
{
    private volatile GlobalSettings _settings = GlobalSettings.None;
    private long _ids;

    public StubBook Book { get; } = book;

    public JournalRing? Journal { get; } = journal;

    /// <summary>What holds for all answers of these stubs.</summary>
    public GlobalSettings Settings
    {
        get => _settings;
        set => _settings = value;
    }

    /// <summary>An id that no stub of the book has: the same in every run with the same calls.</summary>
    public Guid NewId()
    {
        Guid id;
        do
            id = StubId.Of(seed, Interlocked.Increment(ref _ids));
        while (Book.Find(id) is not null); // one of an earlier run, out of a file
        return id;
    }

    /// <summary>What the journal holds, oldest first.</summary>
    public List<RecordedRequest> Recorded => Journal?.Read() ?? [];
}
