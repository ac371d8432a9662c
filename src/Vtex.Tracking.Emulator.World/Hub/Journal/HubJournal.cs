namespace Vtex.Tracking.Emulator.World;

/// <summary>The latest calls of the hub.</summary>
internal sealed class HubJournal
{
    private const int Most = 1_000;

    private readonly Queue<HubJournalEntry> _entries = new();

    public IReadOnlyList<HubJournalEntry> Entries => [.. _entries];

    public void Add(HubJournalEntry entry)
    {
        if (_entries.Count == Most)
            _entries.Dequeue();
        _entries.Enqueue(entry);
    }
}
