using System.Text.Json;

namespace Vtex.Tracking.Reading;

/// <summary>
/// Rewrites values so that the strict serializer can read them: what fits the schema is copied or converted, what does not
/// is left out and marked.
/// </summary>
/// <remarks>
/// Recursive only along the schema, and never deeper than <see cref="MaxDepth"/>. Values that are left out are skipped
/// without recursion, so that depth in them costs nothing.
/// </remarks>
internal sealed class JsonRepair
{
    /// <summary>The greatest depth of nested objects and lists, as in the serializer.</summary>
    public const int MaxDepth = 64;

    private const string ValidText = "text in valid Unicode";

    private readonly JsonScanner _json;
    private readonly Utf8JsonWriter _writer;
    private readonly JsonPath _path = new();
    private readonly RepairMarks _marks;
    private readonly HashSet<int> _broken;

    /// <param name="json">The document.</param>
    /// <param name="writer">Takes what can be used.</param>
    /// <param name="marks">Takes what is odd.</param>
    /// <param name="broken">Where objects and lists begin that are broken inside, to be left out.</param>
    public JsonRepair(JsonScanner json, Utf8JsonWriter writer, ReadingMarks marks, HashSet<int> broken)
    {
        _json = json;
        _writer = writer;
        _broken = broken;
        _marks = new RepairMarks(marks, json, _path);
    }

    /// <summary>Gets why the document could not be read to its end.</summary>
    public ReadingFailure Failure { get; private set; }

    /// <summary>Gets where the innermost object or list begins that is broken inside; null when none is.</summary>
    public int? BrokenAt { get; private set; }

    /// <summary>Gets how many bytes of output were complete when the latest entry directly under the root ended.</summary>
    public long CompleteBytes { get; private set; }

    /// <summary>Reads a value and writes what can be used of it, under a name if there is one.</summary>
    /// <returns>False when the document is broken here; <see cref="Failure"/> says how.</returns>
    public bool Value(FieldSchema schema, string? name)
    {
        var first = _json.Peek();
        var start = _json.Position;
        switch (first)
        {
            case (byte)'{' or (byte)'[':
                return Container(schema, name, first);
            case (byte)'"' or (byte)'\'':
                if (!_json.TryText(out var text, out var isWhole))
                    return Fail(ReadingFailure.CutOff);
                var kind = new ScalarWriter(_writer, schema, name).Text(text, isWhole);
                return Scalar(schema, kind, start);
            // A template without its value.
            case (byte)',' or (byte)'}' or (byte)']':
                return LeaveOut(schema, start);
            default:
                var word = _json.Word();
                if (word.IsEmpty)
                    return Fail(_json.AtEnd ? ReadingFailure.CutOff : ReadingFailure.NotJson);
                // The end may have cut it.
                if (_json.AtEnd)
                    return Fail(ReadingFailure.CutOff);
                return name is null && schema.IsEntry && word.SequenceEqual("null"u8)
                    ? LeaveOut(schema, start)
                    : Scalar(schema, new ScalarWriter(_writer, schema, name).Word(Utf8Text.Decode(word, out _)), start);
        }
    }

    private bool Scalar(FieldSchema schema, ScalarOutcome outcome, int start)
    {
        if (outcome is ScalarOutcome.Converted)
        {
            Converted(schema, start);
        }
        else if (outcome is ScalarOutcome.Replaced)
        {
            _marks.Unreadable(schema, ValidText, start);
        }

        return outcome is not ScalarOutcome.Refused || LeaveOut(schema, start);
    }

    private bool Container(FieldSchema schema, string? name, byte first)
    {
        var start = _json.Position;
        if (_path.Depth >= MaxDepth || _broken.Contains(start))
            return Skip(schema);
        if (Contents(schema, name, first))
            return true;
        // Without the list of records an answer is none.
        if (Failure is ReadingFailure.NotJson && !(schema.Kind is FieldKind.List && _path.Depth <= 1))
            BrokenAt ??= start;
        return false;
    }

    private bool Contents(FieldSchema schema, string? name, byte first)
    {
        switch (schema.Kind, first)
        {
            case (FieldKind.Any or FieldKind.Object or FieldKind.Map, (byte)'{'):
                Name(name);
                return Object(schema);
            case (FieldKind.Any or FieldKind.List, (byte)'['):
                Name(name);
                return List(schema);
            case (FieldKind.List, (byte)'{'):
                return SingleOrNumbered(schema, name);
            case (FieldKind.Object or FieldKind.Map, (byte)'['):
                return ObjectInList(schema, name);
            default:
                return Skip(schema);
        }
    }

    private bool Object(FieldSchema schema)
    {
        _json.Take();
        _writer.WriteStartObject();
        if (!Entries((key, isWhole) => Entry(schema, key, isWhole)))
            return false;
        _writer.WriteEndObject();
        return true;
    }

    private bool Entry(FieldSchema schema, string key, bool isWhole)
    {
        var expected = schema.Kind is FieldKind.Map ? schema.Element! : schema.Property(key);
        _path.Enter(key);
        if (!isWhole && expected is not null)
            _marks.Key(expected, ValidText, key);
        var isRead = expected is not null ? Value(expected, key) : Unknown(schema);
        _path.Leave();
        if (isRead && _path.Depth == 0 && schema.Kind is FieldKind.Map)
            CompleteBytes = _writer.BytesCommitted + _writer.BytesPending;
        return isRead;
    }

    /// <summary>Skips the value of a field that no model has.</summary>
    private bool Unknown(FieldSchema parent)
    {
        var start = _json.Position;
        if (!_json.TrySkip(out var depth))
            return Fail(ReadingFailure.CutOff);
        if (_path.Depth + depth > MaxDepth)
            _marks.Unreadable(parent, $"at most {MaxDepth} levels", start);
        return true;
    }

    private bool Entries(Func<string, bool, bool> entry)
    {
        while (!_json.TryTake((byte)'}'))
        {
            if (!_json.TryName(out var key, out var isWhole) || !_json.TryTake((byte)':'))
                return Fail(_json.AtEnd ? ReadingFailure.CutOff : ReadingFailure.NotJson);
            if (!entry(key, isWhole) || !Separator((byte)'}'))
                return false;
        }

        return true;
    }

    private bool List(FieldSchema schema)
    {
        _json.Take();
        _writer.WriteStartArray();
        for (var index = 0; !_json.TryTake((byte)']'); index++)
        {
            if (!Element(schema, index) || !Separator((byte)']'))
                return false;
        }

        _writer.WriteEndArray();
        return true;
    }

    private bool Element(FieldSchema list, int index)
    {
        var isRecord = _path.Depth <= 1;
        if (isRecord)
            _marks.BeginRecord(index);
        _path.Enter(index);
        var isRead = Value(list.Element ?? FieldSchema.Any, null);
        _path.Leave();
        if (isRecord)
            _marks.EndRecord();
        return isRead;
    }

    /// <summary>
    /// An object where a list was expected: the only entry of it, or, as PHP writes lists with gaps, one with the numbers
    /// of its entries as names.
    /// </summary>
    private bool SingleOrNumbered(FieldSchema list, string? name)
    {
        var kind = ObjectAsListReader.Read(_json, list);
        if (kind is ObjectAsList.Other)
        {
            // Around the whole answer it may be anything else, such as an error.
            return _path.Depth == 0 && list.Element!.Kind is FieldKind.Object ? Fail(ReadingFailure.WrongKind) : Skip(list);
        }

        _marks.Converted(list);
        Name(name);
        _writer.WriteStartArray();
        var index = 0;
        if (kind is ObjectAsList.Entry)
        {
            if (!Element(list, index))
                return false;
        }
        else
        {
            _json.Take();
            if (!Entries((_, _) => Element(list, index++)))
                return false;
        }

        _writer.WriteEndArray();
        return true;
    }

    /// <summary>A list where an object was expected: of nothing, as PHP writes an empty one, or of that object alone.</summary>
    private bool ObjectInList(FieldSchema schema, string? name)
    {
        var start = _json.Position;
        _json.Take();
        if (_json.TryTake((byte)']'))
        {
            ScalarWriter.Empty(_writer, schema, name);
            Converted(schema, start);
            return true;
        }

        var inner = _json.Peek() == (byte)'{' ? _json.Position : -1;
        var isAlone = inner >= 0 && _json.TrySkip(out _) && _json.TryTake((byte)']');
        _json.Return(isAlone ? inner : start);
        if (!isAlone)
            return Skip(schema);
        _marks.Converted(schema);
        return Value(schema, name) && (_json.TryTake((byte)']') || Fail(ReadingFailure.NotJson));
    }

    /// <summary>Skips a value that cannot be used.</summary>
    private bool Skip(FieldSchema schema)
    {
        var start = _json.Position;
        return _json.TrySkip(out _) ? LeaveOut(schema, start) : Fail(ReadingFailure.CutOff);
    }

    private bool Separator(byte end)
    {
        // A comma too many before the end does no harm, nor one too few before what can only be the next entry.
        if (_json.TryTake((byte)',') || _json.Peek() == end)
            return true;
        if (_json.Peek() == (end == (byte)'}' ? (byte)'"' : (byte)'{'))
        {
            _json.MissComma();
            return true;
        }

        return Fail(_json.AtEnd ? ReadingFailure.CutOff : ReadingFailure.NotJson);
    }

    private bool LeaveOut(FieldSchema schema, int start)
    {
        _marks.LeftOut(schema, start);
        return true;
    }

    /// <summary>Of an object that is written as something empty nothing is left; where it is an entry, that is a loss.</summary>
    private void Converted(FieldSchema schema, int start)
    {
        if (schema is { Kind: FieldKind.Object, IsEntry: true })
            _marks.LeftOut(schema, start);
        else
            _marks.Converted(schema);
    }

    private void Name(string? name)
    {
        if (name is not null)
            _writer.WritePropertyName(name);
    }

    private bool Fail(ReadingFailure failure)
    {
        Failure = failure;
        return false;
    }
}
