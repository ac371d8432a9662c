using System.Text.Json;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Writes JSON that many answers share; values that are null are omitted.</summary>
internal static class JsonFields
{
    public static void WriteObject(this Utf8JsonWriter json, Action<Utf8JsonWriter> writeFields)
    {
        json.WriteStartObject();
        writeFields(json);
        json.WriteEndObject();
    }

    public static void WriteArray<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> writeItem)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            writeItem(item);
        json.WriteEndArray();
    }

    public static void WriteTexts(this Utf8JsonWriter json, string name, IEnumerable<string> texts) =>
        json.WriteArray(name, texts, json.WriteStringValue);

    public static void WriteText(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    public static void WriteInt32(this Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
    }
}
