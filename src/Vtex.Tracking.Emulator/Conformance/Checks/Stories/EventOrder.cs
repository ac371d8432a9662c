namespace Vtex.Tracking.Emulator.Conformance;

internal sealed class EventOrder : StoryCheck
{
    public override CheckText Text { get; } = new()
    {
        Id = "story.order",
        Title = "Events are told in the order of their dates",
        Why = "A buyer reads the first line as the news. The guides show the newest first; a mixed order "
            + "says nothing at all.",
        Expected = "The newest first. The oldest first is a warning.",
        Source = CheckSource.Documented,
    };

    protected override Finding Judge(IReadOnlyList<Story> stories) => Finding.Worst(
        stories.Where(story => story.Dates.Count > 1).Select(Judge),
        "No story of two events was told: name a number that has them with --known-number.");

    private static Finding Judge(Story story)
    {
        if (story.Dates.SequenceEqual(story.Dates.OrderDescending()))
            return Finding.Passed("the newest comes first", story.Exchange);
        return story.Dates.SequenceEqual(story.Dates.Order())
            ? Finding.Warned($"the oldest comes first: {story.Name}", story.Exchange)
            : Finding.Failed($"the events are in no order: {story.Name}", story.Exchange);
    }
}
