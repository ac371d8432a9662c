namespace Vtex.Tracking.Reading;

/// <summary>The result of reading one answer.</summary>
internal readonly record struct AnswerReading<T>
    where T : class
{
    private readonly ReadingMarks? _marks;

    public AnswerReading(T? value, ReadingFailure failure = ReadingFailure.None, ReadingMarks? marks = null) =>
        (Value, Failure, _marks) = (value, failure, marks);

    /// <summary>
    /// Gets the model; null on a failure, except for the entries of a map that were complete before it broke off.
    /// </summary>
    public T? Value { get; }

    public ReadingFailure Failure { get; }

    /// <summary>Gets the values that could not be read; the first thousand of them.</summary>
    public IReadOnlyList<ReadingMark> Marks => _marks?.All ?? [];

    /// <summary>Gets all odd values, counted by place; also those that were converted.</summary>
    public IReadOnlyList<ReadingNote> Notes => _marks?.Notes() ?? [];

    /// <summary>Gets the number of records that were left out: elements of lists that lie directly under the root.</summary>
    public int LeftOut => _marks?.LeftOut ?? 0;
}

/// <summary>Specifies why a whole answer could not be read.</summary>
internal enum ReadingFailure
{
    None,

    /// <summary>No bytes, or blanks alone.</summary>
    Empty,

    /// <summary>Not JSON, or not to its end. The complete entries of a map are read.</summary>
    NotJson,

    /// <summary>JSON that ends too early. The complete entries of a map are read.</summary>
    CutOff,

    /// <summary>JSON of another kind than expected, or null.</summary>
    WrongKind,
}
