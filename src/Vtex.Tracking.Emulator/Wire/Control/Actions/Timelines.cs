using System.Text.Json;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Reads a timeline: an array of steps, each a move and how long after the one before it happens.</summary>
internal static class TimelineReader
{
    private const int MaxSteps = 1_000;

    /// <summary>Reads the steps; null when the field is absent.</summary>
    /// <param name="reader">The object that has the field.</param>
    /// <param name="name">The name of the field.</param>
    /// <param name="now">When the first step begins to wait. No step may be due past the end of the calendar.</param>
    public static IReadOnlyList<TimelineStep>? Read(ObjectReader reader, string name, DateTimeOffset now)
    {
        if (reader.List(name, Presence.Optional, ReadStep, MaxSteps) is not { } steps)
            return null;
        var due = now;
        for (var i = 0; i < steps.Count; i++)
        {
            if (Calendar.TryAdd(due, steps[i].After) is not { } next)
            {
                reader.Faults.Add(FormattableString.Invariant($"{reader.PathOf(name)}[{i}].after"), "leads past the year 9999, where the calendar ends.");
                break;
            }

            due = next;
        }

        return steps;
    }

    private static TimelineStep ReadStep(ObjectReader reader)
    {
        reader.Require("after", "how long after the step before it, such as 00:30:00.");
        return new TimelineStep(reader.Duration("after") ?? default, ActionReader.Read(reader));
    }
}

/// <summary>Writes the steps of a timeline, as <see cref="TimelineReader"/> reads them.</summary>
internal static class TimelineJson
{
    public static void Write(Utf8JsonWriter json, string name, IEnumerable<TimelineStep> steps) =>
        json.WriteArray(name, steps, step => json.WriteObject(_ => WriteFields(json, step)));

    public static void WriteFields(Utf8JsonWriter json, TimelineStep step)
    {
        json.WriteSpan("after", step.After);
        ActionJson.WriteFields(json, step.Action);
    }
}
