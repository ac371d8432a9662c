using System.Globalization;
using System.Text.Json;
using Vtex.Tracking.Emulator.World;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Writes fields that may have no value: those without one are left out.</summary>
internal static class JsonFields
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff";

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

    /// <summary>Brasília time with milliseconds and without an offset, as the real system writes it.</summary>
    public static void WriteTime(this Utf8JsonWriter json, string name, DateTimeOffset? value)
    {
        if (value is not { } time)
            return;
        Span<char> text = stackalloc char[TimeFormat.Length];
        BrasiliaTime.Of(time).TryFormat(text, out var written, TimeFormat, CultureInfo.InvariantCulture);
        json.WriteString(name, text[..written]);
    }

    /// <summary>A place as two fields, in degrees.</summary>
    public static void WritePoint(this Utf8JsonWriter json, string prefix, GeoPoint? value)
    {
        if (value is not { } point)
            return;
        json.WriteNumber($"{prefix}Latitude", point.Latitude);
        json.WriteNumber($"{prefix}Longitude", point.Longitude);
    }

    /// <summary>The form <c>{"description": …}</c> in which the API wraps types, statuses and reasons.</summary>
    public static void WriteDescription(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is null)
            return;
        json.WriteStartObject(name);
        json.WriteString("description", value);
        json.WriteEndObject();
    }
}
