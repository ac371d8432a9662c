using System.Text.Json;
using System.Text.Json.Serialization;
using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.Time;
using Vtex.Tracking.Emulator.World.Timelines;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Finds the events of a service; it reads the whole log, in portions that do not block others.</summary>
internal static class ServiceHistory
{
    private const int Portion = 8_192;

    public static List<WorldEvent> Find(Universe universe, int serviceId, CancellationToken cancellationToken)
    {
        var found = new List<WorldEvent>();
        IReadOnlyList<WorldEvent> events = universe.EventsFrom(1, Portion);
        while (events.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            found.AddRange(events.Where(happened => Concerns(happened, serviceId)));
            events = universe.EventsFrom(events[^1].Sequence + 1, Portion);
        }

        return found;
    }

    private static bool Concerns(WorldEvent happened, int serviceId) =>
        happened.AboutService == serviceId
        || (happened is RouteScheduled scheduled && scheduled.ServiceIds.Contains(serviceId));
}

/// <summary>A step of a timeline that is still to come, and when it falls due.</summary>
[JsonConverter(typeof(PendingStepConverter))]
internal sealed record PendingStep(DateTimeOffset Due, TimelineStep Step)
{
    /// <summary>Calculates the pending steps of a service's timeline from its history.</summary>
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

/// <summary>Writes when a step is due, and the step.</summary>
internal sealed class PendingStepConverter : AnswerConverter<PendingStep>
{
    public override void Write(Utf8JsonWriter writer, PendingStep value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("due", value.Due.ToUniversalTime());
        TimelineStepConverter.WriteFields(writer, value.Step, EventFactsConverter.Options);
        writer.WriteEndObject();
    }
}
