using Vtex.Tracking.Emulator.Journal;

namespace Vtex.Tracking.Emulator;

/// <summary>
/// The latest requests: 1,000 unless <see cref="TrackingEmulatorOptions.JournalSize"/> says otherwise, and as many bytes
/// as 4 KiB for each, at least 4 MiB; the oldest are dropped first. Requests to <c>/_emulator</c> and <c>/__admin</c> are
/// not recorded. Chosen by us.
/// </summary>
/// <remarks>
/// This is the journal of all requests, or with <see cref="ForUniverse"/> that of one universe. It counts what it drops:
/// where that could change a result, it throws an <see cref="IncompleteJournalException"/>.
/// </remarks>
public sealed class RequestJournal
{
    private readonly JournalRegistry _journals;
    private readonly string? _universe;

    internal RequestJournal(JournalRegistry journals, string? universe = null) => (_journals, _universe) = (journals, universe);

    /// <summary>All requests that are in it, oldest first.</summary>
    public IReadOnlyList<JournalEntry> Entries => _journals.IsOn ? Show(_journals.Read(_universe).Requests) : [];

    /// <summary>The number of requests that were dropped since the start or the last <see cref="Clear"/>.</summary>
    public long Dropped => _journals.IsOn ? _journals.Read(_universe).Dropped : 0;

    /// <summary>
    /// Gets the journal of one universe. It begins anew when the universe is reset or deleted, as all that is in it does: what was
    /// received before is in the journal of all requests only. Chosen by us.
    /// </summary>
    /// <param name="universe">Its name.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public RequestJournal ForUniverse(string universe)
    {
        ArgumentException.ThrowIfNullOrEmpty(universe);
        return new RequestJournal(_journals, universe);
    }

    /// <summary>Counts matching requests.</summary>
    /// <param name="matcher">What they are like.</param>
    /// <exception cref="IncompleteJournalException">Dropped requests or cut bodies could change the number.</exception>
    /// <exception cref="InvalidOperationException">The journal is off.</exception>
    public int Count(RequestMatcher matcher)
    {
        var tally = JournalSearch.Of(matcher, _journals.Read(_universe));
        return tally.Uncertain == 0 ? tally.Matching.Count : throw tally.Incomplete("an exact number", _journals.Size);
    }

    /// <summary>Finds matching requests among those that are in the journal, oldest first.</summary>
    /// <param name="matcher">What they are like.</param>
    /// <exception cref="InvalidOperationException">The journal is off.</exception>
    public IReadOnlyList<JournalEntry> Find(RequestMatcher matcher) => Show(JournalSearch.Of(matcher, _journals.Read(_universe)).Matching);

    /// <summary>Asserts that matching requests were received.</summary>
    /// <param name="matcher">What they are like.</param>
    /// <param name="times">How many; at least one by default.</param>
    /// <exception cref="VerificationException">They were not; the message explains it.</exception>
    /// <exception cref="IncompleteJournalException">Dropped requests or cut bodies could change the result.</exception>
    /// <exception cref="InvalidOperationException">The journal is off.</exception>
    public void Verify(RequestMatcher matcher, Times? times = null)
    {
        times ??= Times.AtLeastOnce;
        var tally = JournalSearch.Of(matcher, _journals.Read(_universe));
        var (least, most) = (tally.Matching.Count, tally.Matching.Count + tally.Uncertain);
        if (least >= times.Least && most <= times.Most)
            return;
        if (most < times.Least || least > times.Most)
            throw new VerificationException(tally.Explain(times));
        throw tally.Incomplete(times.ToString(), _journals.Size);
    }

    /// <summary>Removes all requests, and resets the number of those that were dropped.</summary>
    public void Clear() => _journals.Clear(_universe);

    private static IReadOnlyList<JournalEntry> Show(IReadOnlyList<RecordedRequest> requests)
    {
        var masker = Masker.Of(requests);
        return [.. requests.Select(request => new JournalEntry(request, masker))];
    }
}
