using Vtex.Tracking.Emulator.World.Hub;
using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.Conformance;

internal sealed class EventDates : StoryCheck
{
    public override CheckText Text { get; } = new()
    {
        Id = "story.event-dates",
        Title = "Events have dates that can be true",
        Why = "Dates such as 0001-01-01 or 1970-01-01 are what a program writes when it has none; the story is shown in their "
            + "order.",
        Expected = "Dates within ten years of today. A date in the future, or before the invoice, is a warning.",
        Source = CheckSource.Chosen,
    };

    protected override Finding Judge(IReadOnlyList<Story> stories) => Finding.Worst(
        stories.Where(story => story.Dates.Count > 0).Select(Judge),
        "No event with a date was told: name a number that has some with --known-number.");

    private static Finding Judge(Story story)
    {
        var faults = story.Dates.Select(story.Rule.OfEvent).ToList();
        if (faults.Contains(DateFault.Placeholder))
            return Finding.Failed($"an event {DateRule.Describe(DateFault.Placeholder)}: {story.Name}", story.Exchange);
        return faults.Find(fault => fault != DateFault.None) is var odd and not DateFault.None
            ? Finding.Warned($"an event {DateRule.Describe(odd)}: {story.Name}", story.Exchange)
            : Finding.Passed("all dates of events can be true", story.Exchange);
    }
}
