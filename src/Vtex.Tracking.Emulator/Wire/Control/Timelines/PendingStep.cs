using Vtex.Tracking.Emulator.World.Time;
using Vtex.Tracking.Emulator.World.Timelines;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>A step of a timeline that is still to come, and when it falls due.</summary>
internal sealed record PendingStep(DateTimeOffset Due, TimelineStep Step)
{
    /// <summary>What is still to happen to a service, worked out from what happened to it.</summary>
    public static List<PendingStep> Of(Universe universe, int serviceId, IEnumerable<WorldEvent> history)
    {
        var timeline = universe.Do(() => universe.State.Timelines.GetValueOrDefault(serviceId));
        var latest = history.LastOrDefault(happened => happened is TimelinePlanned or TimelineStepTaken);
        if (timeline is null || latest is null)
            return [];

        var due = latest.At;
        return [.. timeline.Steps.Skip(timeline.Next).Select(step => new PendingStep(due = Calendar.Add(due, step.After), step))];
    }
}
