using System.Globalization;
using System.Text.Json;
using Vtex.Tracking.Emulator.World.Lifecycle;
using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Reading;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Reads fields of kinds that only the control API has. A field that is absent or null is null.</summary>
internal static class ControlFields
{
    private const int MaxTexts = 100;
    private const int MaxIds = 10_000;

    private static readonly string[] TimeOfDayFormats = ["HH:mm", "HH:mm:ss"];

    /// <summary>Reads a duration that is not negative, in a form of <see cref="DurationText"/>.</summary>
    public static TimeSpan? Duration(this ObjectReader reader, string name)
    {
        if (reader.Text(name) is not { } text)
            return null;
        var fault = DurationText.Read(text, out var duration);
        if (fault is null && duration >= TimeSpan.Zero)
            return duration;
        reader.Fault(name, fault ?? "must not be negative.");
        return null;
    }

    public static Uri RequiredUri(this ObjectReader reader, string name, int max)
    {
        var text = reader.RequiredText(name, max);
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) && text.Length > 0)
            reader.Fault(name, "must be an address such as http://127.0.0.1:3000/.");
        return address!;
    }

    public static DateOnly? Day(this ObjectReader reader, string name)
    {
        if (reader.Text(name) is not { } text)
            return null;
        if (DayText.TryParse(text, out var day))
            return day;
        reader.Fault(name, DayText.Expected);
        return null;
    }

    public static DateOnly RequiredDay(this ObjectReader reader, string name)
    {
        reader.Require(name);
        return reader.Day(name) ?? default;
    }

    public static decimal RequiredDecimal(this ObjectReader reader, string name, double min, double max)
    {
        reader.Require(name);
        return (decimal)(reader.Number(name, min, max) ?? 0);
    }

    public static TimeOnly? TimeOfDay(this ObjectReader reader, string name)
    {
        if (reader.Text(name) is not { } text)
            return null;
        if (TimeOnly.TryParseExact(text, TimeOfDayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return time;
        reader.Fault(name, "must be a time of day such as 08:00.");
        return null;
    }

    public static IReadOnlyList<string> ShortTexts(this ObjectReader reader, string name) => reader.Texts(name, max: MaxTexts) ?? [];

    /// <summary>Reads the fields of an object whose names the sender chooses; none when it is absent.</summary>
    public static IEnumerable<JsonProperty> Members(this ObjectReader reader, string name)
    {
        if (reader.Field(name) is not { } field)
            return [];
        if (field.ValueKind == JsonValueKind.Object)
            return field.EnumerateObject();
        reader.Fault(name, $"must be an object, is {JsonKind.Of(field)}.");
        return [];
    }

    /// <summary>Reads those that are texts.</summary>
    /// <param name="reader">The object that has the field.</param>
    /// <param name="name">The name of the field.</param>
    /// <param name="meaning">What the texts stand for, for the message about others.</param>
    public static IEnumerable<(string Name, string Text)> TextMembers(this ObjectReader reader, string name, string meaning = "")
    {
        foreach (var member in reader.Members(name))
        {
            if (JsonKind.TryGetText(member.Value, out var text))
                yield return (member.Name, text);
            else
                reader.Fault($"{name}.{member.Name}", JsonKind.NotText(member.Value, meaning));
        }
    }

    public static List<int> Ids(this ObjectReader reader, string name)
    {
        var ids = new List<int>();
        if (reader.Field(name) is not { } field)
            return ids;
        foreach (var (element, path) in ObjectReader.Elements(field, reader.PathOf(name), reader.Faults, MaxIds))
        {
            if (WholeNumber.TryRead(element, out var id) && id is >= int.MinValue and <= int.MaxValue)
                ids.Add((int)id);
            else
                reader.Faults.Add(path, "must be an id: a whole number.");
        }

        return ids;
    }
}

/// <summary>Reads fields that name one of several values. Case, spaces and accents do not matter.</summary>
internal static class ControlNames
{
    public static ServiceMove? Move(this ObjectReader reader, string name) =>
        reader.Named(name, Enum.GetValues<ServiceMove>().Select(move => ($"{move}", (ServiceMove?)move)));

    public static ServiceStatus? Status(this ObjectReader reader, string name) =>
        reader.Named(name, Enum.GetValues<ServiceStatus>().Select(status => (status.Describe(), (ServiceStatus?)status)));

    public static DayPeriod? Period(this ObjectReader reader, string name) =>
        reader.Named(name, Enum.GetValues<DayPeriod>().Select(period => ($"{period}", (DayPeriod?)period)));

    /// <summary>Reads an array of names of an enumeration; null when it is absent.</summary>
    public static IReadOnlyList<T>? Names<T>(this ObjectReader reader, string name, int max, Presence presence = Presence.Optional)
        where T : struct, Enum
    {
        if (reader.Texts(name, presence, max) is not { } texts)
            return null;
        var known = Enum.GetNames<T>();
        var values = new List<T>();
        foreach (var text in texts)
        {
            if (known.FirstOrDefault(one => StatusNames.Same(one, text)) is { } match)
                values.Add(Enum.Parse<T>(match));
            else
                reader.Fault(name, $"may hold: {string.Join(", ", known)}. Nearest to '{text}': {NameDistance.Nearest(text, known)}.");
        }

        return values;
    }

    /// <summary>Reads a field that names one of these values; null when it is absent, or names none.</summary>
    public static T? Named<T>(this ObjectReader reader, string name, IEnumerable<(string Name, T Value)> known)
    {
        if (reader.Text(name) is not { } text)
            return default;
        foreach (var (_, value) in known.Where(one => StatusNames.Same(one.Name, text)))
            return value;
        var names = known.Select(one => one.Name).ToList();
        reader.Fault(name, $"must be one of: {string.Join(", ", names)}. Nearest: {NameDistance.Nearest(text, names)}.");
        return default;
    }
}

/// <summary>Reads parameters of a query that name one of several values. Case, spaces and accents do not matter.</summary>
internal static class QueryNames
{
    public static T? Named<T>(this QueryReader query, string name, FaultList faults)
        where T : struct, Enum
    {
        if (query.Text(name) is not { } text)
            return null;
        var names = Enum.GetNames<T>();
        if (Array.Find(names, one => StatusNames.Same(one, text)) is { } known)
            return Enum.Parse<T>(known);
        faults.Add(name, $"must be one of: {string.Join(", ", names)}. Nearest: {NameDistance.Nearest(text, names)}.");
        return null;
    }
}
