using System.Globalization;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Reads the parameters of a query and notes every one that breaks its rule. An empty one counts as absent.</summary>
internal sealed class QueryReader(IQueryCollection query, FaultList faults)
{
    /// <summary>Refuses parameters that a request does not take, of which most are misspelt, and those that are given twice.</summary>
    /// <exception cref="RequestRefusedException">There are such (400).</exception>
    public static void RefuseOthers(IQueryCollection query, IReadOnlyCollection<string> known)
    {
        var faults = new FaultList();
        foreach (var name in query.Keys.Where(name => !known.Contains(name, StringComparer.OrdinalIgnoreCase)).TakeWhile(_ => !faults.IsFull))
            AskedFields.Refuse(name, "", known, faults, "parameter");
        foreach (var (name, _) in query.Where(parameter => parameter.Value.Count > 1).TakeWhile(_ => !faults.IsFull))
            faults.Add(name, "is given more than once.");
        faults.ThrowIfAny();
    }

    public string? Text(string name) =>
        query.TryGetValue(name, out var values) && values[^1] is { Length: > 0 } text ? text : null;

    public int Int32(string name, int fallback, int min, int max)
    {
        if (Text(name) is not { } text)
            return fallback;
        if (int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            && number >= min && number <= max)
        {
            return number;
        }

        faults.Add(name, $"must be a whole number from {min} to {max}.");
        return fallback;
    }

    public DateOnly? Day(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (WireTime.TryParseDay(text, out var day))
            return day;
        faults.Add(name, "must be a date in the form yyyy-MM-dd, such as 2026-11-21.");
        return null;
    }
}
