using Vtex.Tracking.Emulator.World.HubCalls;

namespace Vtex.Tracking.Emulator.Conformance;

internal sealed class KnownNumber : ConformanceCheck
{
    public override CheckText Text { get; } = new()
    {
        Id = "tracking.known",
        Title = "The app tells of a number that it gave",
        Why = "The hub asks for every number each hour until the package is delivered; what is left out "
            + "never ends.",
        Expected = "Status 200, and a map with an entry for each number.",
        Source = CheckSource.Documented,
    };

    public override CheckNeeds Needs => CheckNeeds.Tracking;

    public override async Task<Finding> RunAsync(ConformanceSession session, CancellationToken cancellationToken)
    {
        if (session.Numbers.Count == 0)
            return Finding.Skipped("No number is known: see notify.one, or name some with --known-number.");
        var tracked = await session.TrackAsync(session.Numbers, cancellationToken);
        if (tracked.Fault is { } fault)
            return Finding.Failed(fault + Hint.Of(tracked.Exchange), tracked.Exchange);
        session.FirstTracking = tracked;
        var remarks = new Remarks();
        if (tracked.Exchange.Reply.Status != StatusCodes.Status200OK)
            remarks.Doubt($"{tracked.Answer.Words}; 200 is the only status that is documented");
        if (tracked.Unasked.Count > 0)
            remarks.Doubt($"it told of {CallMessages.Names(tracked.Unasked)} besides, which nobody asked for");
        return Finding.Of(remarks, "it told of it", tracked.Exchange);
    }
}
