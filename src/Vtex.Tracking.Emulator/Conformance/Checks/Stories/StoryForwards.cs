namespace Vtex.Tracking.Emulator.Conformance;

internal sealed class StoryForwards : StoryCheck
{
    public override CheckText Text { get; } = new()
    {
        Id = "story.forwards",
        Title = "A story does not go backwards from one call to the next",
        Why = "What was out for delivery, and is in the warehouse again an hour later, makes buyers call; "
            + "delivered and then not is worse.",
        Expected = "The newest event of an answer is not older than that of the answer before, and what is "
            + "delivered stays so. Events that vanish are a warning.",
        Source = CheckSource.Chosen,
    };

    protected override Finding Judge(IReadOnlyList<Story> stories) => Finding.Worst(
        stories.GroupBy(story => story.Number, StringComparer.Ordinal)
            .SelectMany(told => told.Skip(1).Zip(told))
            .Where(pair => Says(pair.First) || Says(pair.Second))
            .Select(pair => Judge(pair.First, pair.Second)),
        "No number with events was told twice: name one with --known-number.");

    private static bool Says(Story story) => story.Told.Events.Count > 0 || story.Told.IsDelivered || story.Told.HasReturned;

    private static Finding Judge(Story story, Story before)
    {
        if (before.Dates.Count > 0 && story.Dates.Count > 0 && story.Dates.Max() < before.Dates.Max())
            return Finding.Failed($"the newest event is older than before: {story.Name}", story.Exchange);
        if (before.Told.IsDelivered && !story.Told.IsDelivered)
            return Finding.Failed($"it was delivered and is not any more: {story.Name}", story.Exchange);
        return before.Told.Events.Except(story.Told.Events).Any()
            ? Finding.Warned($"events that were told before are told no more: {story.Name}", story.Exchange)
            : Finding.Passed("every story went on, or stayed", story.Exchange);
    }
}
