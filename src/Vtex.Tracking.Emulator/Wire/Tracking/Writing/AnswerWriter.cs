using System.Globalization;
using System.Text.Json;
using Vtex.Tracking.Emulator.World.Geography;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Writes the fields of an answer. Those without a value are left out.</summary>
/// <param name="json">Where to.</param>
/// <param name="offsets">Whether times carry their offset; the real system leaves it out.</param>
internal sealed class AnswerWriter(Utf8JsonWriter json, bool offsets)
{
    private const string LocalFormat = "yyyy-MM-dd'T'HH:mm:ss.fff";
    private const string OffsetFormat = LocalFormat + "'-03:00'";

    public void StartObject() => json.WriteStartObject();

    public void StartObject(string name) => json.WriteStartObject(name);

    public void EndObject() => json.WriteEndObject();

    public void StartArray(string name) => json.WriteStartArray(name);

    public void EndArray() => json.WriteEndArray();

    public void Element(string value) => json.WriteStringValue(value);

    public void Text(string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    public void Amount(string name, decimal? value)
    {
        if (value is { } amount)
            json.WriteNumber(name, amount);
    }

    public void Number(string name, int? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
    }

    public void Boolean(string name, bool value) => json.WriteBoolean(name, value);

    /// <summary>A time in Brasília, with milliseconds.</summary>
    public void Time(string name, DateTimeOffset? value)
    {
        if (value is not { } time)
            return;
        Span<char> text = stackalloc char[OffsetFormat.Length];
        BrasiliaTime.Of(time).TryFormat(text, out var written, offsets ? OffsetFormat : LocalFormat, CultureInfo.InvariantCulture);
        json.WriteString(name, text[..written]);
    }

    /// <summary>A place as two fields, in degrees.</summary>
    public void Point(string prefix, GeoPoint? value)
    {
        if (value is not { } point)
            return;
        json.WriteNumber($"{prefix}Latitude", point.Latitude);
        json.WriteNumber($"{prefix}Longitude", point.Longitude);
    }

    /// <summary>The form <c>{"description": …}</c> in which the API wraps types, statuses and reasons.</summary>
    public void Description(string name, string? value)
    {
        if (value is null)
            return;
        json.WriteStartObject(name);
        json.WriteString("description", value);
        json.WriteEndObject();
    }
}
