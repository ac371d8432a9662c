using System.Globalization;
using System.Text;

namespace Vtex.Tracking.Emulator.Journal;

/// <summary>The result of matching a journal: the requests that match, and how many more might, which cannot be decided.</summary>
internal sealed class JournalSearch
{
    private const int Shown = 5;
    private const int MaxCompared = 200;
    private const int MaxValue = 300;

    private readonly RequestMatcher _matcher;
    private readonly JournalSnapshot _journal;
    private readonly int _cut;

    private JournalSearch(RequestMatcher matcher, JournalSnapshot journal, IReadOnlyList<RecordedRequest> matching, int cut)
    {
        (_matcher, _journal, _cut) = (matcher, journal, cut);
        Matching = matching;
    }

    /// <summary>The requests that match for certain, oldest first.</summary>
    public IReadOnlyList<RecordedRequest> Matching { get; }

    /// <summary>The number of those that may match or not: dropped ones, and those whose deciding part was not stored.</summary>
    public long Uncertain => _journal.Dropped + _cut;

    public static JournalSearch Of(RequestMatcher matcher, JournalSnapshot journal)
    {
        ArgumentNullException.ThrowIfNull(matcher);
        var verdicts = journal.Requests.ToLookup(matcher.Check);
        return new JournalSearch(matcher, journal, [.. verdicts[MatchOutcome.Yes]], verdicts[MatchOutcome.Unknown].Count());
    }

    public IncompleteJournalException Incomplete(string expected, int size) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"The journal is not complete enough to verify {expected} of: {_matcher}. {Matching.Count} matching requests are in it, but {_journal.Dropped} requests were dropped from it and {_cut} have headers or a body that was cut. Raise TrackingEmulatorOptions.JournalSize (now {size}), or call Journal.Clear() before what you verify.{Beginning}"));

    /// <summary>Explains why the number of matching requests is wrong.</summary>
    public string Explain(Times times)
    {
        var masker = Masker.Of(_journal.Requests);
        var text = new StringBuilder().AppendLine(
            CultureInfo.InvariantCulture, $"Expected {times}, received {Matching.Count} among {_journal.Requests.Count} requests: {masker.Text(_matcher.ToString())}");
        if (Matching.Count < times.Least)
            AppendNearest(text, masker);
        else
            AppendList(text, "Received, the latest last:", Matching, masker);
        AppendList(text, _journal.Requests.Count == 0 ? "The journal is empty." : "The last requests, the latest last:", _journal.Requests, masker);
        return text.ToString().TrimEnd() + Beginning;
    }

    // Requests to a universe that is gone do not count, and whoever looks for one of them must learn why.
    private string Beginning => _journal.Began is { } number
        ? string.Create(CultureInfo.InvariantCulture, $" The journal of this universe began anew when it was reset or deleted, after request #{number}; older requests are in the journal of all universes only.")
        : "";

    private void AppendNearest(StringBuilder text, Masker masker)
    {
        var others = _journal.Requests.Except(Matching).Reverse(); // of equals, the latest
        if (others.MaxBy(Likeness) is not { } nearest)
            return;
        text.AppendLine(CultureInfo.InvariantCulture, $"Nearest miss: {new JournalEntry(nearest, masker)}");
        var differing = _matcher.Conditions.First(condition => condition.Check(nearest) != MatchOutcome.Yes);
        var (expected, actual) = (masker.Value(differing.Name, differing.Expected), masker.Value(differing.Name, differing.Actual(nearest)));
        text.AppendLine(CultureInfo.InvariantCulture, $"  First difference: {differing.Name}: expected {Short(expected)}, was {Short(actual)}");
    }

    // The conditions that hold; a path that nearly does counts for a part of one.
    private double Likeness(RecordedRequest request) => _matcher.Conditions.Sum(condition => condition.Check(request) switch
    {
        MatchOutcome.Yes => 1,
        _ when condition.Name == "path" => LikenessOf(condition.Expected, request.Path),
        _ => 0,
    });

    private static double LikenessOf(string expected, string path)
    {
        var (left, right) = (expected[..Math.Min(expected.Length, MaxCompared)], path[..Math.Min(path.Length, MaxCompared)]);
        return 1 - (NameDistance.Between(left, right) / (double)Math.Max(1, Math.Max(left.Length, right.Length)));
    }

    private static void AppendList(StringBuilder text, string heading, IReadOnlyList<RecordedRequest> requests, Masker masker)
    {
        text.AppendLine(heading);
        foreach (var request in requests.TakeLast(Shown))
            text.Append("  ").AppendLine(new JournalEntry(request, masker).ToString());
    }

    private static string Short(string value) => value.Length <= MaxValue ? value : value[..MaxValue] + "…";
}
