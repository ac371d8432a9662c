using Vtex.Tracking.Emulator.World.HubCalls;
using Vtex.Tracking.Reading;

namespace Vtex.Tracking.Emulator.Hub;

/// <summary>Describes what is odd about the format of an answer that can still be read.</summary>
/// <param name="reply">The reply.</param>
/// <param name="odd">The odd values, counted by path.</param>
internal sealed class FormatIssues(CarrierReply reply, IReadOnlyList<ReadingNote> odd)
{
    private const int MaxPlaces = 3;
    private const string Date = "an ISO 8601 date";
    private const string Unicode = "text in valid Unicode";

    /// <summary>Gets or sets the number of texts that are too long to be kept.</summary>
    public int LongTexts { get; set; }

    /// <summary>Gets the issues, each as a phrase.</summary>
    public IReadOnlyList<string> All => [.. Form(), .. Values()];

    private IEnumerable<string> Form()
    {
        if (reply.MediaType is null)
            yield return "declared no content type";
        else if (!JsonShape.IsJson(reply.MediaType))
            yield return $"declared its JSON as {CarrierReply.Shorten(reply.MediaType)}";
        if (reply.Coding is { } coding)
            yield return $"compressed it with {CarrierReply.Shorten(coding)}, which was not asked for";
        if (reply.Charset is { } charset)
            yield return $"wrote its JSON in {CarrierReply.Shorten(charset)} instead of UTF-8";
    }

    private IEnumerable<string> Values()
    {
        foreach (var group in odd.GroupBy(note => (note.Expected, note.IsUsed)))
            yield return $"{Describe(group.Key.Expected, group.Key.IsUsed, group.Sum(note => note.Count))} ({Places([.. group])})";
        if (LongTexts > 0)
            yield return $"{CallMessages.Count(LongTexts, "text")} that {(LongTexts == 1 ? "is" : "are")} too long";
    }

    private static string Describe(string expected, bool isUsed, int count) => expected switch
    {
        Date when !isUsed => $"{CallMessages.Count(count, "date")} that cannot be read",
        Unicode => $"{CallMessages.Count(count, "text")} that {(count == 1 ? "is" : "are")} not valid Unicode",
        _ => $"{CallMessages.Count(count, "value")} where {expected} was expected{(isUsed ? ", used all the same" : "")}",
    };

    private static string Places(IReadOnlyList<ReadingNote> notes)
    {
        var places = string.Join(", ", notes.Take(MaxPlaces).Select(note => note.Place));
        return notes.Count > MaxPlaces ? places + ", …" : places;
    }
}
