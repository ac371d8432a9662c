using System.Globalization;
using System.Text.Json;
using Vtex.Tracking.AspNetCore.Bodies;
using Vtex.Tracking.Reading;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Reads kinds of fields that only the control API has. A field that is absent or null is null.</summary>
internal static class ControlFields
{
    private const int MaxTexts = 100;
    private const int MaxIds = 10_000;

    private static readonly string[] TimeOfDayFormats = ["HH:mm", "HH:mm:ss"];

    /// <summary>Reads a duration that is not negative, in a form of <see cref="DurationText"/>.</summary>
    public static TimeSpan? Duration(this ObjectReader reader, string name, FaultList faults)
    {
        if (reader.Text(name) is not { } text)
            return null;
        var fault = DurationText.Read(text, out var duration);
        if (fault is null && duration >= TimeSpan.Zero)
            return duration;
        faults.Add(reader.PathOf(name), fault ?? "must not be negative.");
        return null;
    }

    public static DateOnly? Day(this ObjectReader reader, string name, FaultList faults)
    {
        if (reader.Text(name) is not { } text)
            return null;
        if (WireTime.TryParseDay(text, out var day))
            return day;
        faults.Add(reader.PathOf(name), "must be a date in the form yyyy-MM-dd, such as 2026-11-21.");
        return null;
    }

    public static TimeOnly? TimeOfDay(this ObjectReader reader, string name, FaultList faults)
    {
        if (reader.Text(name) is not { } text)
            return null;
        if (TimeOnly.TryParseExact(text, TimeOfDayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return time;
        faults.Add(reader.PathOf(name), "must be a time of day such as 08:00.");
        return null;
    }

    public static ulong? UInt64(this ObjectReader reader, string name, FaultList faults)
    {
        if (reader.Field(name) is not { } field)
            return null;
        if (WholeNumber.TryRead(field, out var number) && number is >= ulong.MinValue and <= ulong.MaxValue)
            return (ulong)number;
        faults.Add(reader.PathOf(name), "must be a whole number from 0 to 18446744073709551615.");
        return null;
    }

    /// <summary>A whole number that is not below a limit.</summary>
    public static long? Int64(this ObjectReader reader, string name, long min, FaultList faults)
    {
        if (reader.Field(name) is not { } field)
            return null;
        if (WholeNumber.TryRead(field, out var number) && number >= min && number <= long.MaxValue)
            return (long)number;
        faults.Add(
            reader.PathOf(name),
            string.Create(CultureInfo.InvariantCulture, $"must be a whole number from {min} to {long.MaxValue}."));
        return null;
    }

    /// <summary>A number from a range, both ends included.</summary>
    public static double? Number(this ObjectReader reader, string name, double min, double max, FaultList faults)
    {
        if (reader.Number(name) is not { } number)
            return null;
        if (number >= min && number <= max)
            return number;
        faults.Add(reader.PathOf(name), string.Create(CultureInfo.InvariantCulture, $"must lie between {min} and {max}."));
        return null;
    }

    /// <summary>A whole number from a range, both ends included.</summary>
    public static int? Int32(this ObjectReader reader, string name, int min, int max, FaultList faults)
    {
        if (reader.Int32(name) is not { } number)
            return null;
        if (number >= min && number <= max)
            return number;
        faults.Add(reader.PathOf(name), string.Create(CultureInfo.InvariantCulture, $"must lie between {min} and {max}."));
        return null;
    }

    /// <summary>Notes that a field is missing.</summary>
    public static void Require(this ObjectReader reader, string name, FaultList faults, string what = "")
    {
        if (reader.Field(name) is null)
            faults.Add(reader.PathOf(name), what.Length == 0 ? "is required." : $"is required: {what}");
    }

    public static List<string> Texts(this ObjectReader reader, string name, FaultList faults) =>
        reader.Field(name) is { } texts ? ArrayReader.Read(texts, reader.PathOf(name), faults, ReadText, MaxTexts) : [];

    public static List<int> Ids(this ObjectReader reader, string name, FaultList faults) =>
        reader.Field(name) is { } ids ? ArrayReader.Read(ids, reader.PathOf(name), faults, ReadId, MaxIds) : [];

    private static string ReadText(JsonElement element, string path, FaultList faults)
    {
        if (element.ValueKind == JsonValueKind.String && JsonKind.TryGetText(element, out var text))
            return text;
        faults.Add(path, "must be text.");
        return "";
    }

    private static int ReadId(JsonElement element, string path, FaultList faults)
    {
        if (WholeNumber.TryRead(element, out var id) && id is >= int.MinValue and <= int.MaxValue)
            return (int)id;
        faults.Add(path, "must be an id: a whole number.");
        return 0;
    }
}
