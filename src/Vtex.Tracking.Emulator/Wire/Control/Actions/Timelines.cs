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

/// <summary>Writes a step of a timeline, as <see cref="TimelineReader"/> reads it.</summary>
/// <param name="facts">Writes the facts of an action; null when what writes the step does.</param>
internal sealed class TimelineStepConverter(JsonSerializerOptions? facts = null) : AnswerConverter<TimelineStep>
{
    public override void Write(Utf8JsonWriter writer, TimelineStep value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        WriteFields(writer, value, facts ?? options);
        writer.WriteEndObject();
    }

    public static void WriteFields(Utf8JsonWriter writer, TimelineStep step, JsonSerializerOptions facts)
    {
        writer.WriteString("after", FormattableString.Invariant($"{step.After:c}"));
        writer.WriteString("move", step.Action.Move.ToString());
        if (step.Action is PutOnRoute put)
            writer.WriteNumber("idDeliveryServiceRoute", put.RouteId);
        else
            WriteFieldsOf(writer, step.Action, facts);
    }

    // The log has the same fields, some of them within what a driver or the back office records.
    private static void WriteFieldsOf(Utf8JsonWriter writer, ServiceAction action, JsonSerializerOptions facts)
    {
        object details = action switch
        {
            Deliver deliver => deliver.Receipt,
            Fail fail => fail.Failure,
            EditService edit => edit.Edit,
            _ => action,
        };
        foreach (var field in JsonSerializer.SerializeToElement(details, details.GetType(), facts).EnumerateObject())
        {
            if (field.Value.ValueKind != JsonValueKind.Array || field.Value.GetArrayLength() > 0)
                field.WriteTo(writer);
        }
    }
}
