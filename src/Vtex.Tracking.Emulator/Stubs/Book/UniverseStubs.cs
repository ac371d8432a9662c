namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>What the stub layer keeps for one universe, or for all: stubs, their settings, and the journal.</summary>
/// <param name="book">The stubs.</param>
/// <param name="journal">The journal; null when it is off.</param>
internal sealed class UniverseStubs(StubBook book, JournalRing? journal)
{
    private volatile GlobalSettings _settings = GlobalSettings.None;

    public StubBook Book { get; } = book;

    public JournalRing? Journal { get; } = journal;

    /// <summary>What holds for all answers of these stubs.</summary>
    public GlobalSettings Settings
    {
        get => _settings;
        set => _settings = value;
    }

    /// <summary>What the journal holds, oldest first.</summary>
    public List<RecordedRequest> Recorded => Journal?.Read() ?? [];
}
