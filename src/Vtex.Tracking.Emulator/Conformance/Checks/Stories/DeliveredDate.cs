namespace Vtex.Tracking.Emulator.Conformance;

internal sealed class DeliveredDate : StoryCheck
{
    public override CheckText Text { get; } = new()
    {
        Id = "story.delivered-date",
        Title = "What is delivered has a date of delivery, and nothing else has",
        Why = "Deadlines are judged by that date, and a store is paid by it.",
        Expected = "deliveredDate when isDelivered is true; null or none otherwise.",
        Source = CheckSource.Documented,
    };

    protected override Finding Judge(IReadOnlyList<Story> stories) => Finding.Worst(
        stories.Where(story => story.Told.IsDelivered || story.Told.DeliveredDate is not null).Select(Judge),
        "Nothing was told to be delivered: name a delivered number with --known-number.");

    private static Finding Judge(Story story)
    {
        if (story.Told.DeliveredDate is null)
            return Finding.Failed($"delivered without a date: {story.Name}", story.Exchange);
        return story.Told.IsDelivered
            ? Finding.Passed("what is delivered has its date", story.Exchange)
            : Finding.Failed($"a date of delivery, though it is not delivered: {story.Name}", story.Exchange);
    }
}
