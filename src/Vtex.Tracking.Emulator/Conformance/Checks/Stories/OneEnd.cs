namespace Vtex.Tracking.Emulator.Conformance;

internal sealed class OneEnd : StoryCheck
{
    public override CheckText Text { get; } = new()
    {
        Id = "story.one-end",
        Title = "Nothing is delivered and returned at once",
        Why = "The hub stops asking at either end; with both, nobody knows who has the goods.",
        Expected = "isDelivered and hasReturnedToSender are not both true.",
        Source = CheckSource.Chosen,
    };

    protected override Finding Judge(IReadOnlyList<Story> stories) => Finding.Worst(
        stories.Where(story => story.Told.IsDelivered || story.Told.HasReturned).Select(Judge),
        "Nothing was told to have come to its end: name a delivered number with --known-number.");

    private static Finding Judge(Story story) => story.Told is { IsDelivered: true, HasReturned: true }
        ? Finding.Failed($"delivered and returned at once: {story.Name}", story.Exchange)
        : Finding.Passed("every story has one end", story.Exchange);
}
