using Vtex.Tracking.Emulator.World.HubCalls;

namespace Vtex.Tracking.Emulator.Conformance;

internal sealed class OnePackage : ConformanceCheck
{
    public override CheckText Text { get; } = new()
    {
        Id = "notify.one",
        Title = "A package gets a tracking number",
        Why = "Without a number there is no label and nothing to ask for: the package stays with the store.",
        Expected = "Status 200, and a map with an entry for the id of the package, which has a tracking.number.",
        Source = CheckSource.Documented,
    };

    public override CheckNeeds Needs => CheckNeeds.Notify;

    public override async Task<Finding> RunAsync(ConformanceSession session, CancellationToken cancellationToken)
    {
        var message = session.Messages.New(1);
        var notified = await session.NotifyAsync(message, cancellationToken);
        if (notified.Fault is { } fault)
            return Finding.Failed(fault + Hint.Of(notified.Exchange), notified.Exchange);
        (session.FirstMessage, session.First) = (message, notified);
        var remarks = new Remarks();
        if (notified.Exchange.Reply.Status != StatusCodes.Status200OK)
            remarks.Doubt($"{notified.Answer.Words}; 200 is the only status that is documented");
        if (notified.Unasked.Count > 0)
            remarks.Doubt($"it told of {CallMessages.Names(notified.Unasked)} besides, which nobody told it of");
        return Finding.Of(remarks, "it got a number", notified.Exchange);
    }
}
