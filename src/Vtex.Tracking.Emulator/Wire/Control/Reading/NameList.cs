using Vtex.Tracking.Emulator.World.Lifecycle;
using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Reads a field that names one of several values. Case, spaces and accents do not matter.</summary>
internal sealed class NameList<T>(IEnumerable<(string Name, T Value)> names)
    where T : struct
{
    private readonly (string Name, T Value)[] _names = [.. names];

    public T? Read(ObjectReader reader, string name)
    {
        if (reader.Text(name) is not { } text)
            return null;
        foreach (var (known, value) in _names)
        {
            if (StatusNames.Same(known, text))
                return value;
        }

        reader.Fault(name, $"must be one of: {string.Join(", ", _names.Select(entry => entry.Name))}.");
        return null;
    }
}

/// <summary>The values of fields of the control API that have names.</summary>
internal static class ControlNames
{
    public static NameList<ServiceMove> Moves { get; } =
        new(Enum.GetValues<ServiceMove>().Select(move => (move.ToString(), move)));

    public static NameList<ServiceStatus> Statuses { get; } =
        new(Enum.GetValues<ServiceStatus>().Select(status => (status.Describe(), status)));

    public static NameList<DayPeriod> Periods { get; } =
        new(Enum.GetValues<DayPeriod>().Select(period => (period.ToString(), period)));
}
