using System.Globalization;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Reads the parameters of a query, and reports each that breaks its rule. An empty one counts as absent.</summary>
internal sealed class QueryReader(IQueryCollection query, FaultList faults)
{
    /// <summary>Refuses parameters that a request does not take, and those that are given twice.</summary>
    /// <exception cref="FaultyRequestException">There are such (400).</exception>
    public static void RefuseOthers(IQueryCollection query, IReadOnlyCollection<string> known) =>
        FindOthers(query, known, strict: true).ThrowIfAny();

    /// <summary>Tells in a header of parameters that a request does not take, and those that are given twice; a strict universe refuses them.</summary>
    /// <exception cref="FaultyRequestException">There are such, and the universe is strict (400).</exception>
    public static void NoteOthers(HttpContext context, IReadOnlyCollection<string> known, bool strict)
    {
        if (context.Request.Query.Count == 0)
            return;
        var faults = FindOthers(context.Request.Query, known, strict);
        faults.ThrowIfAny();
        NoticeHeader.Add(context, faults.Notices);
    }

    private static FaultList FindOthers(IQueryCollection query, IReadOnlyCollection<string> known, bool strict)
    {
        var faults = new FaultList { Strict = strict };
        foreach (var name in query.Keys.Where(name => !known.Contains(name, StringComparer.OrdinalIgnoreCase)).TakeWhile(_ => !faults.IsFull))
            faults.AddStrict(FieldNames.Unknown(name, "", known, "parameter"));
        foreach (var (name, _) in query.Where(parameter => parameter.Value.Count > 1).TakeWhile(_ => !faults.IsFull))
            faults.AddStrict(new Fault(name, "is given more than once."));
        return faults;
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

    public bool? Boolean(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (bool.TryParse(text, out var value))
            return value;
        faults.Add(name, "must be true or false.");
        return null;
    }

    public DateOnly? Day(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (DayText.TryParse(text, out var day))
            return day;
        faults.Add(name, DayText.Expected);
        return null;
    }
}

/// <summary>Reads days in the form yyyy-MM-dd.</summary>
internal static class DayText
{
    public const string Expected = "must be a date in the form yyyy-MM-dd, such as 2026-11-21.";

    public static bool TryParse(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
