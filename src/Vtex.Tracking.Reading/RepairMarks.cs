namespace Vtex.Tracking.Reading;

/// <summary>Marks values while a document is repaired: knows where they stand, and to which record they belong.</summary>
internal sealed class RepairMarks(ReadingMarks marks, JsonScanner json, JsonPath path)
{
    private const int MaxRawLength = 200;

    private int? _record;

    /// <summary>An element begins of a list that is the root, or directly under it.</summary>
    public void BeginRecord(int index) => _record = index - marks.LeftOut;

    public void EndRecord() => _record = null;

    /// <summary>Counts a value that was converted. Where an object was expected, nothing is left of it.</summary>
    public void Converted(FieldSchema schema)
    {
        marks.Converted(schema);
        if (schema.Kind is FieldKind.Object)
            LeaveOut(schema);
    }

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
