using System.Text.Json;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>
/// The latest requests: 1,000 unless the options say otherwise, and 4 MiB at most; the oldest go first. Requests to
/// <c>/__admin</c> and <c>/_emulator</c> are not among them. Chosen by us.
/// </summary>
/// <remarks>This is the journal of all requests, or with <see cref="ForUniverse"/> that of one universe.</remarks>
public sealed class RequestJournal
{
    private readonly StubBooks _books;
    private readonly string? _universe;

    internal RequestJournal(StubBooks books, string? universe = null) => (_books, _universe) = (books, universe);

    /// <summary>All that is in it, oldest first.</summary>
    public IReadOnlyList<JournalEntry> Entries => [.. Read().Select(recorded => new JournalEntry(recorded))];

    /// <summary>The journal of one universe.</summary>
    /// <param name="universe">Its name.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public RequestJournal ForUniverse(string universe)
    {
        ArgumentException.ThrowIfNullOrEmpty(universe);
        return new RequestJournal(_books, universe);
    }

    /// <summary>How many requests came that are like this.</summary>
    /// <param name="request">What they are like.</param>
    /// <exception cref="InvalidStubException">What was said of them cannot be.</exception>
    /// <exception cref="InvalidOperationException">The journal is off.</exception>
    public int Count(Request request) => Matching(request).Count;

    /// <summary>The requests that are like this, oldest first.</summary>
    /// <param name="request">What they are like.</param>
    /// <exception cref="InvalidStubException">What was said of them cannot be.</exception>
    /// <exception cref="InvalidOperationException">The journal is off.</exception>
    public IReadOnlyList<JournalEntry> Find(Request request) =>
        [.. Matching(request).Select(recorded => new JournalEntry(recorded))];

    /// <summary>Holds that requests came as they should.</summary>
    /// <param name="request">What they are like.</param>
    /// <param name="times">How often; at least once when left out.</param>
    /// <exception cref="VerificationException">They did not; the message explains it.</exception>
    /// <exception cref="InvalidStubException">What was said of them cannot be.</exception>
    /// <exception cref="InvalidOperationException">The journal is off.</exception>
    public void Verify(Request request, Times? times = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        times ??= Times.AtLeastOnce;
        var json = JsonElement.Parse(request.ToJson().ToJsonString());
        var pattern = StubReading.Pattern(json);
        var recorded = ReadOrThrow();
        var matching = recorded.FindAll(entry => pattern.Matches(entry.Request));
        if (!times.Allow(matching.Count))
            throw new VerificationException(Verification.Explain(json, pattern, times, matching, recorded));
    }

    /// <summary>Forgets all of them.</summary>
    public void Clear() => Ring()?.Clear();

    private List<RecordedRequest> Matching(Request request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var pattern = StubReading.Pattern(JsonElement.Parse(request.ToJson().ToJsonString()));
        return ReadOrThrow().FindAll(recorded => pattern.Matches(recorded.Request));
    }

    // That a journal which is off has seen nothing says nothing about what came.
    private List<RecordedRequest> ReadOrThrow() => _books.HasJournal
        ? Read()
        : throw new InvalidOperationException("The journal is off: JournalSize is 0.");

    private List<RecordedRequest> Read() => Ring()?.Read() ?? [];

    private JournalRing? Ring() => (_universe is null ? _books.Default : _books.Find(_universe))?.Journal;
}
