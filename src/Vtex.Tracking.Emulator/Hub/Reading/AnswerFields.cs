using System.Runtime.InteropServices;
using System.Text.Json;

namespace Vtex.Tracking.Emulator.Hub;

/// <summary>Reads the fields of an object that a carrier's app sent; null and absent are the same, what is wrong is counted.</summary>
internal readonly struct AnswerFields(JsonElement element, ShapeNotes notes)
{
    public string? Text(string name, int most)
    {
        if (Field(name) is not { } field)
            return null;
        if (field.ValueKind == JsonValueKind.String && field.GetString() is { } text && text.Length <= most)
            return string.IsNullOrWhiteSpace(text) ? null : text;
        notes.WrongFields++;
        return null;
    }

    public bool Flag(string name)
    {
        if (Field(name) is not { } field)
            return false;
        if (field.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            notes.WrongFields++;
        return field.ValueKind == JsonValueKind.True;
    }

    public DateTimeOffset? Time(string name)
    {
        if (Field(name) is not { } field)
            return null;
        if (field.ValueKind == JsonValueKind.String
            && (HasOffset(field) && field.TryGetDateTimeOffset(out var time) || HubTime.TryRead(field.GetString()!, out time)))
        {
            return time;
        }

        notes.WrongDates++;
        return null;
    }

    public AnswerFields? Object(string name)
    {
        if (Field(name) is not { } field)
            return null;
        if (field.ValueKind == JsonValueKind.Object)
            return new AnswerFields(field, notes);
        notes.WrongFields++;
        return null;
    }

    /// <summary>The objects in an array.</summary>
    public IEnumerable<AnswerFields> Objects(string name)
    {
        var shape = notes;
        if (Field(name) is not { } field)
            return [];
        if (field.ValueKind == JsonValueKind.Array)
            return field.EnumerateArray().Where(item => IsObject(item, shape)).Select(item => new AnswerFields(item, shape));
        notes.WrongFields++;
        return [];
    }

    /// <summary>The entries of a map that are objects.</summary>
    public static IEnumerable<(string Key, AnswerFields Fields)> Entries(JsonElement map, ShapeNotes notes)
    {
        foreach (var entry in map.EnumerateObject())
        {
            if (entry.Value.ValueKind == JsonValueKind.Object)
                yield return (entry.Name, new AnswerFields(entry.Value, notes));
            else if (entry.Value.ValueKind != JsonValueKind.Null)
                notes.WrongEntries++;
        }
    }

    // Nearly all dates look like this, and are read many times faster than those that may look like anything. The reader
    // of JSON would take one without an offset for the machine's time.
    private static bool HasOffset(JsonElement text)
    {
        var raw = JsonMarshal.GetRawUtf8Value(text); // with its quotes
        return raw.Length > "\"0000-00-00T00:00-00:00\"".Length && raw[^4] == (byte)':' && raw[^7] is (byte)'-' or (byte)'+';
    }

    private JsonElement? Field(string name) =>
        element.TryGetProperty(name, out var field) && field.ValueKind != JsonValueKind.Null ? field : null;

    private static bool IsObject(JsonElement item, ShapeNotes notes)
    {
        if (item.ValueKind is JsonValueKind.Object or JsonValueKind.Null)
            return item.ValueKind == JsonValueKind.Object;
        notes.WrongFields++;
        return false;
    }
}
