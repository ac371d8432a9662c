using Vtex.Tracking.Emulator.World.HubCalls;

namespace Vtex.Tracking.Emulator.Conformance;

internal sealed class NoNumbers : ConformanceCheck
{
    public override CheckText Text { get; } = new()
    {
        Id = "tracking.none",
        Title = "A question for no number is answered",
        Why = "An hour in which nothing is on its way is no failure.",
        Expected = "Status 200 with an empty map. A refusal (4xx), or to tell of something, is a warning.",
        Source = CheckSource.Chosen,
    };

    public override CheckNeeds Needs => CheckNeeds.Tracking;

    public override async Task<Finding> RunAsync(ConformanceSession session, CancellationToken cancellationToken)
    {
        var tracked = await session.TrackAsync([], cancellationToken);
        if (tracked.Exchange.Reply is { Failure: null, Status: >= 400 and < 500 })
            return Finding.Warned(tracked.Answer.Words, tracked.Exchange);
        if (tracked.Answer.Content is null)
            return Finding.Failed(tracked.Answer.Words, tracked.Exchange);
        return tracked.Unasked.Count == 0
            ? Finding.Passed("the map is empty", tracked.Exchange)
            : Finding.Warned($"it told of {CallMessages.Names(tracked.Unasked)}, which nobody asked for", tracked.Exchange);
    }
}
