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
