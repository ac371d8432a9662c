using Vtex.Tracking.Emulator.World.HubCalls;
using Vtex.Tracking.Reading;

namespace Vtex.Tracking.Emulator.Hub;

/// <summary>Says what is odd about the form of an answer that can still be read.</summary>
/// <param name="reply">What came.</param>
/// <param name="odd">The odd values, counted by place.</param>
internal sealed class AnswerNotes(CarrierReply reply, IReadOnlyList<ReadingNote> odd)
{
    private const int MaxPlaces = 3;
    private const string Date = "an ISO 8601 date";
    private const string Unicode = "text in valid Unicode";

    /// <summary>Gets or sets the number of texts that are too long to be kept.</summary>
    public int LongTexts { get; set; }

    public IReadOnlyList<string> All => [.. Form(), .. Values()];

    private IEnumerable<string> Form()
    {
        if (reply.MediaType is null)
            yield return "named no content type";
        else if (!JsonShape.IsJson(reply.MediaType))
            yield return $"called its JSON {JsonShape.Cut(reply.MediaType)}";
        if (reply.Coding is { } coding)
            yield return $"compressed it with {JsonShape.Cut(coding)}, which was not asked for";
        if (reply.Charset is { } charset)
            yield return $"wrote its JSON in {JsonShape.Cut(charset)} instead of UTF-8";
    }

    private IEnumerable<string> Values()
    {
        foreach (var group in odd.GroupBy(note => (note.Expected, note.IsUsed)))
            yield return $"{Words(group.Key.Expected, group.Key.IsUsed, group.Sum(note => note.Count))} ({Places([.. group])})";
        if (LongTexts > 0)
            yield return $"{CallMessages.Count(LongTexts, "text")} that {(LongTexts == 1 ? "is" : "are")} too long";
    }

    private static string Words(string expected, bool isUsed, int count) => expected switch
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
