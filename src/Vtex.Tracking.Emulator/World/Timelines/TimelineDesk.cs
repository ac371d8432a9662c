using System.Collections.Immutable;

namespace Vtex.Tracking.Emulator.World;

/// <summary>Lays down timelines and takes their steps when they fall due.</summary>
internal sealed class TimelineDesk(Universe universe)
{
    /// <summary>Lays down what shall happen to a service; it replaces what was laid down before.</summary>
    /// <exception cref="WorldRuleException">There is no such service, or a step lies before the one ahead of it.</exception>
    public void Plan(int serviceId, IEnumerable<TimelineStep> steps)
    {
        universe.State.Services.Get(serviceId);
        var planned = steps.ToImmutableArray();
        if (planned.Any(step => step.After < TimeSpan.Zero))
            throw new WorldRuleException("A step of a timeline cannot lie before the one ahead of it.");
        universe.Append(new TimelinePlanned(serviceId, planned));
    }

    public void TakeStep(int serviceId)
    {
        var step = universe.State.Timelines[serviceId].Step;
        universe.Append(new TimelineStepTaken(serviceId, Refusal(serviceId, step.Action)));
    }

    private string? Refusal(int serviceId, ServiceAction action)
    {
        try
        {
            universe.Actions.Execute(serviceId, action);
            return null;
        }
        catch (WorldRuleException rule)
        {
            return rule.Message;
        }
    }
}
