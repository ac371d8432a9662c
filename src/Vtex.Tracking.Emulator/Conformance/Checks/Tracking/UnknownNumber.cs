using Vtex.Tracking.Emulator.World.HubCalls;

namespace Vtex.Tracking.Emulator.Conformance;

internal sealed class UnknownNumber : ConformanceCheck
{
    public override CheckText Text { get; } = new()
    {
        Id = "tracking.unknown",
        Title = "An unknown number is left out, and does not lose the known ones",
        Why = "A number that was typed wrong, or is older than the app, comes with others; made-up events "
            + "would be shown to a buyer.",
        Expected = "Status 200 with the known numbers; the unknown one is left out, or has no events and is not "
            + "delivered.",
        Source = CheckSource.Chosen,
    };

    public override CheckNeeds Needs => CheckNeeds.Tracking | CheckNeeds.Tracked;

    public override async Task<Finding> RunAsync(ConformanceSession session, CancellationToken cancellationToken)
    {
        var unknown = session.Messages.UnknownNumber;
        var tracked = await session.TrackAsync([.. session.Numbers, unknown], cancellationToken);
        if (tracked.FaultOf(session.Numbers) is { } fault)
            return Finding.Failed(fault, tracked.Exchange);
        return tracked.Of(unknown) switch
        {
            null => Finding.Passed("it was left out", tracked.Exchange),
            { Events: [], IsDelivered: false, HasReturned: false } => Finding.Passed("it has no events", tracked.Exchange),
            var told => Finding.Failed(
                $"it told {CallMessages.Count(told.Events.Count, "event")} of a number that does not exist", tracked.Exchange),
        };
    }
}
