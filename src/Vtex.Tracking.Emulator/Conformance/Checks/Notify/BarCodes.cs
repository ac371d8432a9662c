using Vtex.Tracking.Emulator.World.Hub;
using Vtex.Tracking.Emulator.World.HubCalls;

namespace Vtex.Tracking.Emulator.Conformance;

internal sealed class BarCodes : ConformanceCheck
{
    public override CheckText Text { get; } = new()
    {
        Id = "notify.bar-code",
        Title = "Tracking numbers can be printed as bar codes",
        Why = "A label whose bar code cannot be printed or scanned stops the package at the first depot.",
        Expected = "Printable ASCII, without white space or invisible characters around it, at most 47 characters or an even "
            + "number of up to 94 digits. White space inside is a warning.",
        Source = CheckSource.Chosen,
    };

    public override CheckNeeds Needs => CheckNeeds.Notify;

    public override Task<Finding> RunAsync(ConformanceSession session, CancellationToken cancellationToken) =>
        Task.FromResult(Finding.Worst(session.Notifications.Select(Judge), "No number was given: see notify.one."));

    private static Finding Judge(NotifyExchange notified)
    {
        var notes = new AnswerNotes();
        var remarks = new Remarks();
        var isJudged = false;
        foreach (var id in notified.Asked)
        {
            if (notified.GivenOf(id) is not { } given)
                continue;
            isJudged = true;
            foreach (var fault in CarrierNumber.Faults(given))
                notes.Add("a number " + fault, id);
        }

        foreach (var note in notes.All)
        {
            if (note.StartsWith("a number " + CarrierNumber.WhiteSpaceInside, StringComparison.Ordinal))
                remarks.Doubt(note);
            else
                remarks.Fault(note);
        }

        return isJudged ? Finding.Of(remarks, "all numbers can be printed", notified.Exchange) : Finding.Skipped("There is no number.");
    }
}
