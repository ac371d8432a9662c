using System.Collections.Immutable;
using Vtex.Tracking.Emulator.World.Events;
using Vtex.Tracking.Emulator.World.Time;
using Vtex.Tracking.Emulator.World.Timelines;

namespace Vtex.Tracking.Emulator.World.Execution;

/// <summary>Lays down timelines and takes their steps when they fall due.</summary>
internal sealed class TimelineCommands(Universe universe)
{
    /// <summary>Lays down what shall happen to a service; it replaces what was laid down before.</summary>
    /// <exception cref="WorldRuleException">There is no such service, or a step lies before the one ahead of it.</exception>
    public void Plan(int serviceId, IEnumerable<TimelineStep> steps)
    {
        universe.State.Services.Get(serviceId);
        var planned = steps.ToImmutableArray();
        CheckCalendar(planned);
        universe.Append(new TimelinePlanned(serviceId, planned));
    }

    public void TakeStep(int serviceId)
    {
        var step = universe.State.Timelines[serviceId].Step;
        universe.Append(new TimelineStepTaken(serviceId, Refusal(serviceId, step.Action)));
    }

    private void CheckCalendar(ImmutableArray<TimelineStep> steps)
    {
        var due = (DateTimeOffset?)universe.Clock.GetUtcNow();
        for (var i = 0; i < steps.Length; i++)
        {
            if (steps[i].After < TimeSpan.Zero)
                throw new WorldRuleException("A step of a timeline cannot lie before the one ahead of it.");
            due = Calendar.TryAdd(due.Value, steps[i].After);
            if (due is null)
            {
                throw new WorldRuleException(
                    $"Step {i + 1} of the timeline would be due past the year 9999, where the calendar ends. Shorten its span or those before it.");
            }
        }
    }

    private RuleViolation? Refusal(int serviceId, ServiceAction action)
    {
        try
        {
            return universe.Attempt<RuleViolation?>(() =>
            {
                universe.Actions.Execute(serviceId, action);
                return null;
            });
        }
        catch (WorldRuleException rule)
        {
            return rule.Violation ?? new OtherViolation();
        }
    }
}
