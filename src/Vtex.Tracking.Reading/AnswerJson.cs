using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Vtex.Tracking.Reading;

/// <summary>
/// Reads the JSON of an answer. Good answers go straight through the serializer; only what it refuses is repaired, value
/// by value, and read again.
/// </summary>
internal static class AnswerJson
{
    /// <param name="utf8">The body in UTF-8, without a byte order mark.</param>
    /// <param name="type">The model.</param>
    public static AnswerReading<T> Read<T>(ReadOnlyMemory<byte> utf8, JsonTypeInfo<T> type)
        where T : class
    {
        T? value = null;
        if (typeof(ISingleInList).IsAssignableFrom(typeof(T)))
            utf8 = WithoutList(utf8);
        if (!MayListNulls(utf8.Span) && TryDeserialize(utf8, type, out value))
            return value is null ? new AnswerReading<T>(null, ReadingFailure.WrongKind) : new AnswerReading<T>(value);

        var marks = new ReadingMarks();
        var failure = DocumentRepair.Run(utf8, FieldSchema.Of(type), marks, out var repaired);
        if (failure is ReadingFailure.Empty or ReadingFailure.WrongKind)
            return new AnswerReading<T>(null, failure);
        // Half an object says nothing; of a map, each entry stands for itself.
        if (failure is not ReadingFailure.None && type.Kind is not JsonTypeInfoKind.Dictionary)
            return new AnswerReading<T>(null, failure);
        // What the repair takes and the serializer still refuses lacks a required member.
        if (!TryDeserialize(repaired, type, out value) && failure is ReadingFailure.None)
            failure = ReadingFailure.WrongKind;
        return new AnswerReading<T>(value, failure, marks);
    }

    /// <summary>Reads a document of any shape, with what is no Unicode or too deep in it repaired.</summary>
    /// <returns>The document; null when it is not JSON.</returns>
    public static JsonDocument? Parse(ReadOnlyMemory<byte> utf8)
    {
        if (DocumentRepair.Run(utf8, FieldSchema.Any, new ReadingMarks(), out var repaired) is not ReadingFailure.None)
            return null;
        return JsonDocument.Parse(repaired, new JsonDocumentOptions { MaxDepth = JsonRepair.MaxDepth + 1 });
    }

    /// <summary>
    /// Returns whether a null may stand in a list, where the serializer takes it for an entry. A text that looks so costs a
    /// repair that changes nothing.
    /// </summary>
    private static bool MayListNulls(ReadOnlySpan<byte> utf8)
    {
        for (int next; (next = utf8.IndexOf("null"u8)) >= 0; utf8 = utf8.Slice(next + 4))
        {
            var before = next - 1;
            while (before >= 0 && utf8[before] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
                before--;
            if (before >= 0 && utf8[before] is (byte)'[' or (byte)',')
                return true;
        }

        return false;
    }

    /// <summary>Returns the only element of a list; anything else as it is.</summary>
    private static ReadOnlyMemory<byte> WithoutList(ReadOnlyMemory<byte> utf8)
    {
        var json = new JsonScanner(utf8);
        if (!json.TryTake((byte)'[') || json.Peek() != (byte)'{')
            return utf8;
        var start = json.Position;
        if (!json.TrySkip(out _))
            return utf8;
        var end = json.Position;
        return json.TryTake((byte)']') && json.Peek() == 0 && json.AtEnd ? utf8.Slice(start, end - start) : utf8;
    }

    private static bool TryDeserialize<T>(ReadOnlyMemory<byte> utf8, JsonTypeInfo<T> type, out T? value)
        where T : class
    {
        try
        {
            value = JsonSerializer.Deserialize(utf8.Span, type);
            return true;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            value = null;
            return false;
        }
    }
}
