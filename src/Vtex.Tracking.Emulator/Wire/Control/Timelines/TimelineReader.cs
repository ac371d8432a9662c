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
    /// <param name="faults">What is wrong.</param>
    public static List<TimelineStep>? Read(ObjectReader reader, string name, DateTimeOffset now, FaultList faults)
    {
        if (reader.Field(name) is not { } field)
            return null;
        var steps = ArrayReader.Read(field, reader.PathOf(name), faults, ReadStep, MaxSteps);
        var due = now;
        for (var i = 0; i < steps.Count; i++)
        {
            if (Calendar.TryAdd(due, steps[i].After) is not { } next)
            {
                faults.Add(FormattableString.Invariant($"{reader.PathOf(name)}[{i}].after"), "leads past the year 9999, where the calendar ends.");
                break;
            }

            due = next;
        }

        return steps;
    }

    private static TimelineStep ReadStep(JsonElement element, string path, FaultList faults)
    {
        var reader = ObjectReader.Of(element, path, faults);
        if (element.ValueKind != JsonValueKind.Object)
            return new TimelineStep(default, new Arrive()); // one fault for it is enough
        reader.Require("after", faults, "how long after the step before it, such as 00:30:00.");
        return new TimelineStep(reader.Duration("after", faults) ?? default, ActionReader.Read(reader, faults));
    }
}
