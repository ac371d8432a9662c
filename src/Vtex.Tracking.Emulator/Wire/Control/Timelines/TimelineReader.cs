using System.Text.Json;
using Vtex.Tracking.Emulator.World;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Reads a timeline: an array of steps, each a move and how long after the one before it happens.</summary>
internal static class TimelineReader
{
    private const int MaxSteps = 1_000;

    /// <summary>The steps; null when the field is absent.</summary>
    public static List<TimelineStep>? Read(ObjectReader reader, string name, FaultList faults) =>
        reader.Field(name) is { } steps ? ArrayReader.Read(steps, reader.PathOf(name), faults, ReadStep, MaxSteps) : null;

    private static TimelineStep ReadStep(JsonElement element, string path, FaultList faults)
    {
        var reader = ObjectReader.Of(element, path, faults);
        if (element.ValueKind != JsonValueKind.Object)
            return new TimelineStep(default, new Arrive()); // one fault for it is enough
        reader.Require("after", faults, "how long after the step before it, such as 00:30:00.");
        return new TimelineStep(reader.Duration("after", faults) ?? default, ActionReader.Read(reader, faults));
    }
}
