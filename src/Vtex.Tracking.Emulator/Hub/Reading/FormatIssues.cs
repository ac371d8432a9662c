using Vtex.Tracking.Emulator.World.Hub;
using Vtex.Tracking.Reading;

namespace Vtex.Tracking.Emulator.Hub;

/// <summary>Notes what is odd about the format of an answer that can still be read.</summary>
/// <param name="reply">The reply.</param>
/// <param name="odd">The odd values, counted by path.</param>
internal sealed class FormatIssues(CarrierReply reply, IReadOnlyList<ReadingNote> odd)
{
    private const string Unicode = "text in valid Unicode";
    private const string Levels = "at most";

    private static readonly Dictionary<string, ExpectedValue> Expected = new(StringComparer.Ordinal)
    {
        ["a text"] = ExpectedValue.Text,
        ["true or false"] = ExpectedValue.Flag,
        ["a whole number"] = ExpectedValue.Integer,
        ["a number"] = ExpectedValue.Number,
        ["an ISO 8601 date"] = ExpectedValue.Date,
        ["a list"] = ExpectedValue.List,
        ["an object"] = ExpectedValue.Object,
    };

    /// <summary>Gets or sets the number of texts that are too long to be kept.</summary>
    public int LongTexts { get; set; }

    /// <summary>Gets the issues.</summary>
    public IReadOnlyList<CallNote> All => [.. Form(), .. Values()];

    private IEnumerable<CallNote> Form()
    {
        if (reply.MediaType is null)
            yield return new CallNote(CallNoteKind.NoContentType);
        else if (!JsonShape.IsJson(reply.MediaType))
            yield return new CallNote(CallNoteKind.OtherContentType) { Detail = CarrierReply.Shorten(reply.MediaType) };
        if (reply.Coding is { } coding)
            yield return new CallNote(CallNoteKind.Compressed) { Detail = CarrierReply.Shorten(coding) };
        if (reply.Charset is { } charset)
            yield return new CallNote(CallNoteKind.OtherCharset) { Detail = CarrierReply.Shorten(charset) };
    }

    private IEnumerable<CallNote> Values()
    {
        foreach (var group in odd.GroupBy(note => (note.Expected, note.IsUsed)))
            yield return Note([.. group], group.Key.Expected, group.Key.IsUsed);
        if (LongTexts > 0)
            yield return new CallNote(CallNoteKind.TextTooLong) { Count = LongTexts };
        if (DoubledMembers.Ids(reply.Body.Span) is { Count: > 0 } ids)
            yield return new CallNote(CallNoteKind.MemberDoubled).At(ids);
    }

    private static CallNote Note(IReadOnlyList<ReadingNote> notes, string expected, bool isUsed)
    {
        var kind = isUsed ? CallNoteKind.ValueConverted : CallNoteKind.ValueUnreadable;
        if (expected == Unicode)
            kind = CallNoteKind.TextNotUnicode;
        else if (expected.StartsWith(Levels, StringComparison.Ordinal))
            kind = CallNoteKind.TooDeep;
        return new CallNote(kind)
        {
            Count = notes.Sum(note => note.Count),
            Expected = kind is CallNoteKind.ValueConverted or CallNoteKind.ValueUnreadable ? Expected.GetValueOrDefault(expected) : null,
            Names = [.. notes.Take(CallNote.MaxNames).Select(note => note.Place)],
            More = notes.Count > CallNote.MaxNames ? notes.Count - CallNote.MaxNames : null,
        };
    }
}
