using Vtex.Tracking.Emulator.World.Hub;
using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.Conformance;

internal sealed class EventTexts : StoryCheck
{
    public override CheckText Text { get; } = new()
    {
        Id = "story.texts",
        Title = "Texts of events have their accents",
        Why = "A buyer who reads \"SÃ£o Paulo\", \"S&atilde;o Paulo\" or \"S?o Paulo\" doubts the rest, too.",
        Expected = "UTF-8 that was read as UTF-8, composed accents, no escapes, no control characters. Anything else is a "
            + "warning.",
        Source = CheckSource.Chosen,
    };

    protected override Finding Judge(IReadOnlyList<Story> stories) => Finding.Worst(
        stories.Where(story => story.Told.Events.Count > 0).Select(Judge),
        "No event was told: name a number that has some with --known-number.");

    private static Finding Judge(Story story)
    {
        var remarks = new Remarks();
        foreach (var happened in story.Told.Events)
        {
            foreach (var (field, text) in new[] { ("description", happened.Description), ("city", happened.City), ("state", happened.State) })
            {
                if (TextRule.FaultOf(text) is var fault and not TextFault.None)
                    remarks.Doubt($"{TextRule.Describe(fault)} in events[].{field}: {story.Name}");
            }
        }

        return Finding.Of(remarks, "all texts have their accents", story.Exchange);
    }
}
