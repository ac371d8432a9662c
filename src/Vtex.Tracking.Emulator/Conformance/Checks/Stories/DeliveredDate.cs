using Vtex.Tracking.Emulator.World.Hub;
using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.Conformance;

internal sealed class DeliveredDate : StoryCheck
{
    public override CheckText Text { get; } = new()
    {
        Id = "story.delivered-date",
        Title = "What is delivered, and nothing else, has a credible date",
        Why = "Deadlines are judged by that date, and a store is paid by it.",
        Expected = "deliveredDate when isDelivered is true; null or none otherwise. It is not before the first event, and within "
            + "ten years of today. A date in the future, or before the invoice, is a warning.",
        Source = CheckSource.Documented,
    };

    protected override Finding Judge(IReadOnlyList<Story> stories) => Finding.Worst(
        stories.Where(story => story.Told.IsDelivered || story.Told.DeliveredDate is not null).Select(Judge),
        "Nothing was told to be delivered: name a delivered number with --known-number.");

    private static Finding Judge(Story story)
    {
        if (story.Told.DeliveredDate is not { } date)
            return Finding.Failed($"delivered without a date: {story.Name}", story.Exchange);
        if (!story.Told.IsDelivered)
            return Finding.Failed($"a date of delivery, though it is not delivered: {story.Name}", story.Exchange);
        return story.Rule.OfDelivery(date, story.Dates) switch
        {
            DateFault.None => Finding.Passed("what is delivered has its date", story.Exchange),
            (DateFault.Future or DateFault.BeforeInvoice) and var odd =>
                Finding.Warned($"delivered {DateRule.Describe(odd)}: {story.Name}", story.Exchange),
            var fault => Finding.Failed($"delivered {DateRule.Describe(fault)}: {story.Name}", story.Exchange),
        };
    }
}
