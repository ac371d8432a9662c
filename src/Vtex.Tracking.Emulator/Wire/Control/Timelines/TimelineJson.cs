using System.Text.Json;

namespace Vtex.Tracking.Emulator.Wire;

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
