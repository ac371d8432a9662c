using System.Text.Json;

namespace Vtex.Tracking.Reading;

/// <summary>Rewrites a whole JSON document so that the strict serializer can read it; see <see cref="JsonRepair"/>.</summary>
/// <remarks>
/// Linear in the length of the document. An object or list that is broken inside is left out, and the document read anew:
/// a bounded number of times, and of bytes.
/// </remarks>
internal static class DocumentRepair
{
    private const int MaxPasses = 64;
    private const long MaxRepeatedBytes = 64 * 1024 * 1024;

    /// <param name="json">The document, in UTF-8 or what passes for it.</param>
    /// <param name="schema">What is expected at its root.</param>
    /// <param name="marks">Takes what is odd about it.</param>
    /// <param name="repaired">The rewritten document; without incomplete entries when the document breaks off.</param>
    public static ReadingFailure Run(
        ReadOnlyMemory<byte> json, FieldSchema schema, ReadingMarks marks, out ReadOnlyMemory<byte> repaired)
    {
        var broken = new HashSet<int>();
        var failure = Run(json, schema, marks, broken, out repaired, out var brokenAt);
        while (brokenAt is { } found && broken.Count < MaxPasses && broken.Count * (long)json.Length < MaxRepeatedBytes)
        {
            broken.Add(found);
            marks.Clear();
            var again = Run(json, schema, marks, broken, out repaired, out brokenAt);
            failure = again is ReadingFailure.None ? again : failure;
        }

        return failure;
    }

    private static ReadingFailure Run(
        ReadOnlyMemory<byte> json,
        FieldSchema schema,
        ReadingMarks marks,
        HashSet<int> broken,
        out ReadOnlyMemory<byte> repaired,
        out int? brokenAt)
    {
        var scanner = new JsonScanner(json);
        using var stream = new MemoryStream();
        using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { SkipValidation = true });
        var repair = new JsonRepair(scanner, writer, marks, broken);
        scanner.Peek();
        var root = scanner.Position;
        var failure = IsExpected(scanner, schema) ? Document(scanner, schema, repair) : OtherKind(scanner, schema, writer, marks);
        writer.Flush();
        if (failure is (ReadingFailure.CutOff or ReadingFailure.NotJson) && repair.CompleteBytes > 0)
        {
            stream.SetLength(repair.CompleteBytes);
            stream.Position = stream.Length;
            stream.WriteByte((byte)'}');
        }

        if (scanner.IsLenient)
            marks.Lenient();
        brokenAt = repair.BrokenAt == root ? null : repair.BrokenAt;
        repaired = stream.GetBuffer().AsMemory(0, (int)stream.Length);
        return failure;
    }

    private static bool IsExpected(JsonScanner json, FieldSchema schema) => schema.Kind switch
    {
        FieldKind.Object or FieldKind.Map => json.Peek() is (byte)'{',
        FieldKind.List => json.Peek() is (byte)'[' or (byte)'{',
        _ => json.Peek() is (byte)'{' or (byte)'[',
    };

    private static ReadingFailure Document(JsonScanner json, FieldSchema schema, JsonRepair repair)
    {
        if (!repair.Value(schema, name: null))
            return repair.Failure;
        return IsEnd(json) ? ReadingFailure.None : ReadingFailure.NotJson;
    }

    private static ReadingFailure OtherKind(JsonScanner json, FieldSchema schema, Utf8JsonWriter writer, ReadingMarks marks)
    {
        var first = json.Peek();
        var start = json.Position;
        if (json.AtEnd)
            return ReadingFailure.Empty;
        if (first is not ((byte)'{' or (byte)'[' or (byte)'"'))
        {
            var word = Utf8Text.Decode(json.Word(), out _);
            var isJson = word is "true" or "false" or "null" || LenientNumber.IsJson(word);
            return isJson && IsEnd(json) ? ReadingFailure.WrongKind : ReadingFailure.NotJson;
        }

        if (!json.TrySkip(out _))
            return ReadingFailure.CutOff;
        if (!IsEnd(json))
            return ReadingFailure.NotJson;
        if (schema.Kind is not FieldKind.Map || first is not (byte)'[' || !IsEmptyList(json, start))
            return ReadingFailure.WrongKind;
        // PHP writes an empty map so.
        ScalarWriter.Empty(writer, schema, name: null);
        marks.Converted(schema);
        return ReadingFailure.None;
    }

    private static bool IsEmptyList(JsonScanner json, int start)
    {
        json.Return(start);
        json.Take();
        return json.TryTake((byte)']');
    }

    private static bool IsEnd(JsonScanner json) => json.Peek() == 0 && json.AtEnd;
}
