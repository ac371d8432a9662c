using Vtex.Tracking.Emulator.World.Lifecycle;
using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.Wire;

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
    public static IReadOnlyList<T>? Names<T>(this ObjectReader reader, string name, int max)
        where T : struct, Enum
    {
        if (reader.Texts(name, max: max) is not { } texts)
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
