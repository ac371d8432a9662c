namespace Vtex.Tracking.Reading;

/// <summary>Collects the odd values of one answer, in bounded memory.</summary>
internal sealed class ReadingMarks
{
    private const int MaxMarks = 1_000;

    private readonly List<ReadingMark> _all = [];
    private readonly Dictionary<(string Place, string Expected, bool IsUsed), int> _counts = [];

    public IReadOnlyList<ReadingMark> All => _all;

    /// <summary>Gets or sets the number of records left out; see <see cref="AnswerReading{T}.LeftOut"/>.</summary>
    public int LeftOut { get; set; }

    public IReadOnlyList<ReadingNote> Notes() =>
        [.. _counts.Select(count => new ReadingNote(count.Key.Place, count.Key.Expected, count.Key.IsUsed, count.Value))];

    /// <summary>Forgets everything, before the document is read anew.</summary>
    public void Clear()
    {
        _all.Clear();
        _counts.Clear();
        LeftOut = 0;
    }

    /// <summary>Counts a document that could be read all the same, though it is written in more than JSON has.</summary>
    public void Lenient() => Count("$", "strict JSON", isUsed: true);

    /// <summary>Counts a value that was converted to what was expected.</summary>
    public void Converted(FieldSchema schema) => Count(schema.Place, schema.Expected, isUsed: true);

    /// <summary>Counts a value that could not be read, or only in part.</summary>
    /// <returns>Whether it is to be kept too; only the first thousand are.</returns>
    public bool Unreadable(FieldSchema schema, string expected)
    {
        Count(schema.Place, expected, isUsed: false);
        return _all.Count < MaxMarks;
    }

    public void Keep(ReadingMark mark) => _all.Add(mark);

    private void Count(string place, string expected, bool isUsed)
    {
        _counts.TryGetValue((place, expected, isUsed), out var count);
        _counts[(place, expected, isUsed)] = count + 1;
    }
}

/// <summary>A value of an answer that could not be read as it came.</summary>
/// <param name="Path">The JSON path, with indexes and keys.</param>
/// <param name="Place">The path without indexes and keys: it holds no data of the answer.</param>
/// <param name="Raw">The value as it came, cut to a bounded length.</param>
/// <param name="Expected">What was expected there, as a noun phrase.</param>
/// <param name="Record">
/// The index, among the records that were read, of the one that the value belongs to; null when it belongs to none. Records
/// are the elements of a list that is the root, or directly under it.
/// </param>
internal sealed record ReadingMark(string Path, string Place, string Raw, string Expected, int? Record);

/// <summary>Counts the odd values of one place.</summary>
/// <param name="Place">The path without indexes and keys.</param>
/// <param name="Expected">What was expected there, as a noun phrase.</param>
/// <param name="IsUsed">Whether the values were used all the same, converted to what was expected.</param>
/// <param name="Count">The number of values.</param>
internal sealed record ReadingNote(string Place, string Expected, bool IsUsed, int Count);

/// <summary>Marks values while a document is repaired: knows where they stand, and to which record they belong.</summary>
internal sealed class RepairMarks(ReadingMarks marks, JsonScanner json, JsonPath path)
{
    private const int MaxRawLength = 200;

    private int? _record;

    /// <summary>An element begins of a list that is the root, or directly under it.</summary>
    public void BeginRecord(int index) => _record = index - marks.LeftOut;

    public void EndRecord() => _record = null;

    /// <summary>Counts a value that was converted.</summary>
    public void Converted(FieldSchema schema) => marks.Converted(schema);

    /// <summary>Marks a value that is left out.</summary>
    public void LeftOut(FieldSchema schema, int start)
    {
        LeaveOut(schema);
        Unreadable(schema, schema.Expected, start);
    }

    /// <summary>Marks a value that could not be read, or only in part.</summary>
    public void Unreadable(FieldSchema schema, string expected, int start)
    {
        if (marks.Unreadable(schema, expected))
            Keep(schema, expected, json.Excerpt(start, MaxRawLength));
    }

    /// <summary>Marks a key that is no Unicode.</summary>
    public void Key(FieldSchema schema, string expected, string key)
    {
        if (marks.Unreadable(schema, expected))
            Keep(schema, expected, JsonPath.Shortened(key, MaxRawLength));
    }

    private void Keep(FieldSchema schema, string expected, string raw) =>
        marks.Keep(new ReadingMark(path.ToString(), schema.Place, raw, expected, _record));

    private void LeaveOut(FieldSchema schema)
    {
        if (path.Depth > 2 || !schema.Place.EndsWith("[]", StringComparison.Ordinal))
            return;
        marks.LeftOut++;
        _record = null;
    }
}
