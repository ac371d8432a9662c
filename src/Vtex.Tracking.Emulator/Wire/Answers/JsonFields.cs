using System.Globalization;
using System.Text.Json;
using Vtex.Tracking.Emulator.World.Geography;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Writes JSON that many answers share. Times are UTC; values that are null are omitted.</summary>
internal static class JsonFields
{
    private const string DayFormat = "yyyy-MM-dd";

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

    public static void WriteIds(this Utf8JsonWriter json, string name, IEnumerable<int> ids) =>
        json.WriteArray(name, ids, json.WriteNumberValue);

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

    public static void WriteUtc(this Utf8JsonWriter json, string name, DateTimeOffset? value)
    {
        if (value is { } time)
            json.WriteString(name, time.ToUniversalTime());
    }

    public static void WriteDay(this Utf8JsonWriter json, string name, DateOnly day) => json.WriteString(name, Text(day));

    /// <summary>A span in the form <c>d.hh:mm:ss</c>, days only where there are some.</summary>
    public static void WriteSpan(this Utf8JsonWriter json, string name, TimeSpan span) =>
        json.WriteString(name, span.ToString("c", CultureInfo.InvariantCulture));

    /// <summary>A place as an object, in degrees.</summary>
    public static void WritePlace(this Utf8JsonWriter json, string name, GeoPoint? value)
    {
        if (value is not { } point)
            return;
        json.WriteStartObject(name);
        json.WriteNumber("latitude", point.Latitude);
        json.WriteNumber("longitude", point.Longitude);
        json.WriteEndObject();
    }

    public static string Text(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);
}
