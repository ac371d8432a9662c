namespace Vtex.Tracking.Emulator.Journal;

/// <summary>What a journal holds at one moment.</summary>
/// <param name="Requests">The requests, oldest first.</param>
/// <param name="Dropped">How many came since the journal was cleared and are not among them.</param>
internal sealed record JournalSnapshot(IReadOnlyList<RecordedRequest> Requests, long Dropped);
